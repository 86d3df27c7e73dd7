import { kinks, polygon } from '@turf/turf';
import { fromMicrodegrees, type Ring, toMicrodegrees } from '#data/model/drawing';
import { isLngLat, type LngLat } from '#data/model/position';

export type ReadRing = { ok: true; ring: Ring } | { ok: false; reason: string };

/** Ground wider than this is no place where a crowd stands, and its edges may cross the antimeridian. */
const MAX_SPAN_DEGREES = 5;

/**
 * Makes a ring of corners as somebody gave them: to millionths of a degree, not closed, without repeats, against the
 * clock (RFC 7946, section 3.1.6). Refuses what encloses no ground, crosses itself, or spans more than a region.
 */
export function toRing(corners: readonly LngLat[]): ReadRing {
  const stray = corners.findIndex((corner) => !corner.every(Number.isFinite) || !isLngLat(corner));
  if (stray !== -1) return refuse(`corner ${stray + 1} is not a longitude and latitude on Earth`);
  const ring = dropRepeats(corners.map(snap));
  const fault = findRingFault(ring);
  if (fault !== null) return refuse(fault);
  return {
    ok: true,
    ring: doubledArea(ring) < 0 ? [...ring.slice(0, 1), ...ring.slice(1).toReversed()] : ring,
  };
}

/** Why a ring encloses no sound ground; null when it does. */
export function findRingFault(ring: Ring): string | null {
  if (new Set(ring.map(String)).size < 3) return 'an outline needs at least three different corners';
  const isWide = [0, 1].some((axis) => {
    const values = ring.map((corner) => corner[axis] ?? 0);
    return Math.max(...values) - Math.min(...values) > MAX_SPAN_DEGREES;
  });
  if (isWide) return `the outline spans more than ${MAX_SPAN_DEGREES} degrees`;
  const closed = polygon([close(ring)]);
  if (kinks(closed).features.length > 0 || new Set(ring.map(String)).size < ring.length)
    return 'the outline crosses or touches itself';
  return doubledArea(ring) === 0 ? 'all corners lie on one line' : null;
}

/** The ring with its first corner repeated at the end, as GeoJSON and Turf want it. */
export function close(ring: Ring): [number, number][] {
  const [first] = ring;
  return (first === undefined ? [] : [...ring, first]).map(([longitude, latitude]) => [longitude, latitude]);
}

function snap([longitude, latitude]: LngLat): LngLat {
  return [fromMicrodegrees(toMicrodegrees(longitude)), fromMicrodegrees(toMicrodegrees(latitude))];
}

/** Without corners that only repeat the one before, the last before the first included. */
function dropRepeats(ring: Ring): Ring {
  return ring.filter((corner, position) => String(corner) !== String(ring[(position + 1) % ring.length]));
}

/**
 * Twice the area in square microdegrees, negative with the clock. Reckoned from the first corner in whole numbers: no
 * triangle of the widest span adds more than 2.5e13, so that 300 corners stay below 2^53 and 0 means a line.
 */
function doubledArea(ring: Ring): number {
  const [[originX, originY] = [0, 0]] = ring;
  const corners = ring.map(([longitude, latitude]) => {
    return [toMicrodegrees(longitude) - toMicrodegrees(originX), toMicrodegrees(latitude) - toMicrodegrees(originY)];
  });
  return corners.reduce((sum, [x = 0, y = 0], position) => {
    const [nextX = 0, nextY = 0] = corners[(position + 1) % corners.length] ?? [];
    return sum + (x * nextY - nextX * y);
  }, 0);
}

function refuse(reason: string): ReadRing {
  return { ok: false, reason };
}
