import type { DayColumn, EventColumns } from './atlas-index';
import { createDays } from './day-column';

/**
 * The rows in groups of GROUP_ROWS, and in each group the rows by first day: a window of days is found in a group by
 * two binary searches, so that a short window costs little more than the events in it. A group is small enough that
 * its columns stay in the processor's cache while they are read out of order.
 */

const GROUP_BITS = 10;
export const GROUP_ROWS = 1 << GROUP_BITS;
const OFFSET_MASK = GROUP_ROWS - 1;

/** Looking at so few rows one by one is faster than searching. */
const FEW_ROWS = 48;
/** A share of rows from which on looking at all of them in their order is faster. */
const MOST_SHARE = 0.5;

/** Ten years of days are two digits. */
const DIGIT_BITS = 6;
const DIGIT_MASK = (1 << DIGIT_BITS) - 1;
const next = new Uint16Array(DIGIT_MASK + 2);

// Marks the rows of a group, a bit a row. One serves all calls: nothing here waits, so no two are under way together.
const marked = new Uint32Array(GROUP_ROWS >>> 5);

/** Where the group of a row ends. */
export function endOfGroup(row: number): number {
  return (row | OFFSET_MASK) + 1;
}

/**
 * For each group the rows by first day, each as its distance from the group's first row, and these days in that order.
 * `earliest` is the first day of all. A radix sort from the least significant digit: a group stays in the processor's
 * nearest cache meanwhile.
 */
export function sortGroupsByDay(firstDay: DayColumn, earliest: number): Pick<EventColumns, 'byDay' | 'orderedDay'> {
  const count = firstDay.length;
  const byDay = new Uint16Array(count);
  const orderedDay = createDays(count, firstDay instanceof Int16Array);
  const days = new Uint32Array(GROUP_ROWS);
  let [from, to] = [new Uint16Array(GROUP_ROWS), new Uint16Array(GROUP_ROWS)];
  for (let group = 0; group < count; group += GROUP_ROWS) {
    const rows = Math.min(GROUP_ROWS, count - group);
    let latest = 0;
    for (let offset = 0; offset < rows; offset++) {
      days[offset] = firstDay[group + offset]! - earliest;
      from[offset] = offset;
      latest = Math.max(latest, days[offset]!);
    }
    for (let shift = 0; latest >>> shift > 0; shift += DIGIT_BITS) {
      sortByDigit(days, shift, from.subarray(0, rows), to);
      [from, to] = [to, from];
    }
    for (let i = 0; i < rows; i++) {
      byDay[group + i] = from[i]!;
      orderedDay[group + i] = firstDay[group + from[i]!]!;
    }
  }
  return { byDay, orderedDay };
}

function sortByDigit(days: Uint32Array, shift: number, from: Uint16Array, to: Uint16Array): void {
  next.fill(0);
  for (let i = 0; i < from.length; i++) next[((days[i]! >>> shift) & DIGIT_MASK) + 1]!++;
  for (let digit = 0; digit < DIGIT_MASK; digit++) next[digit + 1]! += next[digit]!;
  for (let i = 0; i < from.length; i++) to[next[(days[from[i]!]! >>> shift) & DIGIT_MASK]!++] = from[i]!;
}

/**
 * Writes the rows from `from` up to, not including, `to`, all of one group, whose days overlap a window, ascending
 * into `rows`; gives their number.
 */
export function selectDays(
  events: EventColumns,
  days: { from: number; to: number },
  from: number,
  to: number,
  rows: Uint32Array,
): number {
  if (to - from < FEW_ROWS) return scanDays(events, days, from, to, rows);
  const { byDay, orderedDay, lastDay, longestSpan, count } = events;
  const group = from & ~OFFSET_MASK;
  const end = Math.min(group + GROUP_ROWS, count);
  // No event that overlaps the window begins earlier than the longest one could.
  const first = findDay(orderedDay, group, end, days.from - longestSpan);
  const last = findDay(orderedDay, first, end, days.to + 1);
  if (last === first) return 0;
  if (last - first > (to - from) * MOST_SHARE) return scanDays(events, days, from, to, rows);
  marked.fill(0);
  let at = first;
  for (; at < last; at++) {
    // From the first event on that begins in the window, all do.
    if (orderedDay[at]! >= days.from) break;
    const offset = byDay[at]!;
    if (lastDay[group + offset]! >= days.from) marked[offset >>> 5]! |= 1 << offset;
  }
  for (; at < last; at++) {
    const offset = byDay[at]!;
    marked[offset >>> 5]! |= 1 << offset;
  }
  return readMarked(group, from, to, rows);
}

/** The first position from `low` on, in the order by day of the group, of an event that begins on a day or later. */
function findDay(orderedDay: DayColumn, low: number, end: number, day: number): number {
  let from = low;
  let to = end;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (orderedDay[middle]! < day) from = middle + 1;
    else to = middle;
  }
  return from;
}

function readMarked(group: number, from: number, to: number, rows: Uint32Array): number {
  let kept = 0;
  for (let base = from & ~31; base < to; base += 32) {
    let bits = marked[(base - group) >>> 5]!;
    if (base < from) bits &= -1 << (from - base);
    if (to - base < 32) bits &= (1 << (to - base)) - 1;
    while (bits !== 0) {
      const lowest = bits & -bits;
      rows[kept++] = base + 31 - Math.clz32(lowest);
      bits ^= lowest;
    }
  }
  return kept;
}

function scanDays(
  { firstDay, lastDay, longestSpan }: EventColumns,
  days: { from: number; to: number },
  from: number,
  to: number,
  rows: Uint32Array,
): number {
  const earliest = days.from - longestSpan;
  const latest = days.to;
  let candidates = 0;
  for (let row = from; row < to; row++) {
    // The row is written in any case and kept by counting it: the sign bit says whether the event begins outside.
    // A branch here would be guessed wrong too often.
    const first = firstDay[row]!;
    rows[candidates] = row;
    candidates += 1 - (((latest - first) | (first - earliest)) >>> 31);
  }
  if (longestSpan === 0) return candidates;
  let kept = 0;
  for (let i = 0; i < candidates; i++) {
    const row = rows[i]!;
    rows[kept] = row;
    kept += 1 - ((lastDay[row]! - days.from) >>> 31);
  }
  return kept;
}
