import { INCIDENT_KINDS } from '#data/model/vocabulary';
import type { AtlasIndex, RangeColumns } from './atlas-index';
import { bitOf } from './masks';

/** No place yet, and more than one place, in `Tally.place`. */
export const NO_PLACE = -2;
export const SEVERAL_PLACES = -1;

/** "No incidents" is a statement about calm, so it makes no incident mark. */
export const INCIDENT_MARKS = ~bitOf(INCIDENT_KINDS, 'no-incidents') >>> 0;

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
  /** The lowest event id. */
  anchor: number;
  /** The last site counted; rows must come in ascending order. */
  lastSite: number;
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
  const { start, x, y } = sites;
  let current = site;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    while (start[current + 1]! <= row) current++;
    if (current !== tally.lastSite) {
      tally.sites++;
      tally.lastSite = current;
    }
    tally.x += x[current]!;
    tally.y += y[current]!;
    const high = ranges.high[row]!;
    if (high >= 0) {
      const low = ranges.low[row]!;
      if (low > 0) tally.low += low;
      tally.high += high;
      tally.open += ranges.open[row]!;
    } else {
      const announced = events.announced[row]!;
      tally.announced += announced;
      tally.unknown += 1 - announced;
    }
    if ((events.incidents[row]! & INCIDENT_MARKS) !== 0) tally.incidents++;
    if (events.precision[row]! > tally.precision) tally.precision = events.precision[row]!;
    const first = events.firstDay[row]!;
    const last = events.lastDay[row]!;
    const place = events.place[row]!;
    const id = events.id[row]!;
    if (tally.events === 0) {
      tally.firstDay = first;
      tally.lastDay = last;
      tally.place = place;
      tally.anchor = id;
    } else {
      if (first < tally.firstDay) tally.firstDay = first;
      if (last > tally.lastDay) tally.lastDay = last;
      if (place !== tally.place) tally.place = SEVERAL_PLACES;
      if (id < tally.anchor) tally.anchor = id;
    }
    tally.events++;
  }
}
