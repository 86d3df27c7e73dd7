import { READINGS } from '#data/model/query';
import { addMatching } from './add-matching';
import type { AtlasIndex, SiteColumns } from './atlas-index';
import { matchEverything } from './matcher';
import { interleave } from './morton';
import { addSum, createSums, type SumColumns, writeSum } from './sums';
import { createTally, resetTally } from './tally';

/** A cell is one of 16 x 16 of a tile: 32 px of a 512-px tile. */
export const CELL_BITS = 4;

/** The occupied squares of a grid of 2^bits x 2^bits over the world, in Morton order. */
export type Cells = {
  bits: number;
  count: number;
  /** Morton key of column and row. */
  key: Uint32Array;
  /** The sites of cell c run from `firstSite[c]` up to, not including, `firstSite[c + 1]`. */
  firstSite: Uint32Array;
  /** Sums of all events in the cell. */
  sums: SumColumns;
};

/** Bins the sites into a grid; `bits` is at most 16. */
export function binSites({ events, sites }: Pick<AtlasIndex, 'events' | 'sites'>, bits: number): Cells {
  const shift = 32 - bits;
  const keys = new Uint32Array(sites.count);
  for (let site = 0; site < sites.count; site++) {
    keys[site] = interleave(sites.x[site]! >>> shift, sites.y[site]! >>> shift);
  }
  const { key, first } = findRuns(keys);
  const sums = createSums(key.length);
  const tally = createTally();
  for (const reading of READINGS) {
    const all = matchEverything(reading);
    for (let cell = 0; cell < key.length; cell++) {
      resetTally(tally);
      addMatching(tally, { events, sites }, all, first[cell]!, first[cell + 1]!);
      tally.anchor = lowestAnchor(sites, first[cell]!, first[cell + 1]!);
      writeSum(sums, cell, reading, tally);
    }
  }
  return { bits, count: key.length, key, firstSite: first, sums };
}

/** The grid of half as many columns and rows: four cells become one. */
export function joinFours(cells: Cells): Cells {
  const keys = new Uint32Array(cells.count);
  for (let cell = 0; cell < cells.count; cell++) keys[cell] = cells.key[cell]! >>> 2;
  const { key, first } = findRuns(keys);
  const sums = createSums(key.length);
  const tally = createTally();
  for (const reading of READINGS) {
    for (let cell = 0; cell < key.length; cell++) {
      resetTally(tally);
      for (let child = first[cell]!; child < first[cell + 1]!; child++) addSum(tally, cells.sums, child, reading);
      writeSum(sums, cell, reading, tally);
    }
  }
  const firstSite = new Uint32Array(first.length);
  for (let cell = 0; cell < first.length; cell++) firstSite[cell] = cells.firstSite[first[cell]!]!;
  return { bits: cells.bits - 1, count: key.length, key, firstSite, sums };
}

/** The distinct values of an ascending column, and where each begins; `first` ends with the column's length. */
function findRuns(keys: Uint32Array): { key: Uint32Array; first: Uint32Array } {
  let count = 0;
  for (let i = 0; i < keys.length; i++) if (i === 0 || keys[i] !== keys[i - 1]) count++;
  const key = new Uint32Array(count);
  const first = new Uint32Array(count + 1);
  let run = 0;
  for (let i = 0; i < keys.length; i++) {
    if (i > 0 && keys[i] === keys[i - 1]) continue;
    key[run] = keys[i]!;
    first[run++] = i;
  }
  first[count] = keys.length;
  return { key, first };
}

function lowestAnchor({ anchor }: SiteColumns, firstSite: number, endSite: number): number {
  let lowest = anchor[firstSite]!;
  for (let site = firstSite + 1; site < endSite; site++) lowest = Math.min(lowest, anchor[site]!);
  return lowest;
}
