import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { reportedRange } from '#data/crowds/reported-range';
import type { AtlasIndex } from '#data/index/atlas-index';
import { buildIndex } from '#data/index/build-index';
import { rankPlaces } from '#data/index/rank-places';
import { totalOf } from '#data/index/total-of';
import { demoWorld, generateEvents, generatePlaces, type WorldSize } from '#data/made-up/generate';
import { createRandom } from '#data/made-up/random';
import type { EventFacts } from '#data/model/event-facts';
import { type Query, showsUnknown } from '#data/model/query';
import { type PlainEvent, toEventFacts } from '../support/plain-events';
import { bytesOfArrays, memoryInUse, quantile, type Spread, spread, timeMs, timeSyncMs } from './measure';
import { measurePostgis, type PostgisFigures } from './postgis';
import { printReport } from './report';
import { loadRival, type Rival, type RivalPoint, toRivalPoint } from './rival';
import { measureStore, type StoreFigures } from './store';
import { assertNothingLost, measureTiles, type TileFigures } from './tiles';
import { type RowObject, type TimelineFigures, timeRivalTimeline, timeTimeline, toRowObject } from './timeline';
import { drawQuery } from './workload';

const EVENTS = /--events=(\d+)/.exec(process.argv.join(' '))?.[1] ?? process.env.BENCH_EVENTS;
const SIZE = demoWorld(Number(EVENTS ?? 1_000_000));
const BUILD_ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const TILE_ROUNDS = BUILD_ROUNDS;
const TILES_A_ROUND = 2000;
const TIMELINES = 500;
/** The rival is slow and steady: fewer rounds of it tell as much. */
const RIVAL_TIMELINES = 100;
const RESULT_FILE = '.turnout/bench.json';

/** Times by the clock, and on all processors together. */
export type Work = { ms: Spread; processorMs: Spread };

/** All that a run found. Times in milliseconds, sizes in bytes. */
export type Figures = {
  at: string;
  machine: { cores: number; cpu: string; memoryGb: number; node: string };
  size: WorldSize;
  sites: number;
  memory: { arraysAnEvent: number; residentAnEvent: number; rivalAPoint: number; rivalPointsAPoint: number };
  build: Work;
  rivalLoad: Work;
  tiles: { filtered: TileFigures; unfiltered: TileFigures; rival: TileFigures };
  lists: { totalP99Ms: number; rankingP99Ms: number };
  timeline: TimelineFigures;
  /** Null where PostGIS is not installed, and where no store of made-up events is there. */
  postgis: PostgisFigures | null;
  store: StoreFigures | null;
};

const places = generatePlaces(SIZE);
const { arraysAnEvent, residentAnEvent, index } = await measureIndexMemory();
// Before anything of a rival is in memory.
const ourTimeline = timeTimeline(index, TIMELINES);
const lists = measureLists(index);
const builds = await measureBuilds();
assertNothingLost(index, builds.rival, countMatching);
const figures: Figures = {
  at: new Date().toISOString(),
  machine: {
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  },
  size: SIZE,
  sites: index.sites.count,
  memory: { arraysAnEvent, residentAnEvent, ...builds.rivalMemory },
  build: builds.ours,
  rivalLoad: builds.theirs,
  tiles: measureTiles(index, builds.rival, TILE_ROUNDS, TILES_A_ROUND),
  lists,
  timeline: { ...ourTimeline, rivalBars: timeRivalTimeline(index, makeRowObjects(), RIVAL_TIMELINES) },
  postgis: await measurePostgis(index, places, generateEvents(SIZE, places)),
  store: await measureStore(),
};
mkdirSync('.turnout', { recursive: true });
writeFileSync(RESULT_FILE, `${JSON.stringify(figures, null, 2)}\n`);
printReport(figures);
console.log(`\nAll figures: ${RESULT_FILE}`);

/** Streams the events in, so that nothing but the index is left to be measured. */
async function measureIndexMemory(): Promise<{ arraysAnEvent: number; residentAnEvent: number; index: AtlasIndex }> {
  const before = memoryInUse();
  const built = await buildIndex(readBatches(), places, SIZE.events);
  const after = memoryInUse();
  const resident = after.objects - before.objects + after.buffers - before.buffers;
  return { arraysAnEvent: bytesOfArrays(built) / SIZE.events, residentAnEvent: resident / SIZE.events, index: built };
}

