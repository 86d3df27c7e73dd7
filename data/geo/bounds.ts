import type { Bounds, LngLat } from '#data/model/position';

/** Whether a position lies in a box, its edges included. A box whose west is greater than its east crosses the antimeridian. */
export function isInBounds([longitude, latitude]: LngLat, { west, south, east, north }: Bounds): boolean {
  if (latitude < south || latitude > north) return false;
  return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
}

/** The smallest box around positions, never across the antimeridian; null around none. */
export function boundsAround(positions: Iterable<LngLat>): Bounds | null {
  let bounds: Bounds | null = null;
  for (const [longitude, latitude] of positions) {
    bounds = {
      west: Math.min(bounds?.west ?? longitude, longitude),
      south: Math.min(bounds?.south ?? latitude, latitude),
      east: Math.max(bounds?.east ?? longitude, longitude),
      north: Math.max(bounds?.north ?? latitude, latitude),
    };
  }
  return bounds;
}
