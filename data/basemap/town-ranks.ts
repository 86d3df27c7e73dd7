import { toMercatorX, toMercatorY, WORLD_UNITS } from '#data/geo/mercator';
import type { LabelledTown } from './towns';

/** A town with the zoom from which its label may be drawn, and the side on which the label sits. */
export type RankedTown = LabelledTown & {
  fromZoom: number;
  /** `west` when a neighbor worth a label lies close to the east: the label then leaves its dot alone. */
  side: 'east' | 'west';
};

/** Zoom after which every town may be drawn. */
export const LAST_RANK = 10;

/** Least population for a label by zoom, so that villages do not stand for deserts on a map of the world. */
const LEAST_POPULATION_AT: readonly (readonly [zoom: number, population: number])[] = [
  [2, 3_000_000],
  [3, 400_000],
  [4, 120_000],
  [5, 40_000],
  [6, 12_000],
  [7, 4_000],
  [8, 1_500],
  [9, 0],
];
/** Zoom by which a town of a size is among the labels, however large its neighbors: people look for it by name. */
const LATEST_ZOOM: readonly (readonly [population: number, zoom: number])[] = [
  [200_000, 7],
  [50_000, 8],
  [10_000, 9],
];
/** Distance that labels of the same zoom keep, in pixels. */
const SPACING_PIXELS = 74;
const TILE_PIXELS = 512;
/** Where a label of usual length would end, in pixels at zoom 9, and how far above or below it still touches. */
const LABEL_REACH = { along: 100, across: 14 };

type Spot = { x: number; y: number };

/**
 * Gives each town the lowest zoom at which no weightier town lies within `SPACING_PIXELS`, so that labels are evenly
 * dense everywhere: a town of 20,000 on the plains is worth more on a map than a suburb of 60,000.
 */
export function rankTowns(towns: readonly LabelledTown[]): RankedTown[] {
  const ranked = new Map<LabelledTown, number>();
  const ordered = [...towns].sort((a, b) => weight(b) - weight(a));
  for (const [zoom, leastPopulation] of LEAST_POPULATION_AT) {
    const spacing = (SPACING_PIXELS / (TILE_PIXELS * 2 ** zoom)) * WORLD_UNITS;
    const near = createNeighborhood(spacing);
    for (const town of ranked.keys()) near.add(toSpot(town));
    for (const town of ordered) {
      if (ranked.has(town) || weight(town) < leastPopulation) continue;
      const spot = toSpot(town);
      if (zoom < latestZoom(town) && near.hasNeighbor(spot)) continue;
      near.add(spot);
      ranked.set(town, zoom);
    }
  }
  const sides = chooseSides(ordered);
  return ordered.map((town) => ({
    ...town,
    fromZoom: ranked.get(town) ?? LAST_RANK,
    side: sides.get(town) ?? 'east',
  }));
}

/**
 * Population with something added for capitals, which orient better than their size tells; not so much that Saint Paul
 * would hide Minneapolis.
 */
export function weight({ population, capital }: LabelledTown): number {
  return population + (capital === 2 ? 600_000 : capital === 1 ? 60_000 : 0);
}

function latestZoom({ population }: LabelledTown): number {
  return LATEST_ZOOM.find(([least]) => population >= least)?.[1] ?? LAST_RANK;
}

/** Labels go west where a town of at least a fifth of the weight lies just to the east and none just to the west. */
function chooseSides(towns: readonly LabelledTown[]): Map<LabelledTown, 'east' | 'west'> {
  const unitsAPixel = WORLD_UNITS / (TILE_PIXELS * 2 ** 9);
  const cells = new Map<string, LabelledTown[]>();
  const size = LABEL_REACH.along * unitsAPixel;
  for (const town of towns) {
    const key = cellKey(toSpot(town), size);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [town]);
    else cell.push(town);
  }
  const sides = new Map<LabelledTown, 'east' | 'west'>();
  for (const town of towns) {
    const spot = toSpot(town);
    let east = false;
    let west = false;
    for (const neighbor of around(cells, spot, size)) {
      if (neighbor === town || weight(neighbor) < weight(town) / 5) continue;
      const other = toSpot(neighbor);
      const along = (other.x - spot.x) / unitsAPixel;
      if (Math.abs(other.y - spot.y) / unitsAPixel > LABEL_REACH.across || Math.abs(along) > LABEL_REACH.along)
        continue;
      if (along > 0) east = true;
      else west = true;
    }
    sides.set(town, east && !west ? 'west' : 'east');
  }
  return sides;
}

function* around(cells: ReadonlyMap<string, LabelledTown[]>, { x, y }: Spot, size: number): Generator<LabelledTown> {
  for (const dx of [-size, 0, size]) {
    for (const dy of [-size, 0, size]) yield* cells.get(cellKey({ x: x + dx, y: y + dy }, size)) ?? [];
  }
}

/** Spots on a grid as coarse as `reach` (in mercator units), so that a neighbor lies in one of nine cells. */
function createNeighborhood(reach: number) {
  const cells = new Map<string, Spot[]>();
  return {
    add(spot: Spot): void {
      const key = cellKey(spot, reach);
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, [spot]);
      else cell.push(spot);
    },
    hasNeighbor({ x, y }: Spot): boolean {
      for (const dx of [-reach, 0, reach]) {
        for (const dy of [-reach, 0, reach]) {
          const cell = cells.get(cellKey({ x: x + dx, y: y + dy }, reach)) ?? [];
          if (cell.some((other) => Math.hypot(other.x - x, other.y - y) < reach)) return true;
        }
      }
      return false;
    },
  };
}

function cellKey({ x, y }: Spot, size: number): string {
  return `${Math.floor(x / size)},${Math.floor(y / size)}`;
}

function toSpot({ lngLat: [longitude, latitude] }: LabelledTown): Spot {
  return { x: toMercatorX(longitude), y: toMercatorY(latitude) };
}
