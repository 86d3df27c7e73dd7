/**
 * Web Mercator (EPSG:3857) on a square of 2^32 units a side, origin at the north-west corner: the grid on which the
 * index orders sites. One unit is less than a centimetre on the ground, finer than any position of the record.
 */
export const WORLD_UNITS = 2 ** 32;

/** Beyond this latitude, in degrees, the square ends; positions nearer a pole are moved to its edge. */
export const MAX_LATITUDE = 85.051_128_779_806_59;

/** The unit that holds a longitude in degrees, counted from the antimeridian eastwards: 0 to 2^32 - 1. */
export function toMercatorX(longitude: number): number {
  return toUnit(longitude / 360 + 0.5);
}

/** The unit that holds a latitude in degrees, counted from the north southwards: 0 to 2^32 - 1. */
export function toMercatorY(latitude: number): number {
  if (latitude >= MAX_LATITUDE) return 0;
  if (latitude <= -MAX_LATITUDE) return WORLD_UNITS - 1;
  // Snyder, Map Projections: A Working Manual (USGS 1395), formula 7-2a, scaled to the square.
  const sine = Math.sin((latitude * Math.PI) / 180);
  return toUnit(0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI);
}

/** The longitude in degrees of the middle of a unit. */
export function fromMercatorX(x: number): number {
  return ((x + 0.5) / WORLD_UNITS - 0.5) * 360;
}

/** The latitude in degrees of the middle of a unit. */
export function fromMercatorY(y: number): number {
  const angle = Math.PI * (1 - (2 * (y + 0.5)) / WORLD_UNITS);
  return (Math.atan(Math.sinh(angle)) * 180) / Math.PI;
}

function toUnit(share: number): number {
  return Math.min(Math.max(Math.floor(share * WORLD_UNITS), 0), WORLD_UNITS - 1);
}
