import { reportedRange } from '#data/crowds/reported-range';
import type { AtlasIndex } from '#data/index/atlas-index';
import { encodeTile } from '#data/index/encode-tile';
import type { TileAddress } from '#data/index/tile-layer';
import type { MadeUpEvent } from '#data/made-up/generate';
import { createRandom } from '#data/made-up/random';
import { toDayNumber } from '#data/model/day';
import { createMaskOf } from '#data/model/masks';
import type { Query } from '#data/model/query';
import type { StoredPlace } from '#data/model/stored';
import { ACTIONS } from '#data/model/vocabulary';
import { readTile } from '../support/read-tile';
import { quantile, type Spread, spread } from './measure';
import { type PostgisServer, startPostgis } from './postgis-server';
import { drawQuery, drawTile } from './workload';

const KINDS = ['ours', 'plain', 'rollup'] as const;
type Kind = (typeof KINDS)[number];
export type PostgisFigures = {
  version: string;
  /** The first asking of each tile, and the second of the same tile and query: rows and plans are then at hand. */
  cold: Record<Kind, { p50Ms: Spread; p99Ms: Spread }>;
  warm: Record<Kind, { p50Ms: Spread; p99Ms: Spread }>;
};

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const VIEWS_A_ROUND = 20;
const TILES_A_VIEW = 12;
const CHECKED_QUERIES = 10;
const WORLD_TILE = { z: 0, x: 0, y: 0 };
const actionsMask = createMaskOf(ACTIONS, 32);

/** Half the side of web mercator's square, in metres. */
const HALF_WORLD = 20_037_508.342789244;
/** As many cells along a tile as Turnout has. */
const CELLS = 16;

/**
 * Tiles of random windows of days, actions and sizes, from Turnout and from PostGIS two ways: as its documentation has
 * it, events with a GiST index, binned and written by ST_AsMVT; and as an expert would, one row for each place, day,
 * actions and size, with the place's point and the first day in one index. The rollup gives up where in a town events
 * were. Queries carry their values, so that each is planned for them. Null when PostGIS is not installed.
 */
export async function measurePostgis(
  index: AtlasIndex,
  places: readonly StoredPlace[],
  batches: Iterable<readonly MadeUpEvent[]>,
): Promise<PostgisFigures | null> {
  const server = await startPostgis();
  if (server === null) return null;
  try {
    await load(server, places, batches);
    await assertEqualCounts(server, index);
    const samples = await measure(server, index);
    const figuresOf = (isWarm: boolean, kind: Kind) =>
      summarize(samples.filter((s) => s.isWarm === isWarm && s.kind === kind));
    const all = (isWarm: boolean) => ({
      ours: figuresOf(isWarm, 'ours'),
      plain: figuresOf(isWarm, 'plain'),
      rollup: figuresOf(isWarm, 'rollup'),
    });
    return { version: server.version, cold: all(false), warm: all(true) };
  } finally {
    await server.stop();
  }
}

async function load(
  { client }: PostgisServer,
  places: readonly StoredPlace[],
  batches: Iterable<readonly MadeUpEvent[]>,
): Promise<void> {
  await client.query(`CREATE UNLOGGED TABLE event
    (id int, place int, geom geometry(Point, 3857), first int, last int, actions int, low int, high int)`);
  const insert = `INSERT INTO event SELECT id, place, ST_Transform(ST_SetSRID(ST_MakePoint(lng, lat), 4326), 3857), first,
    last, actions, low, high FROM unnest($1::int[], $2::int[], $3::float8[], $4::float8[], $5::int[], $6::int[], $7::int[],
    $8::int[], $9::int[]) AS t(id, place, lng, lat, first, last, actions, low, high)`;
  for (const events of batches) {
    const ranges = events.map((event) => reportedRange(event, 'interval'));
    await client.query(insert, [
      events.map(({ id }) => id),
      events.map(({ placeId }) => placeId),
      events.map(({ position }) => position.lngLat[0]),
      events.map(({ position }) => position.lngLat[1]),
      events.map(({ startsOn }) => toDayNumber(startsOn)),
      events.map(({ endsOn }) => toDayNumber(endsOn)),
      events.map(({ actions }) => actionsMask(actions)),
      ranges.map((range) => range?.low ?? null),
      ranges.map((range) => range?.high ?? null),
    ]);
  }
  await client.query('CREATE UNLOGGED TABLE place (id int, geom geometry(Point, 3857))');
  await client.query(
    `INSERT INTO place SELECT id, ST_Transform(ST_SetSRID(ST_MakePoint(lng, lat), 4326), 3857)
     FROM unnest($1::int[], $2::float8[], $3::float8[]) AS t(id, lng, lat)`,
    [places.map(({ id }) => id), places.map(({ center }) => center[0]), places.map(({ center }) => center[1])],
  );
  await client.query(`CREATE UNLOGGED TABLE rollup AS
    SELECT p.geom, ST_X(p.geom) AS x, ST_Y(p.geom) AS y, e.first, e.last, e.actions, e.high, count(*)::int AS n,
      sum(e.low)::float8 AS low FROM event e JOIN place p ON p.id = e.place
    GROUP BY p.id, p.geom, e.first, e.last, e.actions, e.high ORDER BY p.geom, e.first`);
  await client.query('CREATE EXTENSION btree_gist');
  await client.query('CREATE INDEX ON event USING gist (geom)');
  await client.query('CREATE INDEX ON event (first)');
  await client.query('CREATE INDEX ON rollup USING gist (geom, first)');
  await client.query('CREATE INDEX ON rollup (first)');
  for (const table of ['event', 'rollup']) await client.query(`VACUUM ANALYZE ${table}`);
}

