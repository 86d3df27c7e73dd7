import { CELL_BITS, type Cells } from './cells';
import { sortOrder } from './sort-order';
import { AT, SUM_WIDTH } from './sum-rows';

/** Neighbouring cells whose centroids are nearer than this, in cells, become one cluster: their dots would overlap. */
const NEAR_IN_CELLS = 0.75;
const UNASSIGNED = 0xffffffff;

/**
 * Joins neighbouring cells whose centroids are close, so that a town on a grid line is one dot and not two. The cell
 * with most events takes its near neighbours first, ties by Morton order; nobody joins through a third cell, so
 * dense coasts do not grow into one cluster. Looks across tile borders unless told to stay `withinTiles`, and never at a
 * filter.
 */
export function mergeCells(cells: Cells, withinTiles: boolean): { clusterCount: number; clusterOf: Uint32Array } {
  const table = createCellTable(cells);
  const centroids = findCentroids(cells);
  const seedOf = new Uint32Array(cells.count).fill(UNASSIGNED);
  const ranks = rankLargestFirst(cells);
  for (let rank = 0; rank < ranks.length; rank++) {
    const seed = ranks[rank]!;
    if (seedOf[seed] === UNASSIGNED) takeNeighbours(cells, { table, centroids }, seedOf, seed, withinTiles);
  }
  return numberClusters(seedOf);
}

/** Open addressing from column and row to the cell, UNASSIGNED in empty slots: several times as fast as a Map. */
type CellTable = { shift: number; cell: Uint32Array };

function createCellTable({ count, column, row }: Cells): CellTable {
  const bits = 33 - Math.clz32(count);
  const table: CellTable = { shift: 32 - bits, cell: new Uint32Array(2 ** bits).fill(UNASSIGNED) };
  for (let cell = 0; cell < count; cell++) {
    let slot = firstSlot(table, column[cell]!, row[cell]!);
    while (table.cell[slot] !== UNASSIGNED) slot = (slot + 1) & (table.cell.length - 1);
    table.cell[slot] = cell;
  }
  return table;
}

/** The cell at a column and row, UNASSIGNED when it is not occupied. */
function findCell(cells: Cells, table: CellTable, column: number, row: number): number {
  for (let slot = firstSlot(table, column, row); ; slot = (slot + 1) & (table.cell.length - 1)) {
    const cell = table.cell[slot]!;
    if (cell === UNASSIGNED || (cells.column[cell] === column && cells.row[cell] === row)) return cell;
  }
}

/** Knuth's multiplicative hashing. */
function firstSlot({ shift }: CellTable, column: number, row: number): number {
  return Math.imul(column ^ Math.imul(row, 0x85ebca6b), 0x9e3779b1) >>> shift;
}

/** The cells, the one with most events first. */
function rankLargestFirst({ count, sums }: Cells): Uint32Array {
  let most = 0;
  for (let cell = 0; cell < count; cell++) most = Math.max(most, sums[cell * SUM_WIDTH + AT.events]!);
  const fewer = new Uint32Array(count);
  for (let cell = 0; cell < count; cell++) fewer[cell] = most - sums[cell * SUM_WIDTH + AT.events]!;
  return sortOrder(count, [fewer]);
}

/** Where the events of each cell are on average, in cells: an x and a y. */
function findCentroids({ bits, count, sums }: Cells): Float64Array {
  const size = 2 ** (32 - bits);
  const centroids = new Float64Array(count * 2);
  for (let cell = 0, at = 0; cell < count; cell++, at += SUM_WIDTH) {
    const unit = size * sums[at + AT.events]!;
    centroids[cell * 2] = sums[at + AT.x]! / unit;
    centroids[cell * 2 + 1] = sums[at + AT.y]! / unit;
  }
  return centroids;
}

function takeNeighbours(
  cells: Cells,
  { table, centroids }: { table: CellTable; centroids: Float64Array },
  seedOf: Uint32Array,
  seed: number,
  withinTiles: boolean,
): void {
  const [column, row] = [cells.column[seed]!, cells.row[seed]!];
  const tileBits = withinTiles ? CELL_BITS : cells.bits;
  // How far the seed's centroid is from the edges of its cell, in cells: no neighbour's centroid is nearer than that.
  const fromWest = centroids[seed * 2]! - column;
  const fromNorth = centroids[seed * 2 + 1]! - row;
  seedOf[seed] = seed;
  for (let down = -1; down <= 1; down++) {
    const awayDown = down === 0 ? 0 : down < 0 ? fromNorth : 1 - fromNorth;
    if ((row + down) >> tileBits !== row >> tileBits) continue;
    for (let right = -1; right <= 1; right++) {
      const awayRight = right === 0 ? 0 : right < 0 ? fromWest : 1 - fromWest;
      if ((column + right) >> tileBits !== column >> tileBits) continue;
      if (awayDown * awayDown + awayRight * awayRight >= NEAR_IN_CELLS * NEAR_IN_CELLS) continue;
      const neighbour = findCell(cells, table, column + right, row + down);
      if (neighbour === UNASSIGNED || seedOf[neighbour] !== UNASSIGNED) continue;
      if (areNear(centroids, seed, neighbour)) seedOf[neighbour] = seed;
    }
  }
}

function areNear(centroids: Float64Array, one: number, other: number): boolean {
  const dx = centroids[one * 2]! - centroids[other * 2]!;
  const dy = centroids[one * 2 + 1]! - centroids[other * 2 + 1]!;
  return dx * dx + dy * dy < NEAR_IN_CELLS * NEAR_IN_CELLS;
}

/** Numbers the clusters in the order of their first cells, so that near clusters have near numbers. */
function numberClusters(seedOf: Uint32Array): { clusterCount: number; clusterOf: Uint32Array } {
  const numberOfSeed = new Uint32Array(seedOf.length).fill(UNASSIGNED);
  const clusterOf = new Uint32Array(seedOf.length);
  let clusterCount = 0;
  for (let cell = 0; cell < seedOf.length; cell++) {
    const seed = seedOf[cell]!;
    if (numberOfSeed[seed] === UNASSIGNED) numberOfSeed[seed] = clusterCount++;
    clusterOf[cell] = numberOfSeed[seed]!;
  }
  return { clusterCount, clusterOf };
}
