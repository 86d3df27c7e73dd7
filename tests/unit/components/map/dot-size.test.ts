import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastPeopleFor, RADIUS_LIMITS, RING_RADII, radiusForPeople } from '../../../../components/map/dot-size';

const people = fc.integer({ min: 0, max: 2_000_000 });
/** Evenly: of the doubles that fast-check draws hardly any lie between 3 and 6, where dots change. */
const zoom = fc.integer({ min: 0, max: 18_000 }).map((thousandths) => thousandths / 1000);

test('four times the people have twice the radius, so area is proportional to people', () => {
  fc.assert(
    fc.property(fc.integer({ min: 400, max: 22_000 }), (few) => {
      expect(radiusForPeople(few * 4, 8, 1)).toBeCloseTo(radiusForPeople(few, 8, 1) * 2, 6);
    }),
  );
});

test('ten thousand people are 16 pixels at region scale and 11.2 at country scale', () => {
  expect(radiusForPeople(10_000, 6, 1)).toBeCloseTo(16, 9);
  expect(radiusForPeople(10_000, 12, 1)).toBeCloseTo(16, 9);
  expect(radiusForPeople(10_000, 3, 1)).toBeCloseTo(11.2, 9);
  expect(radiusForPeople(10_000, 0, 1)).toBeCloseTo(11.2, 9);
});

test('no number is too small to see or too large for the map, and more people are never smaller', () => {
  fc.assert(
    fc.property(people, people, zoom, (a, b, at) => {
      const [few, many] = a < b ? [a, b] : [b, a];
      expect(radiusForPeople(few, at, 1)).toBeGreaterThanOrEqual(RADIUS_LIMITS.least);
      expect(radiusForPeople(many, at, 1)).toBeLessThanOrEqual(RADIUS_LIMITS.largest);
      expect(radiusForPeople(few, at, 1)).toBeLessThanOrEqual(radiusForPeople(many, at, 1));
    }),
  );
});

test('the image that serves a number of people is within a tenth of the size it is drawn at', () => {
  fc.assert(
    fc.property(people, (count) => {
      const image = RING_RADII.findLast((radius) => leastPeopleFor(radius) <= count) ?? 0;
      const ratio = radiusForPeople(count, 9, 1) / image;
      expect(ratio).toBeGreaterThan(0.9);
      expect(ratio).toBeLessThan(1.1);
    }),
  );
});
