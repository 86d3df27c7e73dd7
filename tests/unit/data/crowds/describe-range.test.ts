import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countNoun, describeTotal, formatExactTotal, formatRange, formatTotal } from '#data/crowds/describe-range';
import { countWithFigure, type HonestTotal, roundTotal } from '#data/crowds/honest-total';

const total = (changes: Partial<HonestTotal>): HonestTotal => ({
  events: 0,
  low: 0,
  high: 0,
  openTop: 0,
  unknown: 0,
  announced: 0,
  ...changes,
});

describe('a range in words', () => {
  test.each([
    [{ low: 200, high: 500, openTop: false }, '200–500'],
    [{ low: 200, high: 200, openTop: false }, '200'],
    [{ low: 200, high: 200, openTop: true }, 'at least 200'],
    [{ low: 2_000, high: 100_000, openTop: true }, '2,000–100,000 or more'],
    [{ low: null, high: 100, openTop: false }, 'up to 100'],
    [{ low: null, high: 100, openTop: true }, 'up to 100, or more'],
    [{ low: 0, high: 50, openTop: false }, '0–50'],
  ])('%o is "%s"', (range, words) => {
    expect(formatRange(range)).toBe(words);
  });
});

describe('a total in words', () => {
  test.each<readonly [string, Partial<HonestTotal>, string]>([
    [
      'many events, some without a figure',
      { events: 60, low: 12_000, high: 60_000, openTop: 3, unknown: 20 },
      'At least 12,000 people, up to 60,000 or more, from the 40 of 60 events with a figure; 20 have none.',
    ],
    [
      'one of two has none',
      { events: 2, low: 200, high: 999, unknown: 1 },
      'At least 200 people, at most 999, from the 1 of 2 events with a figure; 1 has none.',
    ],
    ['one event with a figure', { events: 1, low: 200, high: 500 }, 'At least 200 people, at most 500.'],
    ['one event of one open figure', { events: 1, low: 1_000, high: 1_000, openTop: 1 }, '1,000 people or more.'],
    [
      'one figure among several events',
      { events: 3, low: 250, high: 250, unknown: 2 },
      '250 people, from the 1 of 3 events with a figure; 2 have none.',
    ],
    ['one event without', { events: 1, unknown: 1 }, 'No figure for this event.'],
    ['no event with', { events: 1_200, unknown: 1_200 }, 'No figure for any of these 1,200 events.'],
    ['only announced', { events: 3, announced: 3 }, '3 events only announced.'],
    [
      'held and announced apart',
      { events: 4, low: 300, high: 900, unknown: 1, announced: 1 },
      'At least 300 people, at most 900, from the 2 of 3 events with a figure; 1 has none. 1 event only announced.',
    ],
    [
      'large numbers of events',
      { events: 4_000, low: 9_000, high: 90_000, unknown: 1_500 },
      'At least 9,000 people, at most 90,000, from the 2,500 of 4,000 events with a figure; 1,500 have none.',
    ],
    [
      'sums that look surer than they are',
      { events: 175, low: 53_534, high: 465_536, openTop: 3, unknown: 70 },
      'At least 53,500 people, up to 466,000 or more, from the 105 of 175 events with a figure; 70 have none.',
    ],
    [
      'one claim of two events, which is not a sum',
      { events: 2, low: 53_534, high: 65_536, unknown: 1 },
      'At least 53,534 people, at most 65,536, from the 1 of 2 events with a figure; 1 has none.',
    ],
    ['nothing at all', {}, ''],
  ])('%s', (_, changes, words) => {
    expect(describeTotal(total(changes))).toBe(words);
  });

  test('in short is a range, or nothing where nobody gave a figure', () => {
    expect(formatTotal(total({ events: 2, low: 200, high: 999, openTop: 1 }))).toBe('200–999 or more');
    expect(formatTotal(total({ events: 1, high: 400 }))).toBe('up to 400');
    expect(formatTotal(total({ events: 2, low: 1_204, high: 12_345 }))).toBe('1,200–12,400');
    expect(formatExactTotal(total({ events: 2, low: 1_204, high: 12_345 }))).toBe('1,204–12,345');
    expect(formatTotal(total({ events: 2, low: 12_345, high: 12_345 }))).toBe('12,345');
    expect(formatTotal(total({ events: 3, unknown: 2, announced: 1 }))).toBeNull();
    expect(formatTotal(total({}))).toBeNull();
  });

  test('is never narrower rounded than it is, nor wider by more than a hundredth at either end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2e9 }), fc.integer({ min: 0, max: 2e9 }), (low, more) => {
        const rounded = roundTotal(total({ events: 2, low, high: low + more }));
        expect(rounded.low).toBeLessThanOrEqual(low);
        expect(rounded.low).toBeGreaterThan(low * 0.989);
        expect(rounded.high).toBeGreaterThanOrEqual(low + more);
        expect(rounded.high).toBeLessThan((low + more) * 1.011);
      }),
    );
  });

  test('speaks of every event once: with a figure, without, or announced', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (known, unknown, announced) => {
        expect(countWithFigure(total({ events: known + unknown + announced, unknown, announced }))).toBe(known);
      }),
    );
  });
});

test('one is singular, everything else plural', () => {
  expect(countNoun(1, 'event')).toBe('1 event');
  expect(countNoun(0, 'event')).toBe('0 events');
  expect(countNoun(1_000, 'city', 'cities')).toBe('1,000 cities');
});
