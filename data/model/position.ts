/** Longitude first, in degrees, WGS 84: the order of GeoJSON (RFC 7946). */
export type LngLat = readonly [longitude: number, latitude: number];

/** How exactly a position is known, finest first. A city's centre is not an address. */
export const PRECISIONS = ['venue', 'street', 'city', 'county', 'state'] as const;
export type Precision = (typeof PRECISIONS)[number];

export type Position = { lngLat: LngLat; precision: Precision };

/** A box in degrees. `west` is greater than `east` when the box crosses the antimeridian. */
export type Bounds = { west: number; south: number; east: number; north: number };

/** Whether the pair lies on Earth. Zero is a place: [0, 0] is in the Gulf of Guinea. */
export function isLngLat([longitude, latitude]: LngLat): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

const DEGREES = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * Reads `west,south,east,north`, the order of RFC 7946 section 5, to five decimals (about a metre), so that equal
 * boxes have equal texts. Null for anything else.
 */
export function parseBounds(text: string): Bounds | null {
  const parts = text.split(',').map((part) => (DEGREES.test(part.trim()) ? roundDegrees(Number(part)) : Number.NaN));
  const [west, south, east, north] = parts;
  if (parts.length !== 4 || west === undefined || south === undefined) return null;
  if (east === undefined || north === undefined || !parts.every(Number.isFinite)) return null;
  if (!isLngLat([west, south]) || !isLngLat([east, north]) || south > north) return null;
  return { west, south, east, north };
}

/** Inverse of `parseBounds`, to the same five decimals. */
export function formatBounds({ west, south, east, north }: Bounds): string {
  return [west, south, east, north].map(roundDegrees).join(',');
}

/** To five decimals; the sum turns minus zero into zero. */
function roundDegrees(degrees: number): number {
  return Number(degrees.toFixed(5)) + 0;
}
