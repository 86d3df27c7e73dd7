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

/** Corners on the grid of drawings, somewhere in the United States, and steps of up to a hundred metres. */
const anyGridCorner = fc.tuple(fc.integer({ min: -120e6, max: -80e6 }), fc.integer({ min: 30e6, max: 45e6 }));
const anyStep = fc.integer({ min: -1000, max: 1000 });
const onGrid = (x: number, y: number): LngLat => [x / 1e6, y / 1e6];

test('three corners on one line are never ground, wherever they are', () => {
  const anyFactor = fc.integer({ min: 2, max: 4 });
  fc.assert(
    fc.property(anyGridCorner, fc.tuple(anyStep, anyStep), anyFactor, ([x, y], [dx, dy], factor) => {
      fc.pre(dx !== 0 || dy !== 0);
      expect(toRing([onGrid(x, y), onGrid(x + dx, y + dy), onGrid(x + factor * dx, y + factor * dy)])).toEqual({
        ok: false,
        reason: 'all corners lie on one line',
      });
    }),
    { numRuns: 2_000 },
  );
});

test('the smallest triangle there is is ground, and goes against the clock', () => {
  fc.assert(
    fc.property(anyGridCorner, ([x, y]) => {
      const [a, b, c] = [onGrid(x, y), onGrid(x + 1, y), onGrid(x, y + 1)];
      expect(toRing([a, b, c])).toEqual({ ok: true, ring: [a, b, c] });
      expect(toRing([a, c, b])).toEqual({ ok: true, ring: [a, b, c] });
    }),
    { numRuns: 2_000 },
  );
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
