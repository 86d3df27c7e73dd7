import type { Drawing, DrawnPolygon, Ring } from '#data/model/drawing';
import { type Ground, groundM2, groundWithin, sharedGround, subtractGround } from './ground';

/** A polygon's ground in square metres. */
export type DrawnArea = {
  /** Within the outline, holes out. */
  areaM2: number;
  /** What of `areaM2` no earlier polygon of the drawing covers: only this counts. */
  countedM2: number;
  /** Holes that lie outside of the outline, wholly or in part. Only what of them is inside is taken out. */
  strayHoles: number;
};

/** A hole counts as outside of its outline when more of it than this is: corners are rounded to a tenth of a metre. */
const STRAY_SHARE = 0.001;

/**
 * The ground of each polygon of a drawing, by the rule of `groundM2`. Where polygons overlap the ground belongs to the
 * first of them, so that nobody is counted twice; holes that overlap, or lie in part outside, take out only what there is.
 */
export function measureDrawing(drawing: Drawing): DrawnArea[] {
  const earlier: { ground: Ground; shape: DrawnPolygon }[] = [];
  return drawing.map((shape) => {
    const holes = shape.holes.filter((hole) => boxesMeet(hole, shape.outline)).map(groundWithin);
    const ground = subtractGround(groundWithin(shape.outline), holes);
    const covering = earlier.filter((other) => boxesMeet(other.shape.outline, shape.outline));
    const counted = subtractGround(
      ground,
      covering.map((other) => other.ground),
    );
    earlier.push({ ground, shape });
    return {
      areaM2: groundM2(ground),
      countedM2: groundM2(counted),
      strayHoles: shape.holes.filter((hole) => isStray(hole, shape.outline)).length,
    };
  });
}

/** Square metres within a ring. */
export function ringAreaM2(ring: Ring): number {
  return groundM2(groundWithin(ring));
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
  return boxesMeet(a, b) ? groundM2(sharedGround(groundWithin(a), groundWithin(b))) : 0;
}

/** Cheap first look: rings far apart need no exact answer. */
function boxesMeet(a: Ring, b: Ring): boolean {
  return [0, 1].every((axis) => {
    const [ofA, ofB] = [a, b].map((ring) => ring.map((corner) => corner[axis] ?? 0));
    return Math.min(...(ofA ?? [])) <= Math.max(...(ofB ?? [])) && Math.min(...(ofB ?? [])) <= Math.max(...(ofA ?? []));
  });
}
