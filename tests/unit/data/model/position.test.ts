import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatBounds, isLngLat, parseBounds } from '#data/model/position';
import { anyBounds } from '../../../support/arbitraries';

test('zero is a place', () => {
  expect(isLngLat([0, 0])).toBe(true);
  expect(isLngLat([-78.5, 0])).toBe(true); // the equator, north of Quito
  expect(isLngLat([0, 51.48])).toBe(true); // the meridian of Greenwich
  expect(parseBounds('0,0,0,0')).toEqual({ west: 0, south: 0, east: 0, north: 0 });
});

test('the poles and the antimeridian are on Earth, a step further is not', () => {
  expect(isLngLat([180, 90])).toBe(true);
  expect(isLngLat([-180, -90])).toBe(true);
  expect(isLngLat([180.001, 0])).toBe(false);
  expect(isLngLat([0, -90.001])).toBe(false);
  expect(isLngLat([Number.NaN, 0])).toBe(false);
  expect(isLngLat([0, Number.POSITIVE_INFINITY])).toBe(false);
});

test('latitude first is not mistaken for longitude first', () => {
  const [longitude, latitude] = [-123.09, 44.05]; // Eugene
  expect(isLngLat([longitude, latitude])).toBe(true);
  expect(isLngLat([latitude, longitude])).toBe(false);
});

test('a box is written as west, south, east, north and read back', () => {
  fc.assert(
    fc.property(anyBounds, (bounds) => {
      expect(parseBounds(formatBounds(bounds))).toEqual(bounds);
    }),
  );
});

test('Oregon is a box, and the Aleutians are one across the antimeridian', () => {
  expect(parseBounds('-124.6,41.9,-116.4,46.3')).toEqual({ west: -124.6, south: 41.9, east: -116.4, north: 46.3 });
  expect(parseBounds('172, 51, -163, 55')).toEqual({ west: 172, south: 51, east: -163, north: 55 });
});

test('boxes that differ by less than five decimals are one box', () => {
  expect(parseBounds('-0.000001,41.9000001,0.000004,46.3')).toEqual({ west: 0, south: 41.9, east: 0, north: 46.3 });
  fc.assert(
    fc.property(
      fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
      ([x, y]) => {
        const once = parseBounds(`${x},${y},${x},${y}`);
        expect(once).not.toBeNull();
        if (once !== null) expect(parseBounds(formatBounds(once))).toEqual(once);
      },
    ),
  );
});

test('anything else is not a box', () => {
  const others = [
    '',
    ',,,',
    '1,2,3',
    '1,2,3,4,5',
    '1,2,,4',
    'a,b,c,d',
    '1,2,3,Infinity',
    '0x1,2,3,4',
    '1 2 3 4',
    '-181,0,0,1',
    '0,-91,0,1',
  ];
  for (const text of others) expect(parseBounds(text), text).toBeNull();
  expect(parseBounds('-10,46.3,10,41.9'), 'south above north').toBeNull();
});
