import { expect, test } from 'vitest';
import { formatRate, perResidents } from '#data/crowds/per-residents';

test.each([
  ['200 to 500 of 176,654', { low: 200, high: 500, openTop: false }, 176_654, '11.3–28.3'],
  ['at least 50 of 3,898,747', { low: 50, high: 50, openTop: true }, 3_898_747, 'at least 0.128'],
  ['up to 100 of 1,000', { low: null, high: 100, openTop: false }, 1_000, 'up to 1,000'],
  ['more people than live there', { low: 5_000, high: 5_000, openTop: false }, 2_000, '25,000'],
] as const)('%s residents', (_words, range, residents, expected) => {
  const rate = perResidents(range, residents);
  expect(rate && formatRate(rate)).toBe(expected);
  expect(rate?.openTop).toBe(range.openTop);
});

test('where nobody lives there is no rate, not an endless one', () => {
  expect(perResidents({ low: 1, high: 2, openTop: false }, 0)).toBeNull();
});
