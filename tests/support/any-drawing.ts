import fc from 'fast-check';
import {
  DENSITY_IDS,
  type DensityChoice,
  type Drawing,
  type DrawnPolygon,
  fromMicrodegrees,
  type Ring,
} from '#data/model/drawing';
import type { LngLat } from '#data/model/position';

/** Named conventions and own ends to two decimals. */
export const anyDensity: fc.Arbitrary<DensityChoice> = fc.oneof(
  fc.constantFrom(...DENSITY_IDS).map((id) => ({ kind: 'named' as const, id })),
  fc
    .uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 2 })
    .map(([a = 1, b = 2]) => ({ kind: 'free' as const, low: Math.min(a, b) / 100, high: Math.max(a, b) / 100 })),
);

const anyCorner: fc.Arbitrary<LngLat> = fc
  .tuple(fc.integer({ min: -180e6, max: 180e6 }), fc.integer({ min: -90e6, max: 90e6 }))
  .map(([x, y]) => [fromMicrodegrees(x), fromMicrodegrees(y)]);

/** Drawings of any corners on Earth, also such as enclose nothing: the address must carry them all the same. */
export const anyDrawing: fc.Arbitrary<Drawing> = fc.array(
  fc.record({
    outline: fc.array(anyCorner, { minLength: 3, maxLength: 8 }),
    holes: fc.array(fc.array(anyCorner, { minLength: 3, maxLength: 5 }), { maxLength: 2 }),
    density: anyDensity,
  }),
  { maxLength: 12 },
);

/** Where sound rings are made up: a few blocks of Minneapolis. */
const MIDDLE: LngLat = [-93.265, 44.978];

/**
 * Star-shaped rings against the clock: corners at rising angles round a middle, each at a distance of its own. They
 * never cross themselves, whatever the distances.
 */
export const anySoundRing: fc.Arbitrary<Ring> = fc
  .record({
    middle: fc.tuple(fc.integer({ min: -1500, max: 1500 }), fc.integer({ min: -1500, max: 1500 })),
    reaches: fc.array(fc.integer({ min: 200, max: 2000 }), { minLength: 4, maxLength: 9 }),
  })
  .map(({ middle: [x, y], reaches }) =>
    reaches.map((reach, position): LngLat => {
      const angle = (2 * Math.PI * position) / reaches.length;
      return [
        fromMicrodegrees(Math.round(MIDDLE[0] * 1e6 + x + reach * Math.cos(angle))),
        fromMicrodegrees(Math.round(MIDDLE[1] * 1e6 + y + reach * Math.sin(angle))),
      ];
    }),
  );

/** Polygons with up to two holes, which may lie outside or overlap. */
export const anySoundPolygon: fc.Arbitrary<DrawnPolygon> = fc.record({
  outline: anySoundRing,
  holes: fc.array(anySoundRing, { maxLength: 2 }),
  density: anyDensity,
});
