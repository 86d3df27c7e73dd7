import { area, difference, featureCollection, intersect, polygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Drawing, DrawnPolygon, Ring } from '#data/model/drawing';
import { close } from './ring';

/** A polygon's ground in square metres. */
export type DrawnArea = {
  /** Within the outline, holes out. */
  areaM2: number;
  /** What of `areaM2` no earlier polygon of the drawing covers: only this counts. */
  countedM2: number;
  /** Holes that lie outside of the outline, wholly or in part. Only what of them is inside is taken out. */
  strayHoles: number;
};

type Ground = Feature<Polygon | MultiPolygon> | null;

/** A hole counts as outside of its outline when more of it than this is: corners are rounded to a tenth of a metre. */
const STRAY_SHARE = 0.001;

/**
 * The ground of each polygon of a drawing. Areas are Turf's: on a sphere of 6,371,008.8 m by Chamberlain and Duquette,
 * "Some Algorithms for Polygons on a Sphere" (JPL Publication 07-03, 2007); against the ellipsoid that is right to about
 * half a percent, far finer than any density is known. Where polygons overlap the ground belongs to the first of them,
 * so that nobody is counted twice; holes that overlap, or lie in part outside, take out only what there is.
 */
export function measureDrawing(drawing: Drawing): DrawnArea[] {
  const earlier: { ground: Feature<Polygon | MultiPolygon>; shape: DrawnPolygon }[] = [];
  return drawing.map((shape) => {
    const whole = toFeature(shape.outline);
    const ground = subtract(whole, shape.holes.filter((hole) => boxesMeet(hole, shape.outline)).map(toFeature));
    const covering = earlier.filter((other) => boxesMeet(other.shape.outline, shape.outline));
    const counted = subtract(
      ground,
      covering.map((other) => other.ground),
    );
    if (ground !== null) earlier.push({ ground, shape });
    return {
      areaM2: areaOf(ground),
      countedM2: areaOf(counted),
      strayHoles: shape.holes.filter((hole) => isStray(hole, shape.outline)).length,
    };
  });
}

/** Square metres within a ring. */
export function ringAreaM2(ring: Ring): number {
  return areaOf(toFeature(ring));
}

/** Whether two rings have ground in common; touching is not enough. */
export function shareGround(a: Ring, b: Ring): boolean {
  return sharedAreaM2(a, b) > STRAY_SHARE * Math.min(ringAreaM2(a), ringAreaM2(b));
}

function isStray(hole: Ring, outline: Ring): boolean {
  const holeM2 = ringAreaM2(hole);
  return holeM2 - sharedAreaM2(hole, outline) > STRAY_SHARE * holeM2;
}

function sharedAreaM2(a: Ring, b: Ring): number {
  return boxesMeet(a, b) ? areaOf(intersect(featureCollection([toFeature(a), toFeature(b)]))) : 0;
}

function subtract(ground: Ground, others: readonly Feature<Polygon | MultiPolygon>[]): Ground {
  if (ground === null || others.length === 0) return ground;
  return difference(featureCollection([ground, ...others]));
}

function toFeature(ring: Ring): Feature<Polygon> {
  return polygon([close(ring)]);
}

function areaOf(ground: Ground): number {
  return ground === null ? 0 : area(ground);
}

/** Cheap first look: rings far apart need no exact answer. */
function boxesMeet(a: Ring, b: Ring): boolean {
  return [0, 1].every((axis) => {
    const [ofA, ofB] = [a, b].map((ring) => ring.map((corner) => corner[axis] ?? 0));
    return Math.min(...(ofA ?? [])) <= Math.max(...(ofB ?? [])) && Math.min(...(ofB ?? [])) <= Math.max(...(ofA ?? []));
  });
}
