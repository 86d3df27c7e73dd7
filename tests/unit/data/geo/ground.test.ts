import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groundM2, groundWithin, sharedGround, subtractGround } from '#data/geo/ground';
import { findRingFault } from '#data/geo/ring';
import { fromMicrodegrees, type Ring } from '#data/model/drawing';
import type { LngLat } from '#data/model/position';

const METRES_PER_DEGREE = (6_371_008.8 * Math.PI) / 180;
const [WEST, SOUTH]: LngLat = [-93.265, 44.978];

/** Rings round a middle with corners on a few crossings of a grid, so that corners and walls of several often meet. */
const anyGridRing: fc.Arbitrary<Ring> = fc
  .record({
    middle: fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 })),
    reaches: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 4, maxLength: 9 }),
  })
  .map(({ middle: [x, y], reaches }) =>
    reaches.map((reach, position): LngLat => {
      const angle = (2 * Math.PI * position) / reaches.length;
      const [east, north] = [Math.round(x + reach * Math.cos(angle)), Math.round(y + reach * Math.sin(angle))];
      return [
        fromMicrodegrees(Math.round(WEST * 1e6) + east * 100),
        fromMicrodegrees(Math.round(SOUTH * 1e6) + north * 100),
      ];
    }),
  )
  .filter((ring) => findRingFault(ring) === null);

type Wall = { from: LngLat; to: LngLat };

function wallsOf(ring: Ring): Wall[] {
  return ring.map((from, position) => ({ from, to: ring[(position + 1) % ring.length] ?? from }));
}

/** Where two walls cross, as a latitude; null when they run side by side or miss each other. */
function crossing({ from: a, to: b }: Wall, { from: c, to: d }: Wall): number | null {
  const across = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  if (across === 0) return null;
  const along = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / across;
  return along >= 0 && along <= 1 ? a[1] + along * (b[1] - a[1]) : null;
}

/** Longitudes at which a ring's walls are met on a line of equal latitude, from west to east. */
function metAt(ring: Ring, latitude: number): number[] {
  return wallsOf(ring)
    .filter(({ from, to }) => from[1] < latitude !== to[1] < latitude)
    .map(({ from, to }) => from[0] + ((latitude - from[1]) / (to[1] - from[1])) * (to[0] - from[0]))
    .sort((a, b) => a - b);
}

/**
 * Square metres where `isGround` holds of what each ring covers, by cutting all of it into strips at every corner and
 * crossing: within a strip every edge is straight, so its width in the middle times its height is exact on a plane.
 */
function stripAreaM2(rings: readonly Ring[], isGround: (covered: readonly boolean[]) => boolean): number {
  const walls = rings.flatMap(wallsOf);
  const crossings = walls.flatMap((a) => walls.map((b) => crossing(a, b)).filter((latitude) => latitude !== null));
  const cuts = [...new Set([...rings.flat().map(([, latitude]) => latitude), ...crossings])].sort((a, b) => a - b);
  let squareDegrees = 0;
  for (const [at, south] of cuts.entries()) {
    const north = cuts[at + 1] ?? south;
    const met = rings.map((ring) => metAt(ring, (south + north) / 2));
    const edges = met.flat().sort((a, b) => a - b);
    for (const [edge, west] of edges.entries()) {
      const east = edges[edge + 1] ?? west;
      const covered = met.map((ofRing) => ofRing.filter((longitude) => longitude < (west + east) / 2).length % 2 === 1);
      if (isGround(covered)) squareDegrees += (east - west) * (north - south);
    }
  }
  return squareDegrees * METRES_PER_DEGREE ** 2 * Math.cos((SOUTH * Math.PI) / 180);
}

/** Across a few streets a sphere is a plane to a ten-thousandth. */
function expectArea(gotM2: number, wantedM2: number): void {
  expect(Math.abs(gotM2 - wantedM2)).toBeLessThan(0.5 + 0.0005 * wantedM2);
}

test('what is left of any ground is what cutting it into strips leaves, also where corners and walls meet', () => {
  fc.assert(
    fc.property(anyGridRing, fc.array(anyGridRing, { maxLength: 3 }), (outline, holes) => {
      const left = subtractGround(groundWithin(outline), holes.map(groundWithin));
      const wanted = stripAreaM2(
        [outline, ...holes],
        ([inOutline, ...inHoles]) => inOutline === true && !inHoles.includes(true),
      );
      expectArea(groundM2(left), wanted);
    }),
  );
});

test('what two grounds share is what both strips cover, with a hole in the one', () => {
  fc.assert(
    fc.property(anyGridRing, anyGridRing, anyGridRing, (a, hole, b) => {
      const shared = sharedGround(subtractGround(groundWithin(a), [groundWithin(hole)]), groundWithin(b));
      expectArea(
        groundM2(shared),
        stripAreaM2([a, hole, b], ([inA, inHole, inB]) => inA === true && inHole === false && inB === true),
      );
    }),
  );
});

test('a ring covers the same ground whichever way round it is drawn', () => {
  fc.assert(
    fc.property(anyGridRing, anyGridRing, (a, b) => {
      const left = (one: Ring, other: Ring) => groundM2(subtractGround(groundWithin(one), [groundWithin(other)]));
      expect(left(a.toReversed(), b.toReversed())).toBeCloseTo(left(a, b), 6);
    }),
  );
});

test('a drawing that other clipping could not finish is measured', () => {
  // Three rings that share corners and nearly share walls; polyclip-ts 0.16.8: "Unable to complete output ring".
  const outline: Ring = [
    [-93.265214, 44.978969],
    [-93.265314, 44.979142],
    [-93.265514, 44.979142],
    [-93.265965, 44.978969],
    [-93.266307, 44.977422],
    [-93.264903, 44.978085],
  ];
  const holes: Ring[] = [
    [
      [-93.264697, 44.978049],
      [-93.266216, 44.978222],
      [-93.266416, 44.978222],
      [-93.266516, 44.978049],
      [-93.266416, 44.977876],
      [-93.266209, 44.977865],
    ],
    [
      [-93.266104, 44.976767],
      [-93.266151, 44.976896],
      [-93.266117, 44.977827],
      [-93.267167, 44.978262],
      [-93.266492, 44.976835],
      [-93.266492, 44.976699],
      [-93.266404, 44.976594],
      [-93.266269, 44.97657],
      [-93.266151, 44.976638],
    ],
    [
      [-93.2648, 44.978],
      [-93.265, 44.9782],
      [-93.2652, 44.978],
      [-93.265, 44.9778],
    ],
  ];
  expectArea(
    groundM2(subtractGround(groundWithin(outline), holes.map(groundWithin))),
    stripAreaM2([outline, ...holes], ([inOutline, ...inHoles]) => inOutline === true && !inHoles.includes(true)),
  );
});
