import type { SiteColumns } from './atlas-index';
import { createSumRows, joinSum, type SumRows } from './sum-rows';
import type { SiteSummer } from './sum-sites';

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
  sums: SumRows;
};

/** Sites with what adds up their events; those of piles are added up already. */
export type SummedSites = {
  sites: SiteColumns;
  piles: { sites: Uint32Array; sums: SumRows };
  summer: SiteSummer;
};

/** Sites from `first` up to, not including, `end`. */
export type SiteRun = { first: number; end: number };

/**
 * Bins the sites of some runs into a grid, of which no cell may reach from one run into another. `finer` are the cells
 * of the grid of twice as many columns and rows within some of the runs, none where there are none: they are joined,
 * and only the events of the other sites are added up.
 */
export function binSites(
  { sites, summer, piles }: SummedSites,
  runs: readonly SiteRun[],
  bits: number,
  finer: Cells | null,
): Cells {
  const { firstSite, endSite } = findCells(sites, runs, bits, finer);
  const count = firstSite.length;
  const sums = createSumRows(count);
  const shift = 32 - bits;
  let child = 0;
  let pile = 0;
  for (let cell = 0; cell < count; cell++) {
    const end = endSite[cell]!;
    for (let site = firstSite[cell]!; site < end; ) {
      if (finer !== null && finer.firstSite[child] === site) {
        joinSum(sums, cell, finer.sums, child);
        site = finer.endSite[child++]!;
        continue;
      }
      while (pile < piles.sites.length && piles.sites[pile]! < site) pile++;
      if (piles.sites[pile] === site) {
        joinSum(sums, cell, piles.sums, pile);
        site++;
        continue;
      }
      const next = Math.min(end, finer?.firstSite[child] ?? end, piles.sites[pile] ?? end);
      summer(sums, cell, site, next);
      site = next;
    }
  }
  return {
    bits,
    count,
    column: firstSite.map((site) => sites.x[site]! >>> shift),
    row: firstSite.map((site) => sites.y[site]! >>> shift),
    firstSite,
    endSite,
    sums,
  };
}

/** The sites of each cell; those of a finer cell are of one cell, so only the first of them is looked at. */
function findCells({ x, y }: SiteColumns, runs: readonly SiteRun[], bits: number, finer: Cells | null) {
  const shift = 32 - bits;
  const first = new Uint32Array(runs.reduce((sum, run) => sum + run.end - run.first, 0));
  const end = new Uint32Array(first.length);
  let count = 0;
  let child = 0;
  for (const run of runs) {
    let [column, row] = [-1, -1];
    for (let site = run.first; site < run.end; ) {
      if (x[site]! >>> shift !== column || y[site]! >>> shift !== row) {
        column = x[site]! >>> shift;
        row = y[site]! >>> shift;
        first[count++] = site;
      }
      site = finer !== null && finer.firstSite[child] === site ? finer.endSite[child++]! : site + 1;
      end[count - 1] = site;
    }
  }
  return { firstSite: first.slice(0, count), endSite: end.slice(0, count) };
}
