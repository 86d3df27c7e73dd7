import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportedRange } from '#data/crowds/reported-range';
import type { AtlasIndex } from '#data/index/atlas-index';
import { type Timeline, type TimelineBins, timelineOf } from '#data/index/timeline-of';
import { fromDayNumber, toDayNumber } from '#data/model/day';
import { BIN_KINDS, binEnd, binStart } from '#data/model/day-bins';
import { EVERYTHING, type Query } from '#data/model/query';
import { dayOf } from '../../../support/made-up-records';
import { runs } from '../../../support/property-runs';
import { anyLargeWorld, anyQueryOf, anyWorld, madeUpFacts, madeUpPlace } from './made-up-world';
import { indexOf, matches, readRecord, rowsOf, type World } from './oracle';

const numberOf = (text: string) => toDayNumber(dayOf(text));
const FIRST = numberOf('2025-12-20');

/** Ranges that begin and end before, in and after the days of the made-up worlds. */
const anyBins = fc
  .record({ start: fc.integer({ min: -10, max: 60 }), length: fc.nat({ max: 60 }), bin: fc.constantFrom(...BIN_KINDS) })
  .map(({ start, length, bin }): TimelineBins => ({ first: FIRST + start, last: FIRST + start + length, bin }));

/** Bars by asking each event of each bin, bin by bin, whether it is one of the list for the days of that bin. */
function countByHand(world: World, query: Query, ids: ReadonlySet<number> | null, { bin, first, last }: TimelineBins) {
  const bars: { start: number; withFigure: number; withoutFigure: number; announced: number }[] = [];
  for (let start = binStart(first, bin); start <= last; start = binEnd(start, bin)) {
    const from = fromDayNumber(Math.max(start, first));
    const to = fromDayNumber(Math.min(binEnd(start, bin) - 1, last));
    const own = world.facts.filter((event) => matches(event, { ...query, from, to }, ids));
    const held = own.filter((event) => event.held === 'held');
    const known = held.filter((event) => reportedRange(event, query.reading) !== null);
    bars.push({
      start,
      withFigure: known.length,
      withoutFigure: held.length - known.length,
      announced: own.length - held.length,
    });
  }
  return bars;
}

function toBars({ starts, withFigure, withoutFigure, announced }: Timeline) {
  return starts.map((start, i) => ({
    start,
    withFigure: withFigure[i],
    withoutFigure: withoutFigure[i],
    announced: announced[i],
  }));
}

function expectAsByHand(index: AtlasIndex, world: World, query: Query, bins: TimelineBins): void {
  const found = new Set(world.facts.filter(({ id }) => id % 2 === 0).map(({ id }) => id));
  const timeline = timelineOf(index, query, rowsOf(index, query, found), bins);
  expect(toBars(timeline)).toEqual(countByHand(world, query, found, bins));
}

describe('the bars of a timeline', () => {
  test('are what the list would count for the days of each bar, for every query', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, anyQueryOf, anyBins, async (world, query, bins) => {
        expectAsByHand(await indexOf(world), world, query, bins);
      }),
      { numRuns: runs(80) },
    );
  });

  test('are so among thousands of events, with long spans of days, and in boxes that cut through them', async () => {
    await fc.assert(
      fc.asyncProperty(anyLargeWorld, anyQueryOf, anyBins, async (world, query, bins) => {
        const index = await indexOf(world);
        expectAsByHand(index, world, query, bins);
        for (const bbox of [
          { west: -130, south: -60, east: 60, north: 60 },
          { west: 170, south: -89, east: -120, north: 89 },
          { west: -180, south: -90, east: 180, north: 90 },
        ]) {
          expectAsByHand(index, world, { ...EVERYTHING, bbox }, bins);
        }
      }),
      { numRuns: runs(8) },
    );
  });

  test('do not change with the window that is chosen on them', async () => {
    const world = readRecord();
    const index = await indexOf(world);
    const bins = { first: numberOf('2026-01-13'), last: numberOf('2026-02-01'), bin: 'day' } as const;
    const whole = timelineOf(index, EVERYTHING, null, bins);
    const day = dayOf('2026-01-30');
    expect(timelineOf(index, { ...EVERYTHING, from: day, to: day }, null, bins)).toEqual(whole);
    expect(toBars(whole)).toEqual(countByHand(world, EVERYTHING, null, bins));
    // Asked once more, the kept answer must still be that of this bin and of these days.
    for (const bin of BIN_KINDS) {
      expectAsByHand(index, world, EVERYTHING, { ...bins, bin });
      expectAsByHand(index, world, EVERYTHING, { ...bins, bin });
      expectAsByHand(index, world, EVERYTHING, { ...bins, bin, last: bins.last + 9 });
    }
  });

  test('count an event of several days on each of them, and once in its week', async () => {
    const camp = madeUpFacts({ startsOn: dayOf('2026-01-28'), endsOn: dayOf('2026-01-30') });
    const index = await indexOf({ facts: [camp], places: [madeUpPlace()] });
    const range = { first: numberOf('2026-01-27'), last: numberOf('2026-01-31') };
    const counts = (bin: TimelineBins['bin']) => [
      ...timelineOf(index, EVERYTHING, null, { ...range, bin }).withoutFigure,
    ];
    expect(counts('day')).toEqual([0, 1, 1, 1, 0]);
    expect(counts('week')).toEqual([1]);
  });

  test('of an index of nothing are empty, one for each bin', async () => {
    const index = await indexOf({ places: [], facts: [] });
    const first = numberOf('2026-01-30');
    const timeline = timelineOf(index, EVERYTHING, null, { first, last: first + 2, bin: 'day' });
    expect([...timeline.withFigure]).toEqual([0, 0, 0]);
  });
});
