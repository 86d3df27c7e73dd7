import { INCIDENT_KINDS } from '#data/model/vocabulary';
import type { AtlasIndex, RangeColumns } from './atlas-index';
import { announcedOf, incidentOf, precisionOf } from './marks';
import { bitOf } from '#data/model/masks';

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
  /** The lowest event id at the sites, also of events that do not match: what a whole cluster is named by. */
  anchor: number;
  /** The last site and row added, -1 when none was; rows must come in ascending order. */
  lastSite: number;
  lastRow: number;
};

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
 * Adds events to a tally: the first `count` of `rows`, ascending, none before `site`, which is the site of the first
 * or one before it. `ranges` are the columns of the reading under which people are counted.
 */
export function addRows(
  tally: Tally,
  { events, sites }: Pick<AtlasIndex, 'events' | 'sites'>,
  ranges: RangeColumns,
  rows: Uint32Array,
  count: number,
  site: number,
): void {
  if (count === 0) return;
  const { start, x, y } = sites;
  const { high, low, open } = ranges;
  const { marks, firstDay, lastDay, place } = events;
  const firstRow = rows[0]!;
  // Sums stay in local variables while the rows run by: writing them to an object each time takes twice as long.
  let current = site;
  let lastSite = tally.lastSite;
  let siteCount = 0;
  let [sumX, sumY, sumLow, sumHigh] = [0, 0, 0, 0];
  let [openCount, withoutRange, announcedCount, incidentCount] = [0, 0, 0, 0];
  let coarsest = tally.precision;
  let first = tally.events === 0 ? firstDay[firstRow]! : tally.firstDay;
  let last = tally.events === 0 ? lastDay[firstRow]! : tally.lastDay;
  let onePlace = tally.events === 0 ? place[firstRow]! : tally.place;
  let anchor = tally.events === 0 ? Number.POSITIVE_INFINITY : tally.anchor;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    while (start[current + 1]! <= row) current++;
    if (current !== lastSite) {
      lastSite = current;
      siteCount++;
      anchor = Math.min(anchor, sites.anchor[current]!);
    }
    sumX += x[current]!;
    sumY += y[current]!;
    // -1 stands for none: its sign, spread over all bits, turns it into 0 without a branch to be guessed wrong.
    const top = high[row]!;
    const floor = low[row]!;
    sumHigh += top & ~(top >> 31);
    sumLow += floor & ~(floor >> 31);
    withoutRange += top >>> 31;
    openCount += open[row]!;
    const mark = marks[row]!;
    announcedCount += announcedOf(mark);
    incidentCount += incidentOf(mark);
    coarsest = Math.max(coarsest, precisionOf(mark));
    first = Math.min(first, firstDay[row]!);
    last = Math.max(last, lastDay[row]!);
    if (place[row]! !== onePlace) onePlace = SEVERAL_PLACES;
  }
  tally.events += count;
  tally.sites += siteCount;
  tally.low += sumLow;
  tally.high += sumHigh;
  tally.open += openCount;
  tally.unknown += withoutRange - announcedCount;
  tally.announced += announcedCount;
  tally.incidents += incidentCount;
  tally.precision = coarsest;
  tally.firstDay = first;
  tally.lastDay = last;
  tally.place = onePlace;
  tally.x += sumX;
  tally.y += sumY;
  tally.anchor = anchor;
  tally.lastSite = lastSite;
  tally.lastRow = rows[count - 1]!;
}
