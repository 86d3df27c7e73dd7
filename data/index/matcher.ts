import { toMercatorX, toMercatorY } from '#data/geo/mercator';
import { toDayNumber } from '#data/model/day';
import type { Bounds } from '#data/model/position';
import { type Query, type Reading, showsUnknown } from '#data/model/query';
import { ACTIONS, CLAIMANT_ROLES, INCIDENT_KINDS } from '#data/model/vocabulary';
import { type AtlasIndex, type EventColumns, findSiteOfRow, type RangeColumns } from './atlas-index';
import { createMaskOf } from '#data/model/masks';
import { hasRow, type RowSet } from './row-set';

const actionsMask = createMaskOf(ACTIONS, 32);
const incidentsMask = createMaskOf(INCIDENT_KINDS, 32);
const claimantsMask = createMaskOf(CLAIMANT_ROLES, 8);

/** How many rows are looked at together: their numbers stay in the processor's nearest cache. */
export const ROWS_AT_ONCE = 2048;

/** Further from 1970 than any day, and yet small enough that differences of days stay in 32 bits. */
const EVERY_DAY = 2 ** 29;

/** The part of an index that a query is asked of. */
type Rows = Pick<AtlasIndex, 'events' | 'sites'>;

/** A query turned into plain numbers for one index. Null and 0 ask for nothing. */
export type Matcher = {
  /** Whether nothing is asked, so that finished sums may answer. */
  everything: boolean;
  reading: Reading;
  days: { from: number; to: number } | null;
  /** 1 for each dataset asked for, by its position in the index. */
  datasets: Uint8Array | null;
  actions: number;
  incidents: number;
  claimants: number;
  announced: 0 | 1 | null;
  people: { min: number; max: number; showsUnknown: boolean } | null;
  /** On the square of data/geo/mercator, so exact to a centimetre; edges included. */
  box: { west: number; north: number; east: number; south: number } | null;
  words: RowSet | null;
};

/** The matcher of the query that asks for nothing. */
export function matchEverything(reading: Reading): Matcher {
  return {
    everything: true,
    reading,
    days: null,
    datasets: null,
    actions: 0,
    incidents: 0,
    claimants: 0,
    announced: null,
    people: null,
    box: null,
    words: null,
  };
}

/**
 * Prepares a query for an index. `words` are the rows in which the query's words were found (`toRowSet`), null when
 * it has none. Throws when the query has words and no rows are given: they would be ignored silently.
 */
export function toMatcher(index: AtlasIndex, query: Query, words: RowSet | null): Matcher {
  if (query.words !== '' && words === null) {
    throw new Error(`Got a query for "${query.words}" without the rows that hold these words.`);
  }
  const matcher: Omit<Matcher, 'everything'> = {
    reading: query.reading,
    days: toDays(query),
    datasets:
      query.datasets.length === 0
        ? null
        : Uint8Array.from(index.datasets, (dataset) => (query.datasets.includes(dataset) ? 1 : 0)),
    actions: actionsMask(query.actions),
    incidents: incidentsMask(query.incidents),
    claimants: claimantsMask(query.claimants),
    announced: query.held === null ? null : query.held === 'announced' ? 1 : 0,
    people: toPeople(query),
    box: query.bbox && toBox(query.bbox),
    words: query.words === '' ? null : words,
  };
  return { ...matcher, everything: !asksAnything(matcher) };
}

function asksAnything(matcher: Omit<Matcher, 'everything'>): boolean {
  const { days, datasets, actions, incidents, claimants, announced, people, box, words } = matcher;
  const asked = [days, datasets, announced, people, box, words].some((part) => part !== null);
  return asked || (actions | incidents | claimants) !== 0;
}

function toDays({ from, to }: Query): Matcher['days'] {
  if (from === null && to === null) return null;
  return {
    from: from === null ? -EVERY_DAY : toDayNumber(from),
    to: to === null ? EVERY_DAY : toDayNumber(to),
  };
}

function toPeople(query: Query): Matcher['people'] {
  const shows = showsUnknown(query);
  if (query.min === null && query.max === null && shows) return null;
  return { min: query.min ?? 0, max: query.max ?? Number.POSITIVE_INFINITY, showsUnknown: shows };
}

