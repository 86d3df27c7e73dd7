import { expect, test } from 'vitest';
import { boundsAround } from '#data/geo/bounds';

test('the box around positions touches the outermost, and around none there is none', () => {
  const box = boundsAround([
    [-123, 44],
    [0, 0],
    [-71, 42],
  ]);
  expect(box).toEqual({ west: -123, south: 0, east: 0, north: 44 });
  expect(boundsAround([])).toBeNull();
});
