import { area, booleanClockwise, polygon } from '@turf/turf';
import { difference, FillRule, intersect, type Paths64 } from 'clipper2-ts';
import type { Ring } from '#data/model/drawing';
import { close } from './ring';

/**
 * Ground of any shape: rings against the clock enclose it, rings with the clock are holes in it (RFC 7946, section
 * 3.1.6). Nothing at all is no ring.
 */
export type Ground = readonly Ring[];

/**
 * Corners are clipped on a grid of a billionth of a degree, a tenth of a millimetre. Clipper2 reckons in whole numbers,
 * so that corners which fall together cannot lose it: Turf's own clipping (polyclip-ts) fails on one drawing of many
 * thousands with "Unable to complete output ring".
 */
const GRID_PER_DEGREE = 1e9;

/** The ground within a ring that does not cross itself, whichever way round it runs. */
export function groundWithin(ring: Ring): Ground {
  return [booleanClockwise(close(ring)) ? ring.toReversed() : ring];
}

/** What of some ground none of the others covers. */
export function subtractGround(ground: Ground, others: readonly Ground[]): Ground {
  return fromGrid(difference(toGrid(ground), toGrid(others.flat()), FillRule.NonZero));
}

/** What two grounds have in common. */
export function sharedGround(a: Ground, b: Ground): Ground {
  return fromGrid(intersect(toGrid(a), toGrid(b), FillRule.NonZero));
}

/**
 * Square metres of ground. Areas are Turf's: on a sphere of 6,371,008.8 m by Chamberlain and Duquette, "Some Algorithms
 * for Polygons on a Sphere" (JPL Publication 07-03, 2007); against the ellipsoid that is right to about half a percent,
 * far finer than any density is known.
 */
export function groundM2(ground: Ground): number {
  return ground.reduce((sum, ring) => {
    const closed = close(ring);
    const withinM2 = area(polygon([closed]));
    return booleanClockwise(closed) ? sum - withinM2 : sum + withinM2;
  }, 0);
}

function toGrid(ground: Ground): Paths64 {
  return ground.map((ring) =>
    ring.map(([longitude, latitude]) => ({
      x: Math.round(longitude * GRID_PER_DEGREE),
      y: Math.round(latitude * GRID_PER_DEGREE),
    })),
  );
}

function fromGrid(paths: Paths64): Ground {
  return paths.map((path) => path.map(({ x, y }) => [x / GRID_PER_DEGREE, y / GRID_PER_DEGREE] as const));
}
