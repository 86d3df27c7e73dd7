import { expect, test } from 'vitest';
import { distanceKm } from '#data/geo/distance';

test('Portland, Oregon and Portland, Maine lie about 4,090 km apart', () => {
  expect(distanceKm([-122.6784, 45.5152], [-70.2553, 43.6591])).toBeCloseTo(4090, -1.5);
});

test('a degree along the equator is a 360th of it, also across the antimeridian', () => {
  const degreeKm = (2 * Math.PI * 6371.0088) / 360;
  expect(distanceKm([0, 0], [1, 0])).toBeCloseTo(degreeKm, 3);
  expect(distanceKm([179.5, 0], [-179.5, 0])).toBeCloseTo(degreeKm, 3);
});