/** The events as the store would hand them over, made up batch by batch. */
function* readBatches(): Generator<EventFacts> {
  for (const events of generateEvents(SIZE, places)) yield toEventFacts(events);
}

function makeRivalPoints(): RivalPoint[] {
  const points: RivalPoint[] = [];
  for (const events of generateEvents(SIZE, places)) for (const event of events) points.push(toRivalPoint(event));
  return points;
}

function makeRowObjects(): RowObject[] {
  const rows: RowObject[] = [];
  for (const events of generateEvents(SIZE, places)) for (const event of events) rows.push(toRowObject(event));
  return rows;
}

/**
 * Both from what they read by nature, in memory already: batches of columns, points of GeoJSON. By turns, each with
 * nothing of the other in memory; the first round only warms up.
 */
async function measureBuilds() {
  const ours: { ms: number; processorMs: number }[] = [];
  const theirs: { ms: number; processorMs: number }[] = [];
  let rival: Rival | null = null;
  const rivalMemory = measureRivalMemory();
  for (let round = 0; round <= BUILD_ROUNDS; round++) {
    rival = null;
    const batches = [...readBatches()];
    memoryInUse();
    const build = await timeMs(async () => {
      await buildIndex(batches, places, SIZE.events);
    });
    batches.length = 0;
    const points = makeRivalPoints();
    memoryInUse();
    const load = await timeMs(() => loadRival(points));
    rival = load.value;
    if (round === 0) continue;
    // The times alone: whoever kept what was built would have it in memory while the next round is measured.
    ours.push({ ms: build.ms, processorMs: build.processorMs });
    theirs.push({ ms: load.ms, processorMs: load.processorMs });
  }
  if (rival === null) throw new Error('Got no rounds when expected at least one.');
  const toWork = (rounds: readonly { ms: number; processorMs: number }[]): Work => ({
    ms: spread(rounds.map(({ ms }) => ms)),
    processorMs: spread(rounds.map(({ processorMs }) => processorMs)),
  });
  return { rival, ours: toWork(ours), theirs: toWork(theirs), rivalMemory };
}

/** What supercluster takes beside the points that it was given, and what those take that it keeps. */
function measureRivalMemory(): { rivalAPoint: number; rivalPointsAPoint: number } {
  const empty = memoryInUse();
  const points = makeRivalPoints();
  const before = memoryInUse();
  const loaded = [loadRival(points)];
  const after = memoryInUse();
  if (loaded.length !== 1) throw new Error('Got no index to measure.');
  return {
    rivalAPoint: (after.objects - before.objects + after.buffers - before.buffers) / SIZE.events,
    rivalPointsAPoint: (before.objects - empty.objects) / points.length,
  };
}

function measureLists(of: AtlasIndex): Figures['lists'] {
  const random = createRandom(13);
  const totals: number[] = [];
  const rankings: number[] = [];
  for (let i = 0; i < 200; i++) {
    const query = drawQuery(random);
    totals.push(timeSyncMs(() => totalOf(of, query, null)).ms);
    rankings.push(timeSyncMs(() => rankPlaces(of, query, null, { order: 'size', offset: 0, limit: 200 })).ms);
  }
  return { totalP99Ms: quantile(totals, 0.99), rankingP99Ms: quantile(rankings, 0.99) };
}

/** How many events match each query, counted over plain objects. */
function countMatching(queries: readonly Query[]): number[] {
  const counts = queries.map(() => 0);
  for (const events of generateEvents(SIZE, places)) {
    for (const [i, query] of queries.entries()) counts[i]! += events.filter((event) => isMatch(event, query)).length;
  }
  return counts;
}

/** The keys that `drawQuery` asks, asked of plain objects. */
function isMatch(event: PlainEvent, query: Query): boolean {
  if (query.from !== null && event.endsOn < query.from) return false;
  if (query.to !== null && event.startsOn > query.to) return false;
  if (query.actions.length > 0 && !query.actions.some((action) => event.actions.includes(action))) return false;
  if (query.min === null) return true;
  const range = reportedRange(event, query.reading);
  return range === null ? showsUnknown(query) : range.high >= query.min;
}
