import type { EventColumns, SiteColumns } from './atlas-index';
import type { CollectedEvents } from './collect-events';
import { sortGroupsByDay } from './day-order';
import { interleave } from './morton';
import { sortOrder } from './sort-order';

/**
 * Puts collected events in Morton order of their positions, in one position by first day, and finds the sites.
 * Events at one position by first day come in the order of arrival.
 */
export function sortEvents({ events, x, y }: CollectedEvents): { events: EventColumns; sites: SiteColumns } {
  const { count } = events;
  const high = new Uint32Array(count);
  const low = new Uint32Array(count);
  const day = new Uint32Array(count);
  const earliest = findEarliest(events);
  for (let row = 0; row < count; row++) {
    high[row] = interleave(x[row]! >>> 16, y[row]! >>> 16);
    low[row] = interleave(x[row]!, y[row]!);
    day[row] = events.firstDay[row]! - earliest;
  }
  const order = sortOrder(count, [high, low, day]);
  const firstDay = pickSigned(events.firstDay, order);
  const sorted: EventColumns = {
    count,
    longestSpan: findLongestSpan(events),
    id: pickWords(events.id, order),
    firstDay,
    byDay: sortGroupsByDay(firstDay),
    site: new Uint32Array(count),
    lastDay: pickSigned(events.lastDay, order),
    dataset: pickHalves(events.dataset, order),
    marks: pickBytes(events.marks, order),
    actions: pickWords(events.actions, order),
    incidents: pickWords(events.incidents, order),
    claimants: pickBytes(events.claimants, order),
    place: pickWords(events.place, order),
    range: pickWords(events.range, order),
  };
  const sites = findSites(pickWords(x, order), pickWords(y, order), sorted);
  return { events: sorted, sites };
}

/** The first day of all, from which days are counted while they are sorted: small numbers have fewer digits. */
function findEarliest({ count, firstDay }: EventColumns): number {
  let earliest = firstDay[0] ?? 0;
  for (let row = 1; row < count; row++) if (firstDay[row]! < earliest) earliest = firstDay[row]!;
  return earliest;
}

function findLongestSpan({ count, firstDay, lastDay }: EventColumns): number {
  let longest = 0;
  for (let row = 0; row < count; row++) longest = Math.max(longest, lastDay[row]! - firstDay[row]!);
  return longest;
}

/** The sites of sorted rows; writes the site of each row into its column. */
function findSites(x: Uint32Array, y: Uint32Array, { id, site: siteOf }: EventColumns): SiteColumns {
  const rows = x.length;
  let count = 0;
  for (let row = 0; row < rows; row++) if (isNewSite(x, y, row)) count++;
  const sites: SiteColumns = {
    count,
    start: new Uint32Array(count + 1),
    x: new Uint32Array(count),
    y: new Uint32Array(count),
    anchor: new Uint32Array(count),
  };
  let site = -1;
  for (let row = 0; row < rows; row++) {
    if (isNewSite(x, y, row)) {
      site++;
      sites.start[site] = row;
      sites.x[site] = x[row]!;
      sites.y[site] = y[row]!;
      sites.anchor[site] = id[row]!;
    } else if (id[row]! < sites.anchor[site]!) {
      sites.anchor[site] = id[row]!;
    }
    siteOf[row] = site;
  }
  sites.start[count] = rows;
  return sites;
}

function isNewSite(x: Uint32Array, y: Uint32Array, row: number): boolean {
  return row === 0 || x[row] !== x[row - 1] || y[row] !== y[row - 1];
}

// One function a kind of column: a single one for all four would be compiled for none, at twice the time.
function pickWords(from: Uint32Array, order: Uint32Array): Uint32Array {
  const to = new Uint32Array(order.length);
  for (let row = 0; row < order.length; row++) to[row] = from[order[row]!]!;
  return to;
}

function pickSigned(from: Int32Array, order: Uint32Array): Int32Array {
  const to = new Int32Array(order.length);
  for (let row = 0; row < order.length; row++) to[row] = from[order[row]!]!;
  return to;
}

function pickHalves(from: Uint16Array, order: Uint32Array): Uint16Array {
  const to = new Uint16Array(order.length);
  for (let row = 0; row < order.length; row++) to[row] = from[order[row]!]!;
  return to;
}

function pickBytes(from: Uint8Array, order: Uint32Array): Uint8Array {
  const to = new Uint8Array(order.length);
  for (let row = 0; row < order.length; row++) to[row] = from[order[row]!]!;
  return to;
}
