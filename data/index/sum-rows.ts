import { READINGS } from '#data/model/query';
import { createSums, type SumColumns } from './sums';
import { SEVERAL_PLACES } from './tally';

/**
 * The sums of `SumColumns` while they are being made: all numbers of a row side by side, under every reading. What is
 * added to a row lies in three lines of memory and not in twenty-three.
 */
export type SumRows = Float64Array;

/** Where the numbers of a row are; those under a reading begin at PEOPLE, PEOPLE_WIDTH for each. */
export const AT = {
  events: 0,
  sites: 1,
  announced: 2,
  incidents: 3,
  x: 4,
  y: 5,
  precision: 6,
  firstDay: 7,
  lastDay: 8,
  place: 9,
  anchor: 10,
} as const;
export const PEOPLE = 11;
/** Low, high, open and unknown, in this order. */
export const PEOPLE_WIDTH = 4;
export const SUM_WIDTH = PEOPLE + READINGS.length * PEOPLE_WIDTH;

/** Rows for so many sums, none of which has events yet. */
export function createSumRows(count: number): SumRows {
  return new Float64Array(count * SUM_WIDTH);
}

/** Adds a row to another. The sites of the two must be different ones; a row without events becomes the other one. */
export function joinSum(rows: SumRows, row: number, source: SumRows, sourceRow: number): void {
  const to = row * SUM_WIDTH;
  const from = sourceRow * SUM_WIDTH;
  if (rows[to + AT.events] === 0) {
    for (let i = 0; i < SUM_WIDTH; i++) rows[to + i] = source[from + i]!;
    return;
  }
  for (let i = 0; i < AT.precision; i++) rows[to + i]! += source[from + i]!;
  for (let i = PEOPLE; i < SUM_WIDTH; i++) rows[to + i]! += source[from + i]!;
  for (let i = AT.precision; i <= AT.lastDay; i += 2) {
    if (source[from + i]! > rows[to + i]!) rows[to + i] = source[from + i]!;
  }
  if (source[from + AT.firstDay]! < rows[to + AT.firstDay]!) rows[to + AT.firstDay] = source[from + AT.firstDay]!;
  if (source[from + AT.anchor]! < rows[to + AT.anchor]!) rows[to + AT.anchor] = source[from + AT.anchor]!;
  if (source[from + AT.place] !== rows[to + AT.place]) rows[to + AT.place] = SEVERAL_PLACES;
}

/** The rows as the index keeps them. */
export function toSumColumns(rows: SumRows): SumColumns {
  const sums = createSums(rows.length / SUM_WIDTH);
  const { events, sites, announced, incidents, x, y, precision, firstDay, lastDay, place, anchor } = sums;
  for (let row = 0, at = 0; row < events.length; row++, at += SUM_WIDTH) {
    events[row] = rows[at + AT.events]!;
    sites[row] = rows[at + AT.sites]!;
    announced[row] = rows[at + AT.announced]!;
    incidents[row] = rows[at + AT.incidents]!;
    x[row] = rows[at + AT.x]!;
    y[row] = rows[at + AT.y]!;
    precision[row] = rows[at + AT.precision]!;
    firstDay[row] = rows[at + AT.firstDay]!;
    lastDay[row] = rows[at + AT.lastDay]!;
    place[row] = rows[at + AT.place]!;
    anchor[row] = rows[at + AT.anchor]!;
  }
  for (const [i, reading] of READINGS.entries()) {
    const { low, high, open, unknown } = sums.people[reading];
    for (let row = 0, at = PEOPLE + i * PEOPLE_WIDTH; row < events.length; row++, at += SUM_WIDTH) {
      low[row] = rows[at]!;
      high[row] = rows[at + 1]!;
      open[row] = rows[at + 2]!;
      unknown[row] = rows[at + 3]!;
    }
  }
  return sums;
}
