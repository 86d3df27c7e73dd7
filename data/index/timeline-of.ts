import { fromDayNumber, toDayNumber } from '#data/model/day';
import { type BinKind, type DayRange, listBins } from '#data/model/day-bins';
import type { Query } from '#data/model/query';
import type { AtlasIndex, EventColumns } from './atlas-index';
import { extentOf } from './extent-of';
import { forEachMatch } from './for-each-match';
import { announcedOf } from './marks';
import { type Matcher, toMatcher } from './matcher';
import { isMissing, missingRanges } from './missing-ranges';
import type { RowSet } from './row-set';

/** The number of the answer's form: part of its version, since caches keep answers for ever. Raise it with any change. */
const TIMELINE_FORM = 1;

/** The version of timelines made from data of a version: what an address gives as `v`. */
export function timelineVersion(dataVersion: string): string {
  return `${dataVersion}-t${TIMELINE_FORM}`;
}

/** Events in each bin, in order; no event is in two of the three columns. */
export type Timeline = {
  /** The first days of the bins, as days since 1970-01-01. */
  starts: readonly number[];
  /** Held events with a reported range under the query's reading; held events without; events only announced. */
  withFigure: Uint32Array;
  withoutFigure: Uint32Array;
  announced: Uint32Array;
};

const COLUMNS = 3;

/** The days to show and how wide a bar is. */
export type TimelineBins = DayRange & { bin: BinKind };

/** Timelines of everything, which is what each reader begins with. */
const knownWholes = new WeakMap<AtlasIndex, Map<string, Timeline>>();

/**
 * The matching events of each day, week, month or year of a range of days, for every filter of the query but its days:
 * these are what a reader chooses from the bars. An event of several days counts in every bin that it overlaps, once a
 * bin, just as `from` and `to` find it on each of its days: a bar is what the list would count for its days. So bars
 * need not add up, neither to the bar of their week nor to the number of events. Days outside of the range do not
 * count, also where its first or last bin goes beyond it.
 */
export function timelineOf(index: AtlasIndex, query: Query, words: RowSet | null, bins: TimelineBins): Timeline {
  const extent = daysOf(index);
  const holdsAll = bins.first <= extent.first && bins.last >= extent.last;
  const days = holdsAll ? { from: null, to: null } : { from: fromDayNumber(bins.first), to: fromDayNumber(bins.last) };
  const matcher = toMatcher(index, { ...query, ...days }, words);
  // Of all the ranges that hold everything only the one without empty ends is kept, so that there are few to keep.
  const isWhole = matcher.everything && bins.first === extent.first && bins.last === extent.last;
  if (!isWhole) return countBins(index, matcher, bins);
  const wholes = knownWholes.get(index) ?? new Map<string, Timeline>();
  knownWholes.set(index, wholes);
  const key = `${bins.bin} ${matcher.reading}`;
  const timeline = wholes.get(key) ?? countBins(index, matcher, bins);
  wholes.set(key, timeline);
  return timeline;
}

/** The first and last day of any event; an empty index has none, so that every range holds them all. */
function daysOf(index: AtlasIndex): DayRange {
  const extent = extentOf(index);
  if (extent === null) return { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
  return { first: toDayNumber(extent.firstDay), last: toDayNumber(extent.lastDay) };
}

function countBins(index: AtlasIndex, matcher: Matcher, { bin, first, last }: TimelineBins): Timeline {
  const starts = listBins({ first, last }, bin);
  const binOf = numberDays(starts, { first, last });
  const missing = missingRanges(index.ranges[matcher.reading]);
  const counters: Counters = {
    binOf,
    first,
    inside: new Uint32Array(starts.length * COLUMNS),
    steps: new Int32Array((starts.length + 1) * COLUMNS),
  };
  forEachMatch(index, matcher, (rows, count) => countRows(counters, index.events, missing, rows, count));
  const sum = (column: number) => sumUp(counters, column);
  return { starts, withFigure: sum(0), withoutFigure: sum(1), announced: sum(2) };
}

/** For each bin its columns: events of one bin; and where an event of several begins (1), or has ended (-1). */
type Counters = { binOf: Uint32Array; first: number; inside: Uint32Array; steps: Int32Array };

function countRows(
  { binOf, first, inside, steps }: Counters,
  { firstDay, lastDay, marks, range }: EventColumns,
  missing: Uint32Array,
  rows: Uint32Array,
  count: number,
): void {
  const end = binOf.length - 1;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const from = firstDay[row]! - first;
    const to = lastDay[row]! - first;
    // Without a branch to be guessed wrong: 0 with a range; without one 1 for held, 2 for announced.
    const column = isMissing(missing, range[row]!) << announcedOf(marks[row]!);
    const firstBin = binOf[Math.max(from, 0)]!;
    const lastBin = binOf[Math.min(to, end)]!;
    if (firstBin === lastBin) inside[firstBin * COLUMNS + column]!++;
    else {
      steps[firstBin * COLUMNS + column]!++;
      steps[(lastBin + 1) * COLUMNS + column]!--;
    }
  }
}

/** For each day of the range the position of its bin. */
function numberDays(starts: readonly number[], { first, last }: DayRange): Uint32Array {
  const binOf = new Uint32Array(last - first + 1);
  let bin = 0;
  for (let day = first; day <= last; day++) {
    if (day >= (starts[bin + 1] ?? Number.POSITIVE_INFINITY)) bin++;
    binOf[day - first] = bin;
  }
  return binOf;
}

function sumUp({ inside, steps }: Counters, column: number): Uint32Array {
  let running = 0;
  return Uint32Array.from({ length: inside.length / COLUMNS }, (_, bin) => {
    running += steps[bin * COLUMNS + column]!;
    return running + inside[bin * COLUMNS + column]!;
  });
}
