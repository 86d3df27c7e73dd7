import type { LngLat } from './position';

/** The named conventions of how many stand on a square metre; `data/crowds/densities.ts` says what each means and who says so. */
export const DENSITY_IDS = [
  'jacobs-loose',
  'jacobs-dense',
  'jacobs-mosh-pit',
  'still-free',
  'still-busy',
  'still-queue',
  'still-limit',
  'fruin-critical',
] as const;
export type DensityId = (typeof DENSITY_IDS)[number];

/** A convention, or the reader's own lowest and highest in persons per square metre, to two decimals. */
export type DensityChoice = { kind: 'named'; id: DensityId } | { kind: 'free'; low: number; high: number };

/** Own densities lie between these. Local peaks of 10 per square metre were measured near Mecca (arXiv:0810.4590). */
export const FREE_DENSITY_LIMITS = { low: 0.01, high: 10 } as const;

/** Corners in order, the first not repeated at the end, each to a millionth of a degree (about a tenth of a metre). */
export type Ring = readonly LngLat[];

/** Ground that a reader has drawn: an outline, what of it nobody can stand on, and how densely people stood. */
export type DrawnPolygon = { outline: Ring; holes: readonly Ring[]; density: DensityChoice };

/** What a reader has drawn. It lives in the URL key `draw` and is never stored. */
export type Drawing = readonly DrawnPolygon[];

/** So much fits into one address, whatever the corners are. */
export const DRAWING_LIMITS = { polygons: 12, corners: 300 } as const;

/** Degrees as whole millionths, the grid of every drawing. */
export function toMicrodegrees(degrees: number): number {
  return Math.round(degrees * 1e6) + 0;
}

/** Inverse of `toMicrodegrees`. */
export function fromMicrodegrees(microdegrees: number): number {
  return microdegrees / 1e6;
}

/** All corners of all rings. */
export function countCorners(drawing: Drawing): number {
  return drawing.flatMap(({ outline, holes }) => [outline, ...holes]).reduce((sum, ring) => sum + ring.length, 0);
}

/** What of a drawing is too much for an address; null when it fits. */
export function findExcess(drawing: Drawing): string | null {
  if (drawing.length > DRAWING_LIMITS.polygons)
    return `Got ${drawing.length} polygons; a drawing has at most ${DRAWING_LIMITS.polygons}.`;
  const corners = countCorners(drawing);
  return corners > DRAWING_LIMITS.corners
    ? `Got ${corners} corners; a drawing has at most ${DRAWING_LIMITS.corners}.`
    : null;
}

/** Whether a reader's own density is two sound ends: one number alone would say more than anybody knows. */
export function isFreeDensity(low: number, high: number): boolean {
  return low >= FREE_DENSITY_LIMITS.low && high <= FREE_DENSITY_LIMITS.high && low < high;
}
