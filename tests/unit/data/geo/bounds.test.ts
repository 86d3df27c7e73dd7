import { expect, test } from 'vitest';
import { boundsAround, isInBounds } from '#data/geo/bounds';

const BERING = { west: 170, south: 50, east: -160, north: 66 };

test('a box across the antimeridian holds both its sides and nothing between', () => {
  expect(isInBounds([175, 60], BERING)).toBe(true);
  expect(isInBounds([-170, 60], BERING)).toBe(true);
  expect(isInBounds([0, 60], BERING)).toBe(false);
  expect(isInBounds([175, 67], BERING)).toBe(false);
});

test('edges belong to a box, and zero is a place', () => {
  expect(isInBounds([0, 0], { west: 0, south: 0, east: 0, north: 0 })).toBe(true);
});

test('the box around positions touches the outermost, and around none there is none', () => {
  const box = boundsAround([
    [-123, 44],
    [0, 0],
    [-71, 42],
  ]);
  expect(box).toEqual({ west: -123, south: 0, east: 0, north: 44 });
  expect(boundsAround([])).toBeNull();
});
