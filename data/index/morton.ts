/**
 * Morton order (Z-order) of points on the 2^32 square: the bits of y and x interleaved, y above x. All points of one
 * map tile stand together in it, at every zoom. Morton, "A computer oriented geodetic data base" (IBM, 1966).
 */

/** Interleaves the low 16 bits of x and y into 32 bits. */
export function interleave(x: number, y: number): number {
  return (spread(x) | (spread(y) << 1)) >>> 0;
}

/** Whether point a stands before point b. Coordinates are whole numbers from 0 to 2^32 - 1. */
export function isBefore(ax: number, ay: number, bx: number, by: number): boolean {
  const xDifference = (ax ^ bx) >>> 0;
  const yDifference = (ay ^ by) >>> 0;
  // The axis with the higher differing bit decides. x has the higher one exactly when y's difference is smaller and
  // shares no leading bit with it (Chan, "A minimalist's implementation of an approximate nearest neighbor algorithm").
  const xDecides = yDifference < xDifference && yDifference < (xDifference ^ yDifference) >>> 0;
  return xDecides ? ax < bx : ay < by;
}

// The doubling of gaps: Sean Eron Anderson, Bit Twiddling Hacks (public domain).
function spread(bits: number): number {
  let wide = bits & 0xffff;
  wide = (wide | (wide << 8)) & 0x00ff00ff;
  wide = (wide | (wide << 4)) & 0x0f0f0f0f;
  wide = (wide | (wide << 2)) & 0x33333333;
  return (wide | (wide << 1)) & 0x55555555;
}
