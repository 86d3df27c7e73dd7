import type { Query } from '#data/model/query';
import type { AtlasIndex, EventColumns, RangeColumns } from './atlas-index';
import { forEachMatch } from './for-each-match';
import { announcedOf, incidentOf } from './marks';
import { toMatcher } from './matcher';
import type { RowSet } from './row-set';

/** Where each number of a place is in its row of sums. */
export const PLACE_AT = {
  events: 0,
  low: 1,
  high: 2,
  openTop: 3,
  /** Events without a range, also those that were only announced. */
  without: 4,
  announced: 5,
  incidents: 6,
  firstDay: 7,
  lastDay: 8,
  /** How large the largest range is (`sizeOf`), and its code. */
  size: 9,
  largest: 10,
} as const;
export const PLACE_WIDTH = 11;

const AT = PLACE_AT;

/**
 * Sums of the matching events of each place, PLACE_WIDTH numbers a place. Days are infinite without events. Events of
 * one place mostly follow each other, so a run of them is added up first and then added to its place.
 */
export function sumPlaces(index: AtlasIndex, query: Query, words: RowSet | null): Float64Array {
  const { events, places } = index;
  const ranges = index.ranges[query.reading];
  const sums = createRows(places.length);
  forEachMatch(index, toMatcher(index, query, words), (rows, count) => {
    for (let from = 0; from < count; ) {
      const place = events.place[rows[from]!]!;
      let to = from + 1;
      while (to < count && events.place[rows[to]!] === place) to++;
      const at = place * PLACE_WIDTH;
      addFigures(sums, at, events, ranges, rows, from, to);
      addDays(sums, at, events, rows, from, to);
      sums[at + AT.events]! += to - from;
      from = to;
    }
  });
  return sums;
}

// Each walks over the run by itself, with its sums in local variables: see tally.ts.

function addFigures(
  sums: Float64Array,
  at: number,
  { range, marks }: EventColumns,
  { low, high, open }: RangeColumns,
  rows: Uint32Array,
  from: number,
  to: number,
): void {
  let [sumLow, sumHigh, openTop, without, announced, incidents] = [0, 0, 0, 0, 0, 0];
  let size = sums[at + AT.size]!;
  let largest = sums[at + AT.largest]!;
  for (let i = from; i < to; i++) {
    const row = rows[i]!;
    const code = range[row]!;
    const top = high[code]!;
    const floor = low[code]!;
    sumHigh += top & ~(top >> 31);
    sumLow += floor & ~(floor >> 31);
    openTop += open[code]!;
    without += top >>> 31;
    announced += announcedOf(marks[row]!);
    incidents += incidentOf(marks[row]!);
    if (sizeOf(top, open[code]!) > size) {
      size = sizeOf(top, open[code]!);
      largest = code;
    }
  }
  sums[at + AT.low]! += sumLow;
  sums[at + AT.high]! += sumHigh;
  sums[at + AT.openTop]! += openTop;
  sums[at + AT.without]! += without;
  sums[at + AT.announced]! += announced;
  sums[at + AT.incidents]! += incidents;
  sums[at + AT.size] = size;
  sums[at + AT.largest] = largest;
}

function addDays(
  sums: Float64Array,
  at: number,
  { firstDay, lastDay }: EventColumns,
  rows: Uint32Array,
  from: number,
  to: number,
): void {
  let first = firstDay[rows[from]!]!;
  let last = lastDay[rows[from]!]!;
  for (let i = from + 1; i < to; i++) {
    const row = rows[i]!;
    if (firstDay[row]! < first) first = firstDay[row]!;
    if (lastDay[row]! > last) last = lastDay[row]!;
  }
  if (first < sums[at + AT.firstDay]!) sums[at + AT.firstDay] = first;
  if (last > sums[at + AT.lastDay]!) sums[at + AT.lastDay] = last;
}

/** A range as one number: by its largest figure, an open top before a closed one. Below 0 for no range. */
function sizeOf(high: number, open: number): number {
  return high * 2 + open;
}

function createRows(places: number): Float64Array {
  const sums = new Float64Array(places * PLACE_WIDTH);
  for (let at = 0; at < sums.length; at += PLACE_WIDTH) {
    sums[at + AT.firstDay] = Number.POSITIVE_INFINITY;
    sums[at + AT.lastDay] = Number.NEGATIVE_INFINITY;
    sums[at + AT.size] = sizeOf(-1, 0);
  }
  return sums;
}
