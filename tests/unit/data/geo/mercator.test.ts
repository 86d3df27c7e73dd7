import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMercatorX, fromMercatorY, MAX_LATITUDE, toMercatorX, toMercatorY, WORLD_UNITS } from '#data/geo/mercator';

const CENTIMETRE_DEGREES = 360 / 2 ** 32;

test('a position comes back to the centimetre', () => {
  const longitudes = fc.double({ min: -180, max: 179.999, noNaN: true });
  const latitudes = fc.double({ min: -85, max: 85, noNaN: true });
  fc.assert(
    fc.property(longitudes, latitudes, (longitude, latitude) => {
      expect(Math.abs(fromMercatorX(toMercatorX(longitude)) - longitude)).toBeLessThanOrEqual(CENTIMETRE_DEGREES);
      expect(Math.abs(fromMercatorY(toMercatorY(latitude)) - latitude)).toBeLessThanOrEqual(CENTIMETRE_DEGREES);
    }),
  );
});

test('Eugene lies in the tile that the OpenStreetMap wiki formula gives', () => {
  expect([toMercatorX(-123.0868), toMercatorY(44.0521)].map((unit) => Math.floor(unit / 2 ** 18))).toEqual([
    2590, 5954,
  ]);
});

test('the edges of the world and all beyond them stay on the square', () => {
  expect([toMercatorX(-180), toMercatorX(0), toMercatorX(180)]).toEqual([0, WORLD_UNITS / 2, WORLD_UNITS - 1]);
  expect([90, MAX_LATITUDE].map(toMercatorY)).toEqual([0, 0]);
  expect(toMercatorY(0)).toBe(WORLD_UNITS / 2);
  expect([-90, -MAX_LATITUDE].map(toMercatorY)).toEqual([WORLD_UNITS - 1, WORLD_UNITS - 1]);
});
