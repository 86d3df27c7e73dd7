import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { reportedRange } from '#data/crowds/reported-range';
import type { AtlasIndex } from '#data/index/atlas-index';
import { buildIndex } from '#data/index/build-index';
import { rankPlaces } from '#data/index/rank-places';
import { totalOf } from '#data/index/total-of';
import type { EventFacts } from '#data/model/event-facts';
import { type Query, showsUnknown } from '#data/model/query';
import { generateFacts, generatePlaces, type WorldSize } from './generate';
import { bytesOfArrays, memoryInUse, quantile, type Spread, spread, timeMs, timeSyncMs } from './measure';
import { createRandom } from './random';
import { printReport } from './report';
import { loadRival, type Rival, type RivalPoint, toRivalPoint } from './rival';
import { assertNothingLost, measureTiles, type TileFigures } from './tiles';
import { drawQuery } from './workload';

const SIZE: WorldSize = { events: Number(process.env.BENCH_EVENTS ?? 1_000_000), places: 20_000, seed: 1 };
const BUILD_ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const TILE_ROUNDS = BUILD_ROUNDS;
const TILES_A_ROUND = 2000;
const RESULT_FILE = '.turnout/bench.json';

/** All that a run found. Times in milliseconds, sizes in bytes. */
export type Figures = {
  at: string;
  machine: { cores: number; cpu: string; memoryGb: number; node: string };
  size: WorldSize;
  sites: number;
  memory: { arraysAnEvent: number; residentAnEvent: number; rivalAPoint: number; rivalPointsAPoint: number };
  buildMs: Spread;
  rivalLoadMs: Spread;
  tiles: { filtered: TileFigures; unfiltered: TileFigures; rival: TileFigures };
  lists: { totalP99Ms: number; rankingP99Ms: number };
};

const places = generatePlaces(SIZE);
const { arraysAnEvent, residentAnEvent, index } = await measureIndexMemory();
const facts: EventFacts[] = [...generateFacts(SIZE, places)].flat();
const points = facts.map(toRivalPoint);
const builds = await measureBuilds(facts, points);
assertNothingLost(index, builds.rival, (query) => facts.filter((event) => isMatch(event, query)).length);
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
  buildMs: builds.buildMs,
  rivalLoadMs: builds.rivalLoadMs,
  tiles: measureTiles(index, builds.rival, TILE_ROUNDS, TILES_A_ROUND),
  lists: measureLists(index),
};
mkdirSync('.turnout', { recursive: true });
writeFileSync(RESULT_FILE, `${JSON.stringify(figures, null, 2)}\n`);
printReport(figures);
console.log(`\nAll figures: ${RESULT_FILE}`);

/** Streams the events in, so that nothing but the index is left to be measured. */
async function measureIndexMemory(): Promise<{ arraysAnEvent: number; residentAnEvent: number; index: AtlasIndex }> {
  const before = memoryInUse();
  const built = await buildIndex(generateFacts(SIZE, places), places, SIZE.events);
  const after = memoryInUse();
  const resident = after.objects - before.objects + after.buffers - before.buffers;
  return { arraysAnEvent: bytesOfArrays(built) / SIZE.events, residentAnEvent: resident / SIZE.events, index: built };
}

/** Both from objects that are in memory already, by turns; the first round only warms up. */
async function measureBuilds(ours: readonly EventFacts[], theirs: RivalPoint[]) {
  const buildMs: number[] = [];
  const rivalLoadMs: number[] = [];
  let rival: Rival | null = null;
  const rivalAPoint = measureRivalMemory(theirs);
  for (let round = 0; round <= BUILD_ROUNDS; round++) {
    memoryInUse();
    const build = await timeMs(() => buildIndex([ours], places, ours.length));
    rival = null;
    memoryInUse();
    const load = await timeMs(() => loadRival(theirs));
    rival = load.value;
    if (round === 0) continue;
    buildMs.push(build.ms);
    rivalLoadMs.push(load.ms);
  }
  if (rival === null) throw new Error('Got no rounds when expected at least one.');
  return {
    rival,
    buildMs: spread(buildMs),
    rivalLoadMs: spread(rivalLoadMs),
    rivalMemory: { rivalAPoint, rivalPointsAPoint: measurePointsMemory() },
  };
}

/** What supercluster takes beside the points that it was given. */
function measureRivalMemory(theirs: RivalPoint[]): number {
  const before = memoryInUse();
  const loaded = [loadRival(theirs)];
  const after = memoryInUse();
  if (loaded.length !== 1) throw new Error('Got no index to measure.');
  return (after.objects - before.objects + after.buffers - before.buffers) / SIZE.events;
}

/** What the objects alone take that supercluster keeps beside its index. */
function measurePointsMemory(): number {
  const before = memoryInUse();
  const copies = facts.slice(0, 100_000).map(toRivalPoint);
  const after = memoryInUse();
  return (after.objects - before.objects) / copies.length;
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

/** The keys that `drawQuery` asks, asked of plain objects. */
function isMatch(event: EventFacts, query: Query): boolean {
  if (query.from !== null && event.endsOn < query.from) return false;
  if (query.to !== null && event.startsOn > query.to) return false;
  if (query.actions.length > 0 && !query.actions.some((action) => event.actions.includes(action))) return false;
  if (query.min === null) return true;
  const range = reportedRange(event, query.reading);
  return range === null ? showsUnknown(query) : range.openTop || range.high >= query.min;
}
