import { existsSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { z } from 'zod';
import { buildApart } from '#data/index/build-apart';
import { encodeTile } from '#data/index/encode-tile';
import { readIndex } from '#data/index/read-index';
import { loadSnapshot, saveSnapshot } from '#data/index/snapshot';
import { resolveWords } from '#data/index/words';
import { DEMO_STORE_URL } from '#data/made-up/demo-store';
import { createRandom } from '#data/made-up/random';
import { EVERYTHING } from '#data/model/query';
import { databaseFile, openStore, type Store } from '#data/store/open';
import { dataVersion } from '#data/store/read-lists';
import { quantile, type Spread, spread } from './measure';
import { loadRival, type RivalPoint } from './rival';

const ROUNDS = 3;
const WORDS_ASKED = 30;
const POINTS_A_READ = 50_000;
const WORLD_TILE = { z: 0, x: 0, y: 0 };

/** Times in milliseconds, processor time of all threads beside the clock. */
export type StoreFigures = {
  events: number;
  /** From an open store to the first tile: read and built, or loaded as it was saved. */
  built: Spread;
  builtProcessor: Spread;
  loaded: Spread;
  loadedProcessor: Spread;
  saved: Spread;
  /** Supercluster on the same points from the same store, to its first tile. */
  rival: Spread;
  rivalProcessor: Spread;
  /** How long requests wait at most while another process builds the index and it is then loaded. */
  longestStallMs: number;
  /** A search for words that no one asked before. */
  wordsP50Ms: number;
  wordsP99Ms: number;
};

/** What starting from a store of many events takes; null unless `npm run demo:scale -- --fill-only` has filled one. */
export async function measureStore(): Promise<StoreFigures | null> {
  const file = databaseFile(DEMO_STORE_URL);
  if (!existsSync(file)) return null;
  const store = await openStore(DEMO_STORE_URL);
  try {
    const version = await dataVersion(store);
    const rounds = { built: new Timer(), saved: new Timer(), loaded: new Timer(), rival: new Timer() };
    for (let round = 0; round < ROUNDS; round++) {
      const index = await rounds.built.time(async () => {
        const { index: built } = await readIndex(store);
        encodeTile(built, WORLD_TILE, EVERYTHING, null);
        return built;
      });
      await rounds.saved.time(() => saveSnapshot(file, version, index));
      await rounds.rival.time(async () => loadRival(await readPoints(store)).getTile(0, 0, 0));
      await rounds.loaded.time(async () => {
        const loaded = await loadSnapshot(file, version);
        if (loaded === null) throw new Error('Got no saved index when expected the one that was just saved.');
        encodeTile(loaded, WORLD_TILE, EVERYTHING, null);
      });
    }
    const { index } = await readIndex(store);
    return {
      events: index.events.count,
      built: spread(rounds.built.ms),
      builtProcessor: spread(rounds.built.processorMs),
      loaded: spread(rounds.loaded.ms),
      loadedProcessor: spread(rounds.loaded.processorMs),
      saved: spread(rounds.saved.ms),
      rival: spread(rounds.rival.ms),
      rivalProcessor: spread(rounds.rival.processorMs),
      longestStallMs: await measureStall(file, version),
      ...(await measureWords({ index, store })),
    };
  } finally {
    await store.close();
  }
}

class Timer {
  readonly ms: number[] = [];
  readonly processorMs: number[] = [];

  async time<Value>(work: () => Promise<Value>): Promise<Value> {
    const before = performance.now();
    const processorBefore = process.cpuUsage();
    const value = await work();
    this.ms.push(performance.now() - before);
    const { user, system } = process.cpuUsage(processorBefore);
    this.processorMs.push((user + system) / 1000);
    return value;
  }
}

const POINTS = z.array(z.tuple([z.number(), z.number(), z.number()]));
const ROW = z.tuple([z.object({ rows: z.string(), last: z.coerce.number().nullable() })]);

async function readPoints({ client }: Store): Promise<RivalPoint[]> {
  const points: RivalPoint[] = [];
  for (let after = 0; ; ) {
    const [{ rows, last }] = ROW.parse(
      await client.$queryRaw`SELECT json_group_array(json_array("id", "longitude", "latitude")) AS "rows",
        max("id") AS "last" FROM (SELECT * FROM "Event" WHERE "id" > ${after} ORDER BY "id" LIMIT ${POINTS_A_READ})`,
    );
    if (last === null) return points;
    for (const [event, longitude, latitude] of POINTS.parse(JSON.parse(rows))) {
      points.push({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [longitude, latitude] },
        properties: { event },
      });
    }
    after = last;
  }
}

async function measureStall(file: string, version: string): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const urlBefore = process.env.DATABASE_URL;
  process.env.DATABASE_URL = DEMO_STORE_URL;
  delay.enable();
  await buildApart();
  await loadSnapshot(file, version);
  delay.disable();
  if (urlBefore === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = urlBefore;
  return delay.max / 1e6;
}

async function measureWords(
  atlas: Parameters<typeof resolveWords>[0],
): Promise<Pick<StoreFigures, 'wordsP50Ms' | 'wordsP99Ms'>> {
  const random = createRandom(29);
  const times: number[] = [];
  for (let i = 0; i < WORDS_ASKED; i++) {
    const words = random.pick([`town ${random.below(20_000)}`, `march ${random.below(1_000_000)}`, `vigil town ${i}`]);
    const before = performance.now();
    await resolveWords(atlas, words);
    times.push(performance.now() - before);
  }
  return { wordsP50Ms: quantile(times, 0.5), wordsP99Ms: quantile(times, 0.99) };
}
