import type { AtlasIndex, RangeColumns } from './atlas-index';
import { selectDays } from './day-order';
import { announcedOf } from './marks';
import type { Matcher } from './matcher';
import { hasRow, type RowSet } from './row-set';

/** The part of an index that a query is asked of. */
type Rows = Pick<AtlasIndex, 'events' | 'sites' | 'ranges'>;

/**
 * Writes the matching rows among `from` up to, not including, `to` into `rows`, ascending, and gives their number.
 * All must be of one group (`endOfGroup`). Each key asked for passes once over what the keys before it left; keys
 * not asked for cost nothing.
 */
export function selectRows(index: Rows, matcher: Matcher, from: number, to: number, rows: Uint32Array): number {
  const { events } = index;
  const { days } = matcher;
  let count = days === null ? selectAll(from, to, rows) : selectDays(events, days, from, to, rows);
  if (matcher.actions !== 0) count = keepMasked(events.actions, matcher.actions, rows, count);
  if (matcher.incidents !== 0) count = keepMasked(events.incidents, matcher.incidents, rows, count);
  if (matcher.claimants !== 0) count = keepMasked(events.claimants, matcher.claimants, rows, count);
  if (matcher.people !== null)
    count = keepPeople(events.range, index.ranges[matcher.reading], matcher.people, rows, count);
  if (matcher.datasets !== null) count = keepDatasets(events.dataset, matcher.datasets, rows, count);
  if (matcher.announced !== null) count = keepAnnounced(events.marks, matcher.announced, rows, count);
  if (matcher.words !== null) count = keepListed(matcher.words, rows, count);
  if (matcher.box !== null) count = keepInBox(index, matcher.box, rows, count);
  return count;
}

function selectAll(from: number, to: number, rows: Uint32Array): number {
  for (let row = from; row < to; row++) rows[row - from] = row;
  return to - from;
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
  range: Uint32Array,
  { low, high }: RangeColumns,
  { min, max, showsUnknown }: NonNullable<Matcher['people']>,
  rows: Uint32Array,
  count: number,
): number {
  const shows = showsUnknown ? 1 : 0;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const code = range[row]!;
    const top = high[code]!;
    // Sign bits again, see `scanDays`. An event without a range has -1, which is under every min; a low of -1 (no floor
    // stated) is under every max.
    rows[kept] = row;
    kept += (1 - (((top - min) | (max - low[code]!)) >>> 31)) | (shows & (top >>> 31));
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

function keepAnnounced(marks: Uint8Array, announced: 0 | 1, rows: Uint32Array, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    if (announcedOf(marks[row]!) === announced) rows[kept++] = row;
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
  { events, sites }: Rows,
  { west, north, east, south }: NonNullable<Matcher['box']>,
  rows: Uint32Array,
  count: number,
): number {
  const { x, y } = sites;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const site = events.site[row]!;
    const siteX = x[site]!;
    const isInColumn = west <= east ? siteX >= west && siteX <= east : siteX >= west || siteX <= east;
    if (isInColumn && y[site]! >= north && y[site]! <= south) rows[kept++] = row;
  }
  return kept;
}
