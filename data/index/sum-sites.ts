import { READINGS, type Reading } from '#data/model/query';
import type { AtlasIndex, EventColumns, RangeColumns, SiteColumns } from './atlas-index';
import { announcedOf, coarsestOf, incidentOf } from './marks';
import { AT, PEOPLE, PEOPLE_WIDTH, SUM_WIDTH, type SumRows } from './sum-rows';
import { SEVERAL_PLACES } from './tally';

/** Adds all events of the sites from `firstSite` up to, not including, `endSite`, at least one, to a row of sums. */
export type SiteSummer = (rows: SumRows, row: number, firstSite: number, endSite: number) => void;

/** What a code adds to sums: PEOPLE_WIDTH numbers for each reading. */
const FIGURES = READINGS.length * PEOPLE_WIDTH;

/**
 * A summer of sites under every reading, for building the index. The sites that it adds to one row must be different
 * ones.
 */
export function createSiteSummer({
  events,
  sites,
  ranges,
}: Pick<AtlasIndex, 'events' | 'sites' | 'ranges'>): SiteSummer {
  const figures = packFigures(ranges);
  return (rows, row, firstSite, endSite) => {
    const at = row * SUM_WIDTH;
    const from = sites.start[firstSite]!;
    const to = sites.start[endSite]!;
    addWhere(rows, at, sites, firstSite, endSite);
    addWhen(rows, at, events, from, to);
    const announced = addMarks(rows, at, events, from, to);
    for (let reading = 0; reading < READINGS.length; reading++) {
      const people = at + PEOPLE + reading * PEOPLE_WIDTH;
      addPeople(rows, people, figures, reading * PEOPLE_WIDTH, events.range, from, to);
      rows[people + 3]! -= announced;
    }
    rows[at + AT.events]! += to - from;
  };
}

// Each walks over the events by itself, with its sums in local variables: see tally.ts.

function addWhere(rows: SumRows, at: number, sites: SiteColumns, firstSite: number, endSite: number): void {
  const { x, y, start, anchor } = sites;
  let sumX = 0;
  let sumY = 0;
  let lowest = rows[at + AT.events] === 0 ? anchor[firstSite]! : rows[at + AT.anchor]!;
  for (let site = firstSite; site < endSite; site++) {
    const events = start[site + 1]! - start[site]!;
    sumX += x[site]! * events;
    sumY += y[site]! * events;
    if (anchor[site]! < lowest) lowest = anchor[site]!;
  }
  rows[at + AT.x]! += sumX;
  rows[at + AT.y]! += sumY;
  rows[at + AT.anchor] = lowest;
  rows[at + AT.sites]! += endSite - firstSite;
}

function addWhen(rows: SumRows, at: number, { firstDay, lastDay }: EventColumns, from: number, to: number): void {
  const isFirst = rows[at + AT.events] === 0;
  let first = isFirst ? firstDay[from]! : rows[at + AT.firstDay]!;
  let last = isFirst ? lastDay[from]! : rows[at + AT.lastDay]!;
  for (let event = from; event < to; event++) {
    if (firstDay[event]! < first) first = firstDay[event]!;
    if (lastDay[event]! > last) last = lastDay[event]!;
  }
  rows[at + AT.firstDay] = first;
  rows[at + AT.lastDay] = last;
}

/** Adds places too; gives how many of the events were only announced. */
function addMarks(rows: SumRows, at: number, { marks, place }: EventColumns, from: number, to: number): number {
  let announced = 0;
  let incidents = 0;
  let allMarks = 0;
  let onePlace = rows[at + AT.events] === 0 ? place[from]! : rows[at + AT.place]!;
  for (let event = from; event < to; event++) {
    const mark = marks[event]!;
    announced += announcedOf(mark);
    incidents += incidentOf(mark);
    allMarks |= mark;
    if (place[event]! !== onePlace) onePlace = SEVERAL_PLACES;
  }
  rows[at + AT.announced]! += announced;
  rows[at + AT.incidents]! += incidents;
  rows[at + AT.precision] = Math.max(rows[at + AT.precision]!, coarsestOf(allMarks));
  rows[at + AT.place] = onePlace;
  return announced;
}

function addPeople(
  rows: SumRows,
  at: number,
  figures: Int32Array,
  offset: number,
  range: Uint32Array,
  from: number,
  to: number,
): void {
  let low = 0;
  let high = 0;
  let open = 0;
  let none = 0;
  for (let event = from; event < to; event++) {
    const figure = range[event]! * FIGURES + offset;
    low += figures[figure]!;
    high += figures[figure + 1]!;
    open += figures[figure + 2]!;
    none += figures[figure + 3]!;
  }
  rows[at]! += low;
  rows[at + 1]! += high;
  rows[at + 2]! += open;
  rows[at + 3]! += none;
}

/**
 * What each code adds under each reading, side by side: the codes of events come in no order, so each would else wait
 * for memory nine times.
 */
function packFigures(ranges: Record<Reading, RangeColumns>): Int32Array {
  const figures = new Int32Array(ranges[READINGS[0]].low.length * FIGURES);
  for (const [i, reading] of READINGS.entries()) {
    const { low, high, open } = ranges[reading];
    for (let code = 0, at = i * PEOPLE_WIDTH; code < low.length; code++, at += FIGURES) {
      figures[at] = Math.max(low[code]!, 0);
      figures[at + 1] = Math.max(high[code]!, 0);
      figures[at + 2] = open[code]!;
      figures[at + 3] = high[code]! < 0 ? 1 : 0;
    }
  }
  return figures;
}
