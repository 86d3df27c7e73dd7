import type { Bounds, LngLat } from '#data/model/position';

/** The smallest box around positions, never across the antimeridian; null around none. */
export function boundsAround(positions: Iterable<LngLat>): Bounds | null {
  let [west, south, east, north] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [longitude, latitude] of positions) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  return west > east ? null : { west, south, east, north };
}