function toBox({ west, south, east, north }: Bounds): Matcher['box'] {
  return { west: toMercatorX(west), north: toMercatorY(north), east: toMercatorX(east), south: toMercatorY(south) };
}

/**
 * Writes the matching rows among `from` up to, not including, `to` into `rows`, ascending, and gives their number.
 * There may be at most ROWS_AT_ONCE of them. Each key asked for passes once over what the keys before it left; keys
 * not asked for cost nothing.
 */
export function selectRows(index: Rows, matcher: Matcher, from: number, to: number, rows: Uint32Array): number {
  const { events } = index;
  let count = selectDays(events, matcher.days, from, to, rows);
  if (matcher.actions !== 0) count = keepMasked(events.actions, matcher.actions, rows, count);
  if (matcher.incidents !== 0) count = keepMasked(events.incidents, matcher.incidents, rows, count);
  if (matcher.claimants !== 0) count = keepMasked(events.claimants, matcher.claimants, rows, count);
  if (matcher.people !== null) count = keepPeople(events.ranges[matcher.reading], matcher.people, rows, count);
  if (matcher.datasets !== null) count = keepDatasets(events.dataset, matcher.datasets, rows, count);
  if (matcher.announced !== null) count = keepEqual(events.announced, matcher.announced, rows, count);
  if (matcher.words !== null) count = keepListed(matcher.words, rows, count);
  if (matcher.box !== null) count = keepInBox(index, matcher.box, rows, count);
  return count;
}

function selectDays(
  { firstDay, lastDay, longestSpan }: EventColumns,
  days: Matcher['days'],
  from: number,
  to: number,
  rows: Uint32Array,
): number {
  let kept = 0;
  if (days === null) {
    for (let row = from; row < to; row++) rows[kept++] = row;
    return kept;
  }
  // No event that overlaps the window begins earlier than the longest one could: one column tells most rows off.
  const earliest = days.from - longestSpan;
  const latest = days.to;
  for (let row = from; row < to; row++) {
    // The row is written in any case and kept by counting it: the sign bit says whether the event begins outside.
    // A branch here would be guessed wrong too often.
    const first = firstDay[row]!;
    rows[kept] = row;
    kept += 1 - (((latest - first) | (first - earliest)) >>> 31);
  }
  return longestSpan === 0 ? kept : keepFrom(lastDay, days.from, rows, kept);
}

function keepFrom(lastDay: Int32Array, from: number, rows: Uint32Array, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    rows[kept] = row;
    kept += 1 - ((lastDay[row]! - from) >>> 31);
  }
  return kept;
}

function keepMasked(column: Uint32Array | Uint8Array, mask: number, rows: Uint32Array, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const common = column[row]! & mask;
    rows[kept] = row;
    kept += (common | -common) >>> 31;
  }
  return kept;
}

function keepPeople(
  { low, high }: RangeColumns,
  { min, max, showsUnknown }: NonNullable<Matcher['people']>,
  rows: Uint32Array,
  count: number,
): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const top = high[row]!;
    // A low of -1 (no floor stated) is under every max.
    const matches = top < 0 ? showsUnknown : top >= min && low[row]! <= max;
    if (matches) rows[kept++] = row;
  }
  return kept;
}

function keepDatasets(dataset: Uint16Array, asked: Uint8Array, rows: Uint32Array, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    if (asked[dataset[row]!] === 1) rows[kept++] = row;
  }
  return kept;
}

function keepEqual(column: Uint8Array, value: number, rows: Uint32Array, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    if (column[row] === value) rows[kept++] = row;
  }
  return kept;
}

function keepListed(words: RowSet, rows: Uint32Array, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    if (hasRow(words, row)) rows[kept++] = row;
  }
  return kept;
}

function keepInBox(
  { sites }: Rows,
  { west, north, east, south }: NonNullable<Matcher['box']>,
  rows: Uint32Array,
  count: number,
): number {
  const { start, x, y } = sites;
  let site = count === 0 ? 0 : findSiteOfRow(sites, rows[0]!);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    while (start[site + 1]! <= row) site++;
    const siteX = x[site]!;
    const isInColumn = west <= east ? siteX >= west && siteX <= east : siteX >= west || siteX <= east;
    if (isInColumn && y[site]! >= north && y[site]! <= south) rows[kept++] = row;
  }
  return kept;
}
