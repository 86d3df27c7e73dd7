import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { AtlasIndex } from '#data/index/atlas-index';
import type { Atlas } from '#data/index/current-atlas';
import { timelineVersion } from '#data/index/timeline-of';
import { fromDayNumber } from '#data/model/day';
import { type Audience, OPERATORS } from '#data/store/audience';
import type { Store } from '#data/store/open';
import { GET } from '../../../../app/api/timeline/route';
import { readDossierEvents } from '../../../support/dossier-events';
import { indexOf, readRecord } from '../../data/index/oracle';

const current = vi.hoisted(() => ({ atlas: vi.fn<() => Promise<unknown>>() }));
vi.mock('#data/index/current-atlas', () => ({ currentAtlas: current.atlas }));

const index = await indexOf(readRecord());
const VERSION = 'version-1';
const PUBLIC: Audience = { kind: 'public', passOn: [] };
const get = (path: string, headers: Record<string, string> = {}) =>
  GET(new Request(new URL(path, 'http://localhost'), { headers }));

/** An atlas of the record, read for somebody; no words are looked for, so its store is not asked. */
function serve(audience: Audience, from: AtlasIndex = index): void {
  const atlas: Pick<Atlas, 'index' | 'version'> & { store: Pick<Store, 'audience'> } = {
    index: from,
    version: VERSION,
    store: { audience },
  };
  current.atlas.mockResolvedValue(atlas);
}

beforeEach(() => serve(PUBLIC));

describe('a request for the timeline', () => {
  test('gives the events of each day of the record', async () => {
    const answer = await (await get('/api/timeline')).json();
    expect(answer).toMatchObject({ bin: 'day', first: '2026-01-13', last: '2026-02-01' });
    expect(answer.starts).toHaveLength(20);
    const own = readDossierEvents().filter(
      ({ date, endDate }) => date <= '2026-01-30' && (endDate ?? date) >= '2026-01-30',
    );
    const at = answer.starts.indexOf('2026-01-30');
    expect(answer.withFigure[at] + answer.withoutFigure[at] + answer.announced[at]).toBe(own.length);
  });

  test('takes its days and bins from the address', async () => {
    const answer = await (await get('/api/timeline?days=2026-01-01,2026-03-31&bin=month')).json();
    expect(answer.starts).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
  });

  test('may be kept for ever only under the version in force, and is 304 for who has it', async () => {
    const kept = await get(`/api/timeline?v=${timelineVersion(VERSION)}`);
    expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const asked = await get(`/api/timeline?v=${VERSION}`);
    expect(asked.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const etag = asked.headers.get('etag') ?? '';
    expect((await get('/api/timeline', { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/api/timeline?bin=week', { 'if-none-match': etag })).status).toBe(200);
    expect((await get('/api/timeline?held=held', { 'if-none-match': etag })).status).toBe(200);
  });

  test('of a private instance is kept by no cache that others are served from', async () => {
    serve(OPERATORS);
    const kept = await get(`/api/timeline?v=${timelineVersion(VERSION)}`);
    expect(kept.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    const asked = await get('/api/timeline');
    expect(asked.headers.get('cache-control')).toBe('private, max-age=0, must-revalidate');
  });

  test('by day has no more days than bars, also when the record is what is too long', async () => {
    const { facts, places } = readRecord();
    const early = facts.map((event, at) => (at === 0 ? { ...event, startsOn: fromDayNumber(0) } : event));
    serve(PUBLIC, await indexOf({ facts: early, places }));
    const response = await get(`/api/timeline?bin=day&v=${timelineVersion(VERSION)}`);
    expect(response.status).toBe(400);
    expect((await response.json()).detail).toBe('Got 20486 days by day; expected at most 10000.');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await get('/api/timeline')).status).toBe(200);
  });

  test.each([
    'days=2026-02-30,2026-03-01',
    'days=2026-01-30',
    'days=2026-01-31,2026-01-30',
    'days=2026-01-30,2026-01-31,2026-02-01',
    'days=0001-01-01,9999-12-31',
    'days=1960-01-01,2026-01-01&bin=day',
    'bin=hour',
    'actions=dance',
    'bbox=1,2,3',
  ])('that cannot be read is a problem that says what was got: %s', async (query) => {
    const response = await get(`/api/timeline?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect((await response.json()).detail).toMatch(/^(?:\w+: g|G)ot .*expected /);
  });

  test('says so when the store cannot be read, and is never a timeline without events', async () => {
    vi.mocked(console.error).mockImplementation(() => undefined);
    current.atlas.mockRejectedValue(new Error('disk gone'));
    const response = await get('/api/timeline');
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('disk gone');
  });
});
