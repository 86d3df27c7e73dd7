/**
 * The size of dots: area is proportional to people, so radius goes with the square root. Pure functions, shared by the
 * map's layers and the legend, so that the legend's dots are the map's. A scale (`dot-scale.ts`) of n says that n people
 * get the area that one gets at scale 1.
 */

/** Pixels of radius for the square root of one person at scale 1, from `NEAR_ZOOM` on. */
const PIXELS_PER_ROOT = 0.16;
/** Share of that size at `FAR_ZOOM` and further out, where dots stand closer. */
const FAR_SHARE = 0.7;
export const FAR_ZOOM = 3;
export const NEAR_ZOOM = 6;
/** Least and largest radius, in pixels. */
export const RADIUS_LIMITS = { least: 3, largest: 48 } as const;
/** Radius of a dot for an event without a figure, in pixels at every zoom: small, never nothing. */
export const NO_FIGURE_RADIUS = 3.5;

/** One end of the zooms between which dots grow: `share` of the full size. */
export type SizeStop = { zoom: number; share: number; pixelsPerRoot: number };

export const SIZE_STOPS: readonly [far: SizeStop, near: SizeStop] = [
  { zoom: FAR_ZOOM, share: FAR_SHARE, pixelsPerRoot: PIXELS_PER_ROOT * FAR_SHARE },
  { zoom: NEAR_ZOOM, share: 1, pixelsPerRoot: PIXELS_PER_ROOT },
];

/** The radius in pixels of a disc or ring for a number of people at a zoom and a scale. */
export function radiusForPeople(people: number, zoom: number, scale: number): number {
  const [far, near] = SIZE_STOPS;
  const farRadius = radiusAt(people / scale, far);
  return farRadius + wayToNear(zoom) * (radiusAt(people / scale, near) - farRadius);
}

/** The people whose dot has a radius at a zoom and scale 1, where neither limit touches it. */
export function peopleForRadius(radius: number, zoom: number): number {
  const [far, near] = SIZE_STOPS;
  const pixelsPerRoot = far.pixelsPerRoot + wayToNear(zoom) * (near.pixelsPerRoot - far.pixelsPerRoot);
  return (radius / pixelsPerRoot) ** 2;
}

/** How far a zoom is from the far end of the scale to the near one, 0 to 1. */
function wayToNear(zoom: number): number {
  const [far, near] = SIZE_STOPS;
  return Math.min(Math.max((zoom - far.zoom) / (near.zoom - far.zoom), 0), 1);
}

/** Radius in pixels at one end of the zooms, at scale 1. */
function radiusAt(people: number, { pixelsPerRoot }: SizeStop): number {
  return Math.min(Math.max(pixelsPerRoot * Math.sqrt(people), RADIUS_LIMITS.least), RADIUS_LIMITS.largest);
}

const STEP = 1.2;

/** Radii in pixels for which images of rings are drawn: each a fifth larger than the one before, up to the largest. */
export const RING_RADII: readonly number[] = Array.from({ length: 17 }, (_, index) =>
  Math.min(Number((RADIUS_LIMITS.least * STEP ** index).toFixed(2)), RADIUS_LIMITS.largest),
);

/**
 * The number of people, at scale 1, from which each of `RING_RADII` serves: half a step below its own size, so that an image is
 * never scaled by more than a tenth and its line stays as thin as a circle layer's.
 */
export function leastPeopleFor(ringRadius: number): number {
  return ringRadius <= RADIUS_LIMITS.least ? 0 : (ringRadius / Math.sqrt(STEP) / PIXELS_PER_ROOT) ** 2;
}
