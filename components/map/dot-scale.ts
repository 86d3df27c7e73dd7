import { peopleForRadius, RADIUS_LIMITS } from './dot-size';

/**
 * The scale of dots follows the largest sum on the map, on the steps 1, 2, 5, 10, 20, 50 and so on: at one scale for
 * all, the dots of large records would all be as large as dots may be, and their areas would say nothing.
 */

/** While the reader stays at a zoom, a scale so many times as fine is taken up again; less would make dots restless. */
const WORTH_SHRINKING = 10;

/** The most people that a dot can show at scale 1 at a zoom and up to the next whole one, where clusters change. */
export function mostAtFirstScale(zoom: number): number {
  return peopleForRadius(RADIUS_LIMITS.largest, Math.floor(zoom) + 1);
}

/** The least people whose dot is larger than the smallest there is: those below are drawn alike. */
export function leastProportional(zoom: number, scale: number): number {
  return peopleForRadius(RADIUS_LIMITS.least, zoom) * scale;
}

/** The finest scale at which the dot of a number of people stays below the largest size, anywhere before the next zoom. */
export function scaleFor(people: number, zoom: number): number {
  const needed = people / mostAtFirstScale(zoom);
  if (needed <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(needed));
  return [1, 2, 5, 10].map((step) => step * power).find((scale) => scale >= needed) ?? power * 10;
}

/** The scale where a reader pans or goes through days: it grows when it must, and shrinks only by a tenth or more. */
export function steadyScale(current: number, wanted: number): number {
  const isRestless = wanted < current && wanted * WORTH_SHRINKING > current;
  return isRestless ? current : wanted;
}
