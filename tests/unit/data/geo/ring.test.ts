import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toRing } from '#data/geo/ring';
import type { LngLat } from '#data/model/position';
import { anySoundRing } from '../../../support/any-drawing';

const SQUARE: LngLat[] = [
  [-93.266, 44.977],
  [-93.264, 44.977],
  [-93.264, 44.978],
  [-93.266, 44.978],
];

test('a sound ring stays as it is, whichever way round it is given, closed or not', () => {
  fc.assert(
    fc.property(anySoundRing, (ring) => {
      expect(toRing(ring)).toEqual({ ok: true, ring });
      const read = toRing([...ring, ...ring.slice(0, 1)].toReversed());
      const sorted = (corners: readonly LngLat[]) => corners.map(String).sort();
      expect(read.ok && sorted(read.ring)).toEqual(sorted(ring));
    }),
  );
});

test('corners finer than a tenth of a metre are rounded, and repeats left out', () => {
  const [a, b, c, d] = SQUARE;
  if (!a || !b || !c || !d) throw new Error('Got no square.');
  expect(toRing([a, [a[0] + 1e-8, a[1]], b, c, d, a])).toEqual({ ok: true, ring: SQUARE });
});

test.each<[string, LngLat[], RegExp]>([
  ['two corners', SQUARE.slice(0, 2), /three/],
  ['a bow tie', [SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3]].flatMap((corner) => (corner ? [corner] : [])), /crosses/],
  [
    'a line',
    [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
    /line/,
  ],
  [
    'a corner beyond the pole',
    [
      [0, 0],
      [1, 0],
      [0, 91],
    ],
    /corner 3/,
  ],
  [
    'a corner that is no number',
    [
      [0, 0],
      [Number.NaN, 0],
      [0, 1],
    ],
    /corner 2/,
  ],
  [
    'half a continent',
    [
      [-120, 30],
      [-80, 30],
      [-80, 45],
    ],
    /spans/,
  ],
  [
    'a shape that comes back to a corner',
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
      [-1, 1],
      [-1, 0],
    ],
    /crosses or touches/,
  ],
])('%s is refused', (_what, corners, reason) => {
  const read = toRing(corners);
  expect(read.ok ? 'taken' : read.reason).toMatch(reason);
});
