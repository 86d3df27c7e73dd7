import type { DayColumn, EventColumns, SiteColumns } from './atlas-index';
import type { CollectedEvents, Positions } from './collect-events';
import { areShortDays, createDays } from './day-column';
import { sortGroupsByDay } from './day-order';
import { interleave } from './morton';
import { sortOrder } from './sort-order';

/**
 * Puts collected events in Morton order of their positions, in one position by first day, and finds the sites.
 * Events at one position by first day come in the order of arrival.
 */
export function sortEvents({ events, position, positions }: CollectedEvents): {
  events: EventColumns;
  sites: SiteColumns;
} {
  const { count } = events;
  const { sites, siteOf } = findSites(positions);
  const days = new Uint32Array(count);
  const site = new Uint32Array(count);
  const { earliest, latest, longestSpan } = findSpan(events);
  for (let row = 0; row < count; row++) {
    days[row] = events.firstDay[row]! - earliest;
    site[row] = siteOf[position[row]!]!;
  }
  const order = dealOut(sortOrder(count, [days]), site, sites);
  const areShort = areShortDays(earliest, latest);
  const firstDay = pickDays(events.firstDay, order, areShort);
  const sorted: EventColumns = {
    count,
    longestSpan,
    id: pickWords(events.id, order),
    firstDay,
    ...sortGroupsByDay(firstDay, earliest),
    site: new Uint32Array(count),
    lastDay: pickDays(events.lastDay, order, areShort),
    dataset: pickHalves(events.dataset, order),
    marks: pickBytes(events.marks, order),
    actions: pickWords(events.actions, order),
    incidents: pickWords(events.incidents, order),
    claimants: pickBytes(events.claimants, order),
    place: pickWords(events.place, order),
    range: pickWords(events.range, order),
  };
  nameSites(sorted, sites);
  return { events: sorted, sites };
}

/**
 * The first and last day of all, and the most days from the first to the last of one event. Days are counted from the
 * first of all while they are sorted: small numbers have fewer digits.
 */
function findSpan({ count, firstDay, lastDay }: EventColumns) {
  let [earliest, latest, longestSpan] = [firstDay[0] ?? 0, lastDay[0] ?? 0, 0];
  for (let row = 0; row < count; row++) {
    const [first, last] = [firstDay[row]!, lastDay[row]!];
    earliest = Math.min(earliest, first);
    latest = Math.max(latest, last);
    longestSpan = Math.max(longestSpan, last - first);
  }
  return { earliest, latest, longestSpan };
}

/** The sites in Morton order, without their rows yet, and of each position its site. */
function findSites({ x, y }: Positions): { sites: SiteColumns; siteOf: Uint32Array } {
  const high = new Uint32Array(x.length);
  const low = new Uint32Array(x.length);
  for (let position = 0; position < x.length; position++) {
    high[position] = interleave(x[position]! >>> 16, y[position]! >>> 16);
    low[position] = interleave(x[position]!, y[position]!);
  }
  const order = sortOrder(x.length, [high, low]);
  const siteOf = new Uint32Array(x.length);
  const siteX = new Uint32Array(x.length);
  const siteY = new Uint32Array(x.length);
  let count = 0;
  for (let i = 0; i < order.length; i++) {
    const position = order[i]!;
    const isNew = count === 0 || siteX[count - 1] !== x[position] || siteY[count - 1] !== y[position];
    if (isNew) {
      siteX[count] = x[position]!;
      siteY[count++] = y[position]!;
    }
    siteOf[position] = count - 1;
  }
  const sites: SiteColumns = {
    count,
    start: new Uint32Array(count + 1),
    x: siteX.slice(0, count),
    y: siteY.slice(0, count),
    anchor: new Uint32Array(count),
  };
  return { sites, siteOf };
}

/** Rows in some order, dealt out to their sites in it; writes where the rows of each site start. */
function dealOut(rows: Uint32Array, site: Uint32Array, { count, start }: SiteColumns): Uint32Array {
  for (let row = 0; row < site.length; row++) start[site[row]! + 1]!++;
  for (let each = 0; each < count; each++) start[each + 1]! += start[each]!;
  const next = start.slice();
  const dealt = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) dealt[next[site[rows[i]!]!]!++] = rows[i]!;
  return dealt;
}

/** Writes the site of each sorted row into its column, and of each site the lowest event id. */
function nameSites({ id, site: siteOf }: EventColumns, { count, start, anchor }: SiteColumns): void {
  for (let site = 0; site < count; site++) {
    let lowest = id[start[site]!]!;
    for (let row = start[site]!; row < start[site + 1]!; row++) {
      if (id[row]! < lowest) lowest = id[row]!;
      siteOf[row] = site;
    }
    anchor[site] = lowest;
  }
}

// One function a kind of column: a single one for all four would be compiled for none, at twice the time.
function pickWords(from: Uint32Array, order: Uint32Array): Uint32Array {
  const to = new Uint32Array(order.length);
  for (let row = 0; row < order.length; row++) to[row] = from[order[row]!]!;
  return to;
}

function pickDays(from: DayColumn, order: Uint32Array, areShort: boolean): DayColumn {
  const to = createDays(order.length, areShort);
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
