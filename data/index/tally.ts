import type { AtlasIndex, RangeColumns } from './atlas-index';
import { announcedOf, coarsestOf, incidentOf } from './marks';

/** No place yet, and more than one place, in `Tally.place`. */
export const NO_PLACE = -2;
export const SEVERAL_PLACES = -1;

/** A running sum of events: what a feature of a tile tells. Reused from feature to feature. */
export type Tally = {
  events: number;
  /** Distinct positions among the events. */
  sites: number;
  /** Sums of lowest and highest claims. */
  low: number;
  high: number;
  /** Events with an open top; held events without a range; announced events; events with an incident. */
  open: number;
  unknown: number;
  announced: number;
  incidents: number;
  /** The coarsest precision, as position in PRECISIONS. */
  precision: number;
  firstDay: number;
  lastDay: number;
  /** The one place of all the events, NO_PLACE or SEVERAL_PLACES. */
  place: number;
  /** Sums of the events' coordinates: divided by `events` they give the centroid. */
  x: number;
  y: number;
  /** The lowest event id at the sites, also of events that do not match: names a cluster. Only finished sums have it. */
  anchor: number;
  /** The last site and row added, -1 when none was; rows must come in ascending order. */
  lastSite: number;
  lastRow: number;
};

/** A sum of no events, to be added to. */
export function createTally(): Tally {
  return {
    events: 0,
    sites: 0,
    low: 0,
    high: 0,
    open: 0,
    unknown: 0,
    announced: 0,
    incidents: 0,
    precision: 0,
    firstDay: 0,
    lastDay: 0,
    place: NO_PLACE,
    x: 0,
    y: 0,
    anchor: 0,
    lastSite: -1,
    lastRow: -1,
  };
}

/** Makes a tally empty again. */
export function resetTally(tally: Tally): void {
  tally.events = 0;
  tally.sites = 0;
  tally.low = 0;
  tally.high = 0;
  tally.open = 0;
  tally.unknown = 0;
  tally.announced = 0;
  tally.incidents = 0;
  tally.precision = 0;
  tally.firstDay = 0;
  tally.lastDay = 0;
  tally.place = NO_PLACE;
  tally.x = 0;
  tally.y = 0;
  tally.anchor = 0;
  tally.lastSite = -1;
  tally.lastRow = -1;
}

/**
 * Adds events to a tally: those of `rows` from `from` up to, not including, `to`, ascending and after all that were
 * added before. `ranges` are the columns of the reading under which people are counted. The anchor is left alone.
 */
export function addRows(
  tally: Tally,
  index: Pick<AtlasIndex, 'events' | 'sites'>,
  ranges: RangeColumns,
  rows: Uint32Array,
  from: number,
  to: number,
): void {
  if (from === to) return;
  addFigures(tally, index.events, ranges, rows, from, to);
  addWhereAndWhen(tally, index, rows, from, to);
  tally.events += to - from;
  tally.lastRow = rows[to - 1]!;
}

// Both walk over the rows by themselves: few columns at a time are faster than all at once. Sums stay in local
// variables meanwhile: writing them to an object each time takes twice as long.

function addFigures(
  tally: Tally,
  { marks, range }: AtlasIndex['events'],
  { low, high, open }: RangeColumns,
  rows: Uint32Array,
  from: number,
  to: number,
): void {
  let [sumLow, sumHigh] = [0, 0];
  let [openCount, withoutRange, announcedCount, incidentCount] = [0, 0, 0, 0];
  let allMarks = 0;
  for (let i = from; i < to; i++) {
    const row = rows[i]!;
    // -1 stands for none: its sign, spread over all bits, turns it into 0 without a branch to be guessed wrong.
    const code = range[row]!;
    const top = high[code]!;
    const floor = low[code]!;
    sumHigh += top & ~(top >> 31);
    sumLow += floor & ~(floor >> 31);
    withoutRange += top >>> 31;
    openCount += open[code]!;
    const mark = marks[row]!;
    announcedCount += announcedOf(mark);
    incidentCount += incidentOf(mark);
    allMarks |= mark;
  }
  tally.low += sumLow;
  tally.high += sumHigh;
  tally.open += openCount;
  tally.unknown += withoutRange - announcedCount;
  tally.announced += announcedCount;
  tally.incidents += incidentCount;
  tally.precision = Math.max(tally.precision, coarsestOf(allMarks));
}

function addWhereAndWhen(
  tally: Tally,
  { events: { site, firstDay, lastDay, place }, sites: { x, y } }: Pick<AtlasIndex, 'events' | 'sites'>,
  rows: Uint32Array,
  from: number,
  to: number,
): void {
  const start = rows[from]!;
  const isFirst = tally.events === 0;
  let [sumX, sumY] = [0, 0];
  let siteCount = 0;
  let lastSite = tally.lastSite;
  let first = isFirst ? firstDay[start]! : tally.firstDay;
  let last = isFirst ? lastDay[start]! : tally.lastDay;
  for (let i = from; i < to; i++) {
    const row = rows[i]!;
    const current = site[row]!;
    // Sites only ascend, so the sign bit tells a new one.
    siteCount += (lastSite - current) >>> 31;
    lastSite = current;
    sumX += x[current]!;
    sumY += y[current]!;
    if (firstDay[row]! < first) first = firstDay[row]!;
    if (lastDay[row]! > last) last = lastDay[row]!;
  }
  let onePlace = isFirst ? place[start]! : tally.place;
  for (let i = from; i < to && onePlace !== SEVERAL_PLACES; i++) {
    if (place[rows[i]!]! !== onePlace) onePlace = SEVERAL_PLACES;
  }
  tally.sites += siteCount;
  tally.x += sumX;
  tally.y += sumY;
  tally.lastSite = lastSite;
  tally.firstDay = first;
  tally.lastDay = last;
  tally.place = onePlace;
}
