import type { Bounds, LngLat } from '#data/model/position';

/** Whether a position lies in a box, its edges included. A box whose west is greater than its east crosses the antimeridian. */
export function isInBounds([longitude, latitude]: LngLat, { west, south, east, north }: Bounds): boolean {
  if (latitude < south || latitude > north) return false;
  return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
}
