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
  for (const seed of largestFirst(cells)) {
    if (seedOf[seed] !== UNASSIGNED) continue;
    seedOf[seed] = seed;
    for (const neighbour of findNeighbours(cells, cellOfKey, seed)) {
      if (seedOf[neighbour] === UNASSIGNED && areNear(cells, seed, neighbour)) seedOf[neighbour] = seed;
    }
  }
  return numberClusters(seedOf);
}

function* largestFirst({ count, sums }: Cells): Generator<number> {
  // One number holds size and cell: sorting plain numbers is several times faster than sorting by a function.
  const ranks = Float64Array.from(sums.events, (events, cell) => (2 ** 28 - events) * count + cell).sort();
  for (const rank of ranks) yield rank % count;
}

function* findNeighbours({ key, bits }: Cells, cellOfKey: Map<number, number>, cell: number): Generator<number> {
  const [column, row] = deinterleave(key[cell]!);
  const last = 2 ** bits - 1;
  for (let nearRow = Math.max(row - 1, 0); nearRow <= Math.min(row + 1, last); nearRow++) {
    for (let nearColumn = Math.max(column - 1, 0); nearColumn <= Math.min(column + 1, last); nearColumn++) {
      const neighbour = cellOfKey.get(interleave(nearColumn, nearRow));
      if (neighbour !== undefined && neighbour !== cell) yield neighbour;
    }
  }
}

function areNear({ bits, sums }: Cells, one: number, other: number): boolean {
  const { x, y, events } = sums;
  const dx = x[one]! / events[one]! - x[other]! / events[other]!;
  const dy = y[one]! / events[one]! - y[other]! / events[other]!;
  return Math.hypot(dx, dy) < NEAR_IN_CELLS * 2 ** (32 - bits);
}

/** Numbers the clusters in the order of their first cells, so that near clusters have near numbers. */
function numberClusters(seedOf: Uint32Array): { clusterCount: number; clusterOf: Uint32Array } {
  const numberOfSeed = new Map<number, number>();
  const clusterOf = seedOf.map((seed) => {
    const known = numberOfSeed.get(seed);
    if (known !== undefined) return known;
    numberOfSeed.set(seed, numberOfSeed.size);
    return numberOfSeed.size - 1;
  });
  return { clusterCount: numberOfSeed.size, clusterOf };
}