type Sample = { kind: Kind; round: number; isWarm: boolean; ms: number };

/**
 * By turns a view each, as a map asks for tiles: a dozen with one after the other, first all cold and then all warm. The
 * first round only warms up.
 */
async function measure(server: PostgisServer, index: AtlasIndex): Promise<Sample[]> {
  const random = createRandom(19);
  const samples: Sample[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (let i = 0; i < VIEWS_A_ROUND; i++) {
      const asked = Array.from({ length: TILES_A_VIEW }, () => ({
        tile: drawTile(random, index),
        query: drawQuery(random),
      }));
      for (const isWarm of [false, true]) {
        for (let turn = 0; turn < KINDS.length; turn++) {
          const kind = KINDS[(turn + i) % KINDS.length]!;
          for (const { tile, query } of asked) {
            const before = performance.now();
            if (kind === 'ours') encodeTile(index, tile, query, null);
            else await askTile(server, kind, tile, query);
            if (round > 0) samples.push({ kind, round, isWarm, ms: performance.now() - before });
          }
        }
      }
    }
  }
  return samples;
}

function summarize(samples: readonly Sample[]): { p50Ms: Spread; p99Ms: Spread } {
  const rounds = Array.from({ length: ROUNDS }, (_, i) =>
    samples.filter(({ round }) => round === i + 1).map(({ ms }) => ms),
  );
  return {
    p50Ms: spread(rounds.map((of) => quantile(of, 0.5))),
    p99Ms: spread(rounds.map((of) => quantile(of, 0.99))),
  };
}

/** Throws unless all three count the same events for some queries: nobody is fast by leaving some out. */
async function assertEqualCounts(server: PostgisServer, index: AtlasIndex): Promise<void> {
  const random = createRandom(23);
  for (let i = 0; i < CHECKED_QUERIES; i++) {
    const query = drawQuery(random);
    const tile = readTile(encodeTile(index, WORLD_TILE, query, null));
    const ours = tile.reduce((sum, { properties }) => sum + Number(properties.n), 0);
    for (const kind of ['plain', 'rollup'] as const) {
      const { rows } = await server.client.query<{ n: number }>(
        `SELECT coalesce(sum(n), 0)::int AS n FROM (${cellsSql(kind, WORLD_TILE, query)}) AS cells`,
      );
      if (rows[0]?.n !== ours)
        throw new Error(`Got ${rows[0]?.n} events from PostGIS (${kind}) when expected ${ours}.`);
    }
  }
}

async function askTile({ client }: PostgisServer, kind: 'plain' | 'rollup', tile: TileAddress, query: Query) {
  const envelope = `ST_TileEnvelope(${tile.z}, ${tile.x}, ${tile.y})`;
  await client.query(`SELECT ST_AsMVT(tile, 'sites', 4096, 'geom') FROM (
    SELECT n, low, high, ST_AsMVTGeom(ST_SetSRID(ST_MakePoint(cx, cy), 3857), ${envelope}) AS geom
    FROM (${cellsSql(kind, tile, query)}) AS cells) AS tile`);
}

/** The occupied cells of a tile with their sums and centres. */
function cellsSql(kind: 'plain' | 'rollup', { z, x, y }: TileAddress, query: Query): string {
  const side = (2 * HALF_WORLD) / 2 ** z;
  const [west, south] = [-HALF_WORLD + x * side, HALF_WORLD - (y + 1) * side];
  const [atX, atY] = kind === 'plain' ? ['ST_X(geom)', 'ST_Y(geom)'] : ['x', 'y'];
  const n = kind === 'plain' ? 'count(*)' : 'sum(n)';
  const weighed = (value: string) => (kind === 'plain' ? `avg(${value})` : `sum(${value} * n) / sum(n)`);
  const high = kind === 'plain' ? 'sum(high)' : 'sum(high * n)';
  const conditions = [
    `geom && ST_TileEnvelope(${z}, ${x}, ${y})`,
    ...(query.from === null ? [] : [`last >= ${toDayNumber(query.from)}`, `first >= ${toDayNumber(query.from) - 3}`]),
    ...(query.to === null ? [] : [`first <= ${toDayNumber(query.to)}`]),
    ...(query.actions.length === 0 ? [] : [`actions & ${actionsMask(query.actions)} <> 0`]),
    ...(query.min === null ? [] : [`high >= ${query.min}`]),
  ];
  return `SELECT ${n} AS n, sum(low) AS low, ${high} AS high, ${weighed(atX)} AS cx, ${weighed(atY)} AS cy
    FROM ${kind === 'plain' ? 'event' : 'rollup'} WHERE ${conditions.join(' AND ')}
    GROUP BY floor((${atX} - ${west}) / ${side / CELLS}), floor((${atY} - ${south}) / ${side / CELLS})`;
}
