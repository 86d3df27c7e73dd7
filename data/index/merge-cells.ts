import type { Cells } from './cells';
import { deinterleave, interleave } from './morton';

/** Neighbouring cells whose centroids are nearer than this, in cells, become one cluster: their dots would overlap. */
const NEAR_IN_CELLS = 0.75;
const UNASSIGNED = 0xffffffff;

/**
 * Joins neighbouring cells whose centroids are close, so that a town on a grid line is one dot and not two. The cell
 * with most events takes its near neighbours first, ties by Morton order; nobody joins through a third cell, so
 * dense coasts do not grow into one cluster. Looks across tile borders and never at a filter.
 */
export function mergeCells(cells: Cells): { clusterCount: number; clusterOf: Uint32Array } {
  const cellOfKey = new Map<number, number>();
  for (let cell = 0; cell < cells.count; cell++) cellOfKey.set(cells.key[cell]!, cell);
  const seedOf = new Uint32Array(cells.count).fill(UNASSIGNED);
  const ranks = rankLargestFirst(cells);
  for (let rank = 0; rank < ranks.length; rank++) {
    const seed = ranks[rank]! % cells.count;
    if (seedOf[seed] === UNASSIGNED) takeNeighbours(cells, cellOfKey, seedOf, seed);
  }
  return numberClusters(seedOf);
}

/** Numbers that order the cells, the one with most events first; the remainder by the number of cells is the cell. */
function rankLargestFirst({ count, sums: { events } }: Cells): Float64Array {
  // One number holds size and cell: sorting plain numbers is several times faster than sorting by a function.
  const ranks = new Float64Array(count);
  for (let cell = 0; cell < count; cell++) ranks[cell] = (2 ** 28 - events[cell]!) * count + cell;
  return ranks.sort();
}

function takeNeighbours(cells: Cells, cellOfKey: Map<number, number>, seedOf: Uint32Array, seed: number): void {
  const [column, row] = deinterleave(cells.key[seed]!);
  const last = 2 ** cells.bits - 1;
  seedOf[seed] = seed;
  for (let nearRow = Math.max(row - 1, 0); nearRow <= Math.min(row + 1, last); nearRow++) {
    for (let nearColumn = Math.max(column - 1, 0); nearColumn <= Math.min(column + 1, last); nearColumn++) {
      const neighbour = cellOfKey.get(interleave(nearColumn, nearRow));
      if (neighbour === undefined || seedOf[neighbour] !== UNASSIGNED) continue;
      if (areNear(cells, seed, neighbour)) seedOf[neighbour] = seed;
    }
  }
}

function areNear({ bits, sums }: Cells, one: number, other: number): boolean {
  const { x, y, events } = sums;
  const dx = x[one]! / events[one]! - x[other]! / events[other]!;
  const dy = y[one]! / events[one]! - y[other]! / events[other]!;
  return Math.sqrt(dx * dx + dy * dy) < NEAR_IN_CELLS * 2 ** (32 - bits);
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
