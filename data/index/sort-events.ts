import type { EventColumns, SiteColumns } from './atlas-index';
import type { CollectedEvents } from './collect-events';
import { sortGroupsByDay } from './day-order';
import { interleave } from './morton';
import { sortOrder } from './sort-order';
import { mapReadings } from './sums';

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
  const firstDay = pick(events.firstDay, new Int32Array(count), order);
  const sorted: EventColumns = {
    count,
    longestSpan: findLongestSpan(events),
    id: pick(events.id, new Uint32Array(count), order),
    firstDay,
    byDay: sortGroupsByDay(firstDay),
    site: new Uint32Array(count),
    lastDay: pick(events.lastDay, new Int32Array(count), order),
    dataset: pick(events.dataset, new Uint16Array(count), order),
    marks: pick(events.marks, new Uint8Array(count), order),
    actions: pick(events.actions, new Uint32Array(count), order),
    incidents: pick(events.incidents, new Uint32Array(count), order),
    claimants: pick(events.claimants, new Uint8Array(count), order),
    place: pick(events.place, new Uint32Array(count), order),
    ranges: mapReadings((reading) => ({
      low: pick(events.ranges[reading].low, new Int32Array(count), order),
      high: pick(events.ranges[reading].high, new Int32Array(count), order),
      open: pick(events.ranges[reading].open, new Uint8Array(count), order),
    })),
  };
  const sites = findSites(pick(x, new Uint32Array(count), order), pick(y, new Uint32Array(count), order), sorted);
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

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array;

function pick<Kind extends Column>(from: Kind, to: Kind, order: Uint32Array): Kind {
  for (let row = 0; row < order.length; row++) to[row] = from[order[row]!]!;
  return to;
}
