/**
 * The size of dots: area is proportional to people, so radius goes with the square root. Pure functions, shared by the
 * map's layers and the legend, so that the legend's dots are the map's. A scale (`dot-scale.ts`) of n says that n people
 * get the area that one gets at scale 1.
 */

/** Pixels of radius for the square root of one person at scale 1, from `NEAR_ZOOM` on. */
const PIXELS_PER_ROOT = 0.16;
/** Least and largest radius, in pixels. */
export const RADIUS_LIMITS = { least: 3, largest: 48 } as const;
/** Radius of a dot for an event without a figure, in pixels at every zoom: small, never nothing. */
export const NO_FIGURE_RADIUS = 3.5;

/** A zoom at which the size of dots is set: `share` of the full size. */
export type SizeStop = { zoom: number; share: number; pixelsPerRoot: number };

/**
 * Dots stand closer further out, and are smaller there. One stop for each whole zoom: a size is cut to the limits at the
 * stops, and one that fits at the whole zooms on both sides of a zoom must not be cut by a stop further in.
 */
export const SIZE_STOPS: readonly SizeStop[] = [
  { zoom: 3, share: 0.7 },
  { zoom: 4, share: 0.8 },
  { zoom: 5, share: 0.9 },
  { zoom: 6, share: 1 },
].map((stop) => ({ ...stop, pixelsPerRoot: PIXELS_PER_ROOT * stop.share }));

/** Pixels of radius for the square root of one person where dots are smallest: at the first stop and further out. */
export const LEAST_PIXELS_PER_ROOT = Math.min(...SIZE_STOPS.map((stop) => stop.pixelsPerRoot));

/** The radius in pixels of a disc or ring for a number of people at a zoom and a scale. */
export function radiusForPeople(people: number, zoom: number, scale: number): number {
  return between(zoom, (stop) => radiusAt(people / scale, stop));
}

/** The people whose dot has a radius at a zoom and scale 1, where neither limit touches it. */
export function peopleForRadius(radius: number, zoom: number): number {
  return (radius / between(zoom, (stop) => stop.pixelsPerRoot)) ** 2;
}

/** What a value is at a zoom: in a straight line from stop to stop, and level beyond the first and the last. */
function between(zoom: number, at: (stop: SizeStop) => number): number {
  const passed = SIZE_STOPS.findLastIndex((stop) => stop.zoom <= zoom);
  const [before, after = before] = SIZE_STOPS.slice(Math.max(passed, 0), passed + 2);
  if (before === undefined || after === undefined) throw new Error('Got no stop for the size of dots, expected one.');
  const way = before === after ? 0 : (zoom - before.zoom) / (after.zoom - before.zoom);
  return at(before) + way * (at(after) - at(before));
}

/** Radius in pixels at one stop, at scale 1. */
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
