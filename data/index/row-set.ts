import type { AtlasIndex } from './atlas-index';

/** A set of rows of one index, a bit a row. */
export type RowSet = Uint32Array;

/** The rows of events given by their ids; ids that the index does not hold are left out. */
export function toRowSet({ events }: Pick<AtlasIndex, 'events'>, eventIds: Iterable<number>): RowSet {
  const asked = new Set(eventIds);
  const rows = new Uint32Array((events.count + 31) >>> 5);
  if (asked.size === 0) return rows;
  for (let row = 0; row < events.count; row++) {
    if (asked.has(events.id[row]!)) rows[row >>> 5]! |= 1 << (row & 31);
  }
  return rows;
}

/** Whether a set holds a row. */
export function hasRow(rows: RowSet, row: number): boolean {
  return (rows[row >>> 5]! & (1 << (row & 31))) !== 0;
}
