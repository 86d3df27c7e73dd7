import { READINGS } from '#data/model/query';
import type { AtlasIndex, SiteColumns } from './atlas-index';
import { sumSites } from './sum-sites';
import { addSum, createSums, type SumColumns, writeSum } from './sums';
import { createTally, resetTally } from './tally';

/** A cell is one of 16 x 16 of a tile: 32 px of a 512-px tile. */
export const CELL_BITS = 4;

/** Occupied squares of a grid of 2^bits x 2^bits over the world, in Morton order. */
export type Cells = {
  bits: number;
  count: number;
  column: Uint32Array;
  row: Uint32Array;
  /** The sites of cell c run from `firstSite[c]` up to, not including, `endSite[c]`. */
  firstSite: Uint32Array;
  endSite: Uint32Array;
  /** Sums of all events in the cell. */
  sums: SumColumns;
};

/** Sites from `first` up to, not including, `end`. */
export type SiteRun = { first: number; end: number };

/** Bins the sites of some runs into a grid. No cell may reach from one run into another. */
export function binSites(
  index: Pick<AtlasIndex, 'events' | 'sites' | 'ranges'>,
  runs: readonly SiteRun[],
  bits: number,
): Cells {
  const shift = 32 - bits;
  const { x, y } = index.sites;
  const first = new Uint32Array(runs.reduce((sum, run) => sum + run.end - run.first, 0));
  const end = new Uint32Array(first.length);
  let cells = 0;
  for (const run of runs) {
    for (let site = run.first; site < run.end; site++) {
      const continues =
        site > run.first &&
        x[site]! >>> shift === x[site - 1]! >>> shift &&
        y[site]! >>> shift === y[site - 1]! >>> shift;
      if (!continues) first[cells++] = site;
      end[cells - 1] = site + 1;
    }
  }
  const found: Cells = {
    bits,
    count: cells,
    column: new Uint32Array(cells),
    row: new Uint32Array(cells),
    firstSite: first.slice(0, cells),
    endSite: end.slice(0, cells),
    sums: createSums(cells),
  };
  for (let cell = 0; cell < cells; cell++) {
    found.column[cell] = x[first[cell]!]! >>> shift;
    found.row[cell] = y[first[cell]!]! >>> shift;
    sumSites(index, first[cell]!, end[cell]!, found.sums, cell);
    found.sums.anchor[cell] = lowestAnchor(index.sites, first[cell]!, end[cell]!);
  }
  return found;
}

/** The grid of half as many columns and rows: four cells become one. */
export function joinFours(cells: Cells): Cells {
  const { column, row } = cells;
  const first = new Uint32Array(cells.count + 1);
  let count = 0;
  for (let cell = 0; cell < cells.count; cell++) {
    const continues =
      cell > 0 && column[cell]! >>> 1 === column[cell - 1]! >>> 1 && row[cell]! >>> 1 === row[cell - 1]! >>> 1;
    if (!continues) first[count++] = cell;
  }
  first[count] = cells.count;
  const joined: Cells = {
    bits: cells.bits - 1,
    count,
    column: new Uint32Array(count),
    row: new Uint32Array(count),
    firstSite: new Uint32Array(count),
    endSite: new Uint32Array(count),
    sums: createSums(count),
  };
  const tally = createTally();
  for (let cell = 0; cell < count; cell++) {
    joined.column[cell] = column[first[cell]!]! >>> 1;
    joined.row[cell] = row[first[cell]!]! >>> 1;
    joined.firstSite[cell] = cells.firstSite[first[cell]!]!;
    joined.endSite[cell] = cells.endSite[first[cell + 1]! - 1]!;
    for (const reading of READINGS) {
      resetTally(tally);
      for (let child = first[cell]!; child < first[cell + 1]!; child++) addSum(tally, cells.sums, child, reading);
      writeSum(joined.sums, cell, reading, tally);
    }
  }
  return joined;
}

function lowestAnchor({ anchor }: SiteColumns, firstSite: number, endSite: number): number {
  let lowest = anchor[firstSite]!;
  for (let site = firstSite + 1; site < endSite; site++) lowest = Math.min(lowest, anchor[site]!);
  return lowest;
}
