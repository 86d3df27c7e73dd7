import { createHash } from 'node:crypto';
import { type Atlas, currentAtlas } from '#data/index/current-atlas';
import { encodeTile } from '#data/index/encode-tile';
import type { RowSet } from '#data/index/row-set';
import { isTileAddress, MAX_TILE_ZOOM, type TileAddress, tilesVersion } from '#data/index/tile-layer';
import { resolveWords } from '#data/index/words';
import { formatQuery, parseQuery } from '#data/model/query';
import { problem } from '../../../../problem';

type Context = { params: Promise<{ z: string; x: string; y: string }> };

const NEVER_CHANGES = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'public, max-age=0, must-revalidate';

/**
 * `GET /tiles/{z}/{x}/{y}.mvt?<query>&v=<version>`: the vector tile of the matching events, 204 when there are none.
 * An address with the version in force (`tilesVersion`) never changes its answer; any other is asked for anew each time.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const got = await params;
  const address = parseAddress(got);
  if (address === null) {
    const expected = `/tiles/{z}/{x}/{y}.mvt with z from 0 to ${MAX_TILE_ZOOM}, x and y from 0 to 2^z - 1`;
    return problem(400, 'No such tile', `Got /tiles/${got.z}/${got.x}/${got.y}; expected ${expected}.`);
  }
  const search = new URL(request.url).searchParams;
  const { query, problems } = parseQuery(search);
  if (problems.length > 0) {
    const details = problems.map(({ key, got, expected }) => `${key}: got "${got}"; expected ${expected}.`);
    return problem(400, 'The query cannot be read', details.join(' '));
  }
  const loaded = await load(query.words);
  if (loaded === null) {
    return problem(
      503,
      'The store could not be read',
      'Got no answer from the store of events; try again in a moment.',
    );
  }
  const { atlas, words } = loaded;
  const version = tilesVersion(atlas.version);
  const headers = new Headers({
    etag: nameAnswer(version, address, formatQuery(query)),
    'cache-control': search.get('v') === version ? NEVER_CHANGES : ASK_EACH_TIME,
    vary: 'accept-encoding',
  });
  if (isKnown(request, headers)) return new Response(null, { status: 304, headers });
  const tile = encodeTile(atlas.index, address, query, words);
  if (tile === null) return new Response(null, { status: 204, headers });
  headers.set('content-type', 'application/vnd.mapbox-vector-tile');
  return new Response(tile, { headers });
}

/** The index and the rows that hold the words; null, and a line in the log, when the store cannot be read. */
async function load(words: string): Promise<{ atlas: Atlas; words: RowSet | null } | null> {
  try {
    const atlas = await currentAtlas();
    return { atlas, words: await resolveWords(atlas, words) };
  } catch (error) {
    console.error('The store could not be read for a tile.', error);
    return null;
  }
}

function parseAddress({ z, x, y }: { z: string; x: string; y: string }): TileAddress | null {
  const row = /^(\d{1,5})\.mvt$/.exec(y)?.[1];
  if (row === undefined || !/^\d{1,2}$/.test(z) || !/^\d{1,5}$/.test(x)) return null;
  const address = { z: Number(z), x: Number(x), y: Number(row) };
  return isTileAddress(address) ? address : null;
}

/** Weak, because the server sends the same tile packed and unpacked. */
function nameAnswer(version: string, { z, x, y }: TileAddress, query: URLSearchParams): string {
  const digest = createHash('sha256').update(`${version}/${z}/${x}/${y}?${query}`).digest('base64url');
  return `W/"${digest.slice(0, 22)}"`;
}

function isKnown(request: Request, headers: Headers): boolean {
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim());
  return known.includes(headers.get('etag') ?? '') || known.includes('*');
}
