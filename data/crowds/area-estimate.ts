import { type DrawnArea, measureDrawing } from '#data/geo/drawn-area';
import type { DensityChoice, Drawing } from '#data/model/drawing';
import { toDensity } from './densities';
import { ceilDigits, floorDigits } from './round-outwards';

/** How many could stand somewhere: always two ends. A null low says only what cannot be exceeded. */
export type PeopleInterval = { low: number | null; high: number };

/** One polygon of a drawing: its ground, and how many that could hold. */
export type PolygonEstimate = DrawnArea & { density: DensityChoice; people: PeopleInterval };

/** A drawing measured: polygon by polygon, and together. Ground that two polygons cover is in the sums once. */
export type AreaEstimate = {
  polygons: readonly PolygonEstimate[];
  areaM2: number;
  people: PeopleInterval;
  /** The densest figure among the conventions used; null without a polygon. */
  densestPerM2: number | null;
};

/** Ground times density, rounded outwards to three digits, so that rounding never narrows the interval. */
export function estimatePeople(areaM2: number, { low, high }: { low: number | null; high: number }): PeopleInterval {
  return { low: low === null ? null : floorDigits(areaM2 * low), high: ceilDigits(areaM2 * high) };
}

/** What a whole drawing could hold at one moment. Never a claim, never stored. */
export function estimateDrawing(drawing: Drawing): AreaEstimate {
  const areas = measureDrawing(drawing);
  const polygons = drawing.flatMap(({ density }, position): PolygonEstimate[] => {
    const ground = areas[position];
    return ground === undefined
      ? []
      : [{ ...ground, density, people: estimatePeople(ground.countedM2, toDensity(density)) }];
  });
  const figures = drawing.map(({ density }) => toDensity(density).perM2);
  return {
    polygons,
    areaM2: polygons.reduce((sum, { countedM2 }) => sum + countedM2, 0),
    // Rounded once, from the ground itself: sums of rounded figures would drift apart with every polygon.
    people: addIntervals(
      polygons.map(({ countedM2, density }) => {
        const { low, high } = toDensity(density);
        return { low: low === null ? null : countedM2 * low, high: countedM2 * high };
      }),
    ),
    densestPerM2: figures.length === 0 ? null : Math.max(...figures),
  };
}

/** The inverse: the least ground, in square metres, that so many need at a density; rounded down to three digits. */
export function areaNeededM2(people: number, perM2: number): number {
  return floorDigits(people / perM2);
}

/** Lows to lows, highs to highs. What has no low adds nothing to it: "at least" stays true; without any, there is none. */
function addIntervals(intervals: readonly PeopleInterval[]): PeopleInterval {
  const lows = intervals.map(({ low }) => low).filter((low) => low !== null);
  return {
    low: lows.length === 0 && intervals.length > 0 ? null : floorDigits(lows.reduce((sum, low) => sum + low, 0)),
    high: ceilDigits(intervals.reduce((sum, { high }) => sum + high, 0)),
  };
}
