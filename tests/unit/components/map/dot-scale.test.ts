import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastProportional, scaleFor, steadyScale } from '../../../../components/map/dot-scale';
import { RADIUS_LIMITS, radiusForPeople } from '../../../../components/map/dot-size';

/** Evenly: of the doubles that fast-check draws hardly any lie between 3 and 6, where dots change. */
const zoom = fc.integer({ min: 0, max: 18_000 }).map((thousandths) => thousandths / 1000);
const people = fc.integer({ min: 1, max: 2_000_000_000 });

test('the dot of the largest sum is never cut to the largest size, up to the zoom where clusters change', () => {
  fc.assert(
    fc.property(people, zoom, fc.integer({ min: 0, max: 999 }), (largest, at, further) => {
      const scale = scaleFor(largest, at);
      const shown = radiusForPeople(largest, Math.floor(at) + further / 1000, scale);
      expect(shown).toBeLessThan(RADIUS_LIMITS.largest + 1e-9);
      if (scale > 1) expect(radiusForPeople(largest, Math.floor(at) + 1, scale)).toBeGreaterThan(28);
    }),
  );
});

test('two sums on one map have areas in proportion, whatever the scale, down to the smallest dot', () => {
  fc.assert(
    fc.property(people, zoom, fc.integer({ min: 10, max: 1000 }), (largest, at, share) => {
      const scale = scaleFor(largest, at);
      fc.pre((largest * share) / 1000 > leastProportional(3, scale));
      const ratio = radiusForPeople((largest * share) / 1000, at, scale) / radiusForPeople(largest, at, scale);
      expect(ratio ** 2).toBeCloseTo(share / 1000, 6);
    }),
  );
});

test('scales are steps of 1, 2 and 5, and 1 for all that fits without', () => {
  expect(scaleFor(0, 4)).toBe(1);
  expect(scaleFor(80_000, 9)).toBe(1);
  expect([1, 1.5, 4, 9, 15, 40, 90, 120_000].map((times) => scaleFor(90_000 * times, 9))).toEqual([
    1, 2, 5, 10, 20, 50, 100, 200_000,
  ]);
});

test('a steady scale grows at once, and shrinks only where it is ten times too coarse', () => {
  expect(steadyScale(2, 5)).toBe(5);
  expect(steadyScale(10, 2)).toBe(10);
  expect(steadyScale(10, 1)).toBe(1);
  expect(steadyScale(5, 5)).toBe(5);
});
