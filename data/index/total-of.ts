import type { HonestTotal } from '#data/crowds/honest-total';
import { type Day, fromDayNumber } from '#data/model/day';
import type { Query } from '#data/model/query';
import type { AtlasIndex, EventColumns, RangeColumns } from './atlas-index';
import { forEachMatch } from './for-each-match';
import { announcedOf } from './marks';
import { toMatcher } from './matcher';
import type { RowSet } from './row-set';

/** An honest total with the number of places that it speaks of, and its first and last day: null without events. */
export type AtlasTotal = HonestTotal & { places: number; firstDay: Day | null; lastDay: Day | null };

/** What may be said about all matching events together. */
export function totalOf(index: AtlasIndex, query: Query, words: RowSet | null): AtlasTotal {
  const { places, events, ranges } = index;
  const total: RunningTotal = {
    events: 0,
    low: 0,
    high: 0,
    openTop: 0,
    unknown: 0,
    announced: 0,
    first: Number.POSITIVE_INFINITY,
    last: Number.NEGATIVE_INFINITY,
  };
  const hasEvents = new Uint8Array(places.length);
  forEachMatch(index, toMatcher(index, query, words), (rows, count) => {
    addFigures(total, events, ranges[query.reading], rows, count);
    addWhereAndWhen(total, hasEvents, events, rows, count);
    total.events += count;
  });
  const { first, last, ...sums } = total;
  const counted = { ...sums, places: hasEvents.reduce((sum, has) => sum + has, 0) };
  if (total.events === 0) return { ...counted, firstDay: null, lastDay: null };
  return { ...counted, firstDay: fromDayNumber(first), lastDay: fromDayNumber(last) };
}

/** Days as numbers; infinite without events. */
type RunningTotal = HonestTotal & { first: number; last: number };

// Both walk over the rows by themselves, with their sums in local variables: see tally.ts.

function addFigures(
  total: RunningTotal,
  { range, marks }: EventColumns,
  { low, high, open }: RangeColumns,
  rows: Uint32Array,
  count: number,
): void {
  let [sumLow, sumHigh, openTop, without, announced] = [0, 0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const code = range[row]!;
    const top = high[code]!;
    const floor = low[code]!;
    sumLow += floor & ~(floor >> 31);
    sumHigh += top & ~(top >> 31);
    openTop += open[code]!;
    without += top >>> 31;
    announced += announcedOf(marks[row]!);
  }
  total.low += sumLow;
  total.high += sumHigh;
  total.openTop += openTop;
  // No announced event has a range.
  total.unknown += without - announced;
  total.announced += announced;
}

function addWhereAndWhen(
  total: RunningTotal,
  hasEvents: Uint8Array,
  { place, firstDay, lastDay }: EventColumns,
  rows: Uint32Array,
  count: number,
): void {
  let { first, last } = total;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    hasEvents[place[row]!] = 1;
    if (firstDay[row]! < first) first = firstDay[row]!;
    if (lastDay[row]! > last) last = lastDay[row]!;
  }
  total.first = first;
  total.last = last;
}
