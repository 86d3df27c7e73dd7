import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DENSITY_IDS, DRAWING_LIMITS, type Drawing, type Ring } from '#data/model/drawing';
import { formatDrawing, MAX_LINK_LENGTH, parseDrawing } from '#data/model/drawing-link';
import type { LngLat } from '#data/model/position';
import { toReadable } from '#data/model/readable-params';
import { anyDrawing } from '../../../support/any-drawing';

const SQUARE: Drawing = [
  {
    outline: [
      [-93.266, 44.977],
      [-93.264, 44.977],
      [-93.264, 44.978],
      [-93.266, 44.978],
    ],
    holes: [],
    density: { kind: 'named', id: 'jacobs-dense' },
  },
];

test('every drawing comes back from its address as it was', () => {
  fc.assert(
    fc.property(anyDrawing, (drawing) => {
      expect(parseDrawing(formatDrawing(drawing))).toEqual({ ok: true, drawing });
    }),
  );
});

test('the link of a square is what its grammar says, written out by hand', () => {
  // -93,266,000 zigzags to 186,531,999 and 44,977,000 to 89,954,000; the steps are ±2,000 and 1,000 millionths.
  const digits = (value: number): string =>
    value < 32
      ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef'.charAt(value)
      : `${'ghijklmnopqrstuvwxyz0123456789-_'.charAt(value % 32)}${digits(Math.floor(value / 32))}`;
  const ring = [186_531_999, 89_954_000, 4_000, 0, 0, 2_000, 3_999, 0].map(digits).join('');
  expect(formatDrawing(SQUARE)).toBe(`1..jd.${ring}`);
});

test('the word needs no escape in an address', () => {
  fc.assert(
    fc.property(anyDrawing, (drawing) => {
      const text = formatDrawing(drawing);
      expect(toReadable(new URLSearchParams({ draw: text }).toString())).toBe(`draw=${text}`);
    }),
  );
});

test('zero is a place: a ring around 0, 0 comes back', () => {
  const outline: Ring = [
    [0, 0],
    [0.001, 0],
    [0, 0.001],
  ];
  const drawing: Drawing = [{ outline, holes: [], density: { kind: 'free', low: 0.5, high: 1.25 } }];
  expect(parseDrawing(formatDrawing(drawing))).toEqual({ ok: true, drawing });
});

test('the largest drawing allowed, with the longest steps there are, fits the address', () => {
  const perPolygon = DRAWING_LIMITS.corners / DRAWING_LIMITS.polygons;
  const outline = Array.from({ length: perPolygon }, (_, at): LngLat => (at % 2 === 0 ? [-180, -90] : [180, 90]));
  const largest: Drawing = Array.from({ length: DRAWING_LIMITS.polygons }, () => ({
    outline,
    holes: [],
    density: { kind: 'free', low: 9.99, high: 10 },
  }));
  expect(formatDrawing(largest).length).toBeLessThanOrEqual(MAX_LINK_LENGTH);
  expect(parseDrawing(formatDrawing(largest))).toEqual({ ok: true, drawing: largest });
});

test('more polygons or corners than allowed are refused', () => {
  const one = SQUARE[0];
  if (one === undefined) throw new Error('Got no square.');
  const many = Array.from({ length: DRAWING_LIMITS.polygons + 1 }, () => one);
  expect(parseDrawing(formatDrawing(many))).toMatchObject({ ok: false, reason: expect.stringContaining('polygons') });
  const outline = Array.from({ length: DRAWING_LIMITS.corners + 1 }, (_, at): LngLat => [at / 1e6, (at % 7) / 1e6]);
  expect(parseDrawing(formatDrawing([{ ...one, outline }]))).toMatchObject({
    ok: false,
    reason: expect.stringContaining('corners'),
  });
});

test.each([
  ['a foreign version', '2..jd.AAAAAA'],
  ['no polygon', '1'],
  ['an unknown density', '1..zz.AAAAAA'],
  ['ends of a density the wrong way round', '1..f200-100.AAAAAA'],
  ['one end only', '1..f200-200.AAAAAA'],
  ['too few corners', '1..jd.AAAA'],
  ['an odd count of numbers', '1..jd.AAAAAAA'],
  ['a foreign character', '1..jd.AAAA*A'],
  ['a number that does not end', '1..jd.AAAAAg'],
  ['a number without end', `1..jd.AAAAA${'g'.repeat(20)}A`],
  ['a corner that is not on Earth', `1..jd.${'_____P'.repeat(6)}`],
  ['an empty hole', '1..jd.AAAAAA.'],
  ['far too much', `1..jd.${'A'.repeat(5000)}`],
])('%s is refused and not guessed at', (_what, text) => {
  expect(parseDrawing(text)).toMatchObject({ ok: false, reason: expect.any(String) });
});

test('no text whatever makes the reader throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^1\.\.(jd|f\d{1,3}-\d{1,3})\.[A-Za-z0-9_-]{0,60}$/)),
      (text) => {
        expect(typeof parseDrawing(text).ok).toBe('boolean');
      },
    ),
  );
});

test('each convention has a code of its own', () => {
  const codes = DENSITY_IDS.map((id) =>
    formatDrawing(SQUARE.map((polygon) => ({ ...polygon, density: { kind: 'named', id } }))),
  );
  expect(new Set(codes).size).toBe(DENSITY_IDS.length);
});
