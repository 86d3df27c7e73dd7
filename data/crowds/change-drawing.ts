import { shareGround } from '#data/geo/drawn-area';
import type { DensityChoice, Drawing, Ring } from '#data/model/drawing';

/** A ring of a drawing: the outline of a polygon, or one of its holes. */
export type RingAddress = { polygon: number; hole: number | null };

/** A drawing with a further polygon. */
export function addPolygon(drawing: Drawing, outline: Ring, density: DensityChoice): Drawing {
  return [...drawing, { outline, holes: [], density }];
}

/**
 * A drawing with a hole in each polygon that it shares ground with, so that a building on the ground of two overlapping
 * polygons is counted in neither. Null when it lies in none: nothing would change.
 */
export function addHole(drawing: Drawing, hole: Ring): Drawing | null {
  const isIn = drawing.map(({ outline }) => shareGround(hole, outline));
  if (!isIn.includes(true)) return null;
  return drawing.map((polygon, position) =>
    isIn[position] ? { ...polygon, holes: [...polygon.holes, hole] } : polygon,
  );
}

/** A drawing with one ring in another shape. */
export function replaceRing(drawing: Drawing, at: RingAddress, ring: Ring): Drawing {
  return drawing.map((polygon, position) => {
    if (position !== at.polygon) return polygon;
    if (at.hole === null) return { ...polygon, outline: ring };
    return { ...polygon, holes: polygon.holes.map((hole, index) => (index === at.hole ? ring : hole)) };
  });
}

/** A drawing without one ring; without its outline a polygon is gone, its holes with it. */
export function removeRing(drawing: Drawing, at: RingAddress): Drawing {
  if (at.hole === null) return drawing.filter((_, position) => position !== at.polygon);
  return drawing.map((polygon, position) =>
    position === at.polygon ? { ...polygon, holes: polygon.holes.filter((_, index) => index !== at.hole) } : polygon,
  );
}

/** A drawing with another density in one polygon. */
export function chooseDensity(drawing: Drawing, position: number, density: DensityChoice): Drawing {
  return drawing.map((polygon, index) => (index === position ? { ...polygon, density } : polygon));
}
