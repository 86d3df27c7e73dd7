import type { AtlasIndex } from '#data/index/atlas-index';
import { buildIndex } from '#data/index/build-index';
import { encodeTile } from '#data/index/encode-tile';
import { demoWorld, generateEvents, generatePlaces } from '#data/made-up/generate';
import { createRandom } from '#data/made-up/random';
import type { EventFacts } from '#data/model/event-facts';
import { EVERYTHING } from '#data/model/query';
import { toEventFacts } from '../support/plain-events';
import { quantile, type Spread, spread, timeSyncMs } from './measure';
import { drawQuery, drawTile } from './workload';

/**
 * `npm run bench -- scale`: the same tiles from ten times as many events. Both indexes stand in memory and are asked by
 * turns, so that a slow moment of the machine meets both; the first round only warms up.
 */
const SIZES = [1_000_000, 10_000_000] as const;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const TILES_A_ROUND = 2_000;
const KINDS = ['unfiltered', 'filtered'] as const;

const [small, large] = [await build(SIZES[0]), await build(SIZES[1])];
console.log(
  `p50 / p99 of tiles, ms\n\n|  | 1M events | 10M events | p99 of 10M beside 1M |\n| --- | ---: | ---: | ---: |`,
);
for (const kind of KINDS) {
  const [of1M, of10M] = measure([small, large], kind === 'filtered');
  const ratio = of10M.p99.median / of1M.p99.median;
  console.log(`| ${kind} | ${format(of1M)} | ${format(of10M)} | ${ratio.toFixed(2)}x |`);
}

async function build(events: number): Promise<AtlasIndex> {
  const size = demoWorld(events);
  const places = generatePlaces(size);
  const batches = function* (): Generator<EventFacts> {
    for (const batch of generateEvents(size, places)) yield toEventFacts(batch);
  };
  return buildIndex(batches(), places, events);
}

type Times = { p50: Spread; p99: Spread };

function measure(indexes: readonly [AtlasIndex, AtlasIndex], isFiltered: boolean): [Times, Times] {
  const random = createRandom(37);
  const times = indexes.map(() => Array.from({ length: ROUNDS + 1 }, (): number[] => []));
  for (let round = 0; round <= ROUNDS; round++) {
    for (let i = 0; i < TILES_A_ROUND; i++) {
      const tile = drawTile(random, indexes[0]);
      const query = isFiltered ? drawQuery(random) : EVERYTHING;
      for (const [at, index] of indexes.entries()) {
        times[at]?.[round]?.push(timeSyncMs(() => encodeTile(index, tile, query, null)).ms);
      }
    }
  }
  const summarize = (rounds: readonly number[][] = []): Times => {
    const share = (of: number) => spread(rounds.slice(1).map((round) => quantile(round, of)));
    return { p50: share(0.5), p99: share(0.99) };
  };
  return [summarize(times[0]), summarize(times[1])];
}

function format({ p50, p99 }: Times): string {
  return `${p50.median.toFixed(2)} / ${p99.median.toFixed(2)} (${p99.min.toFixed(2)}–${p99.max.toFixed(2)})`;
}
