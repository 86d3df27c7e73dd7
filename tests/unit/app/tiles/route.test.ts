import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Atlas } from '#data/index/current-atlas';
import { encodeTile } from '#data/index/encode-tile';
import { tilesVersion } from '#data/index/tile-layer';
import { EVERYTHING } from '#data/model/query';
import { type Audience, OPERATORS } from '#data/store/audience';
import type { Store } from '#data/store/open';
import { GET } from '../../../../app/tiles/[z]/[x]/[y]/route';
import { indexOf, readRecord } from '../../data/index/oracle';

const current = vi.hoisted(() => ({ atlas: vi.fn<() => Promise<unknown>>() }));
vi.mock('#data/index/current-atlas', () => ({ currentAtlas: current.atlas }));

const index = await indexOf(readRecord());
const VERSION = 'version-1';
const PUBLIC: Audience = { kind: 'public', passOn: [] };

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const url = new URL(path, 'http://localhost');
  const [, , z = '', x = '', y = ''] = url.pathname.split('/');
  return GET(new Request(url, { headers }), { params: Promise.resolve({ z, x, y }) });
}

/** An atlas of the record, read for somebody; no words are looked for, so its store is not asked. */
function serve(audience: Audience, version = VERSION): void {
  const atlas: Pick<Atlas, 'index' | 'version'> & { store: Pick<Store, 'audience'> } = {
    index,
    version,
    store: { audience },
  };
  current.atlas.mockResolvedValue(atlas);
}

beforeEach(() => serve(PUBLIC));

describe('a tile request', () => {
  test('gives the tile of the index', async () => {
    const addresses = Array.from({ length: 64 }, (_, i) => ({ z: 3, x: i % 8, y: Math.floor(i / 8) }));
    const sizeOf = (tile: (typeof addresses)[number]) => encodeTile(index, tile, EVERYTHING, null)?.length ?? 0;
    const [{ z, x, y } = { z: 0, x: 0, y: 0 }] = addresses.toSorted((a, b) => sizeOf(b) - sizeOf(a));
    const expected = encodeTile(index, { z, x, y }, EVERYTHING, null);
    const path = `/tiles/${z}/${x}/${y}.mlt`;
    const plain = await get(path);
    expect(plain.headers.get('content-type')).toBe('application/vnd.maplibre-tile');
    expect(new Uint8Array(await plain.arrayBuffer())).toEqual(expected);
  });

  test('for a tile without events is 204', async () => {
    expect((await get('/tiles/3/7/7.mlt')).status).toBe(204);
  });

  test('may be kept for ever only under the version in force', async () => {
    const cached = async (path: string) => (await get(path)).headers.get('cache-control');
    expect(await cached(`/tiles/0/0/0.mlt?v=${tilesVersion(VERSION)}`)).toBe('public, max-age=31536000, immutable');
    // The bare data version would outlive a change of the tiles' form.
    expect(await cached(`/tiles/0/0/0.mlt?v=${VERSION}`)).toBe('public, max-age=0, must-revalidate');
    expect(await cached('/tiles/0/0/0.mlt?v=older')).toBe('public, max-age=0, must-revalidate');
    expect(await cached('/tiles/0/0/0.mlt')).toBe('public, max-age=0, must-revalidate');
  });

  test('of a private instance is kept by no cache that others are served from', async () => {
    serve(OPERATORS);
    const cached = async (path: string) => (await get(path)).headers.get('cache-control');
    expect(await cached(`/tiles/0/0/0.mlt?v=${tilesVersion(VERSION)}`)).toBe('private, max-age=31536000, immutable');
    expect(await cached('/tiles/0/0/0.mlt')).toBe('private, max-age=0, must-revalidate');
  });

  test('is 304 for who has that answer, and another answer for another query or version', async () => {
    const etag = (await get('/tiles/0/0/0.mlt?held=held')).headers.get('etag') ?? '';
    expect((await get('/tiles/0/0/0.mlt?held=held', { 'if-none-match': `"x", ${etag}` })).status).toBe(304);
    expect((await get('/tiles/0/0/0.mlt?held=announced', { 'if-none-match': etag })).status).toBe(200);
    serve(PUBLIC, 'version-2');
    expect((await get('/tiles/0/0/0.mlt?held=held', { 'if-none-match': etag })).status).toBe(200);
  });

  test.each([
    '/tiles/16/0/0.mlt',
    '/tiles/-1/0/0.mlt',
    '/tiles/2/4/0.mlt',
    '/tiles/2/0/4.mlt',
    '/tiles/2/0/0',
    '/tiles/1.5/0/0.mlt',
    '/tiles/a/b/c.mlt',
  ])('outside the world is a problem: %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect((await response.json()).detail).toContain('expected /tiles/{z}/{x}/{y}.mlt');
  });

  test('with a query that cannot be read is a problem that says what was got', async () => {
    const response = await get('/tiles/0/0/0.mlt?from=2026-02-30&actions=dance');
    expect(response.status).toBe(400);
    const { detail } = await response.json();
    expect(detail).toContain('2026-02-30');
    expect(detail).toContain('dance');
  });

  test('says so when the store cannot be read, and is never an empty map', async () => {
    vi.mocked(console.error).mockImplementation(() => undefined);
    current.atlas.mockRejectedValue(new Error('disk gone'));
    const response = await get('/tiles/0/0/0.mlt');
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('disk gone');
  });
});
