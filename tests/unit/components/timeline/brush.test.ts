import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDayNumber } from '#data/model/day';
import { BIN_KINDS, binEnd, binStart, type DayRange } from '#data/model/day-bins';
import {
  type Bars,
  dragTo,
  type Grip,
  isWhole,
  lengthOf,
  panSpan,
  spanWith,
  stepEnd,
  stepToLimit,
  zoomSpan,
} from '../../../../components/timeline/brush';
import { dayOf } from '../../../support/made-up-records';

const numberOf = (text: string) => toDayNumber(dayOf(text));
const rangeOf = (first: string, last: string): DayRange => ({ first: numberOf(first), last: numberOf(last) });

/** The days of the record of January 2026. */
const JANUARY: Bars = { bin: 'day', limits: rangeOf('2026-01-13', '2026-02-01') };
const TEN_YEARS: Bars = { bin: 'month', limits: rangeOf('2017-01-10', '2026-12-20') };

/** Limits with a range in them that begins and ends where bars do, as those that a brush makes. */
const anyCase = fc
  .record({
    bin: fc.constantFrom(...BIN_KINDS),
    first: fc.integer({ min: 17_000, max: 18_000 }),
    length: fc.integer({ min: 1, max: 1500 }),
    ends: fc.tuple(fc.nat({ max: 1500 }), fc.nat({ max: 1500 })),
    day: fc.integer({ min: 16_800, max: 19_800 }),
    grabbed: fc.integer({ min: 17_000, max: 19_500 }),
  })
  .map(({ bin, first, length, ends: [a, b], ...rest }) => {
    const limits = { first, last: first + length - 1 };
    const inside = (offset: number) => first + (offset % length);
    const [from, to] = [Math.min(inside(a), inside(b)), Math.max(inside(a), inside(b))];
    const origin = {
      first: Math.max(binStart(from, bin), limits.first),
      last: Math.min(binEnd(to, bin) - 1, limits.last),
    };
    return { bars: { bin, limits }, origin, ...rest };
  });

describe('dragging', () => {
  test('leaves a range of whole bars inside the limits, whatever is dragged wherever', () => {
    const anyGrip = fc.constantFrom<Grip>('start', 'end', 'window', 'new');
    fc.assert(
      fc.property(anyCase, anyGrip, ({ bars, origin, grabbed, day }, grip) => {
        const { first, last } = dragTo({ grip, origin, grabbed }, day, bars);
        expect(first).toBeLessThanOrEqual(last);
        expect(first === bars.limits.first || first === binStart(first, bars.bin)).toBe(true);
        expect(last === bars.limits.last || last + 1 === binEnd(last, bars.bin)).toBe(true);
        expect(first).toBeGreaterThanOrEqual(bars.limits.first);
        expect(last).toBeLessThanOrEqual(bars.limits.last);
      }),
    );
  });

  test('a handle leaves the other end where it is, and stops at it', () => {
    const origin = rangeOf('2026-01-23', '2026-01-30');
    const drag = (grip: Grip, day: string) => dragTo({ grip, origin, grabbed: 0 }, numberOf(day), JANUARY);
    expect(drag('start', '2026-01-27')).toEqual(rangeOf('2026-01-27', '2026-01-30'));
    expect(drag('start', '2026-02-01')).toEqual(rangeOf('2026-01-30', '2026-01-30'));
    expect(drag('end', '2026-01-25')).toEqual(rangeOf('2026-01-23', '2026-01-25'));
    expect(drag('end', '2026-01-02')).toEqual(rangeOf('2026-01-23', '2026-01-23'));
    expect(drag('end', '2026-05-01')).toEqual(rangeOf('2026-01-23', '2026-02-01'));
  });

  test('the window keeps its length and stops at the ends of the record', () => {
    const origin = rangeOf('2026-01-23', '2026-01-25');
    const drag = (day: string) => {
      const grip = 'window';
      return dragTo({ grip, origin, grabbed: numberOf('2026-01-24') }, numberOf(day), JANUARY);
    };
    expect(drag('2026-01-29')).toEqual(rangeOf('2026-01-28', '2026-01-30'));
    expect(drag('2026-03-01')).toEqual(rangeOf('2026-01-30', '2026-02-01'));
    expect(drag('2025-03-01')).toEqual(rangeOf('2026-01-13', '2026-01-15'));
    fc.assert(
      fc.property(anyCase, ({ bars, origin: whole, grabbed, day }) => {
        const byDay = { ...bars, bin: 'day' } as const;
        expect(lengthOf(dragTo({ grip: 'window', origin: whole, grabbed }, day, byDay))).toBe(lengthOf(whole));
      }),
    );
  });

  test('beside the window draws a new one from where it began, in either direction', () => {
    const origin = rangeOf('2026-01-13', '2026-01-14');
    const draw = (from: string, to: string) =>
      dragTo({ grip: 'new', origin, grabbed: numberOf(from) }, numberOf(to), JANUARY);
    expect(draw('2026-01-20', '2026-01-23')).toEqual(rangeOf('2026-01-20', '2026-01-23'));
    expect(draw('2026-01-20', '2026-01-17')).toEqual(rangeOf('2026-01-17', '2026-01-20'));
  });

  test('takes whole months where bars are months, cut where the record begins', () => {
    const drag = { grip: 'new', origin: TEN_YEARS.limits, grabbed: numberOf('2017-02-14') } as const;
    expect(dragTo(drag, numberOf('2017-01-20'), TEN_YEARS)).toEqual(rangeOf('2017-01-10', '2017-02-28'));
  });
});

describe('stepping with keys', () => {
  const days = rangeOf('2026-01-23', '2026-01-30');

  test('moves an end by a bar, or by a week of days, and never past the other', () => {
    expect(stepEnd(days, 'start', 1, false, JANUARY)).toEqual(rangeOf('2026-01-24', '2026-01-30'));
    expect(stepEnd(days, 'start', -1, true, JANUARY)).toEqual(rangeOf('2026-01-16', '2026-01-30'));
    expect(stepEnd(days, 'end', -1, true, JANUARY)).toEqual(rangeOf('2026-01-23', '2026-01-23'));
    expect(stepEnd(days, 'end', 1, false, JANUARY)).toEqual(rangeOf('2026-01-23', '2026-01-31'));
    expect(stepEnd(TEN_YEARS.limits, 'end', -1, true, TEN_YEARS).last).toBe(numberOf('2025-12-31'));
  });

  test('Home and End go to the ends of the record, or to the other handle', () => {
    expect(stepToLimit(days, 'start', 'first', JANUARY)).toEqual(rangeOf('2026-01-13', '2026-01-30'));
    expect(stepToLimit(days, 'start', 'last', JANUARY)).toEqual(rangeOf('2026-01-30', '2026-01-30'));
    expect(stepToLimit(days, 'end', 'last', JANUARY)).toEqual(rangeOf('2026-01-23', '2026-02-01'));
    expect(stepToLimit(days, 'end', 'first', JANUARY)).toEqual(rangeOf('2026-01-23', '2026-01-23'));
  });
});

describe('the shown span', () => {
  const anySpan = fc
    .record({
      first: fc.integer({ min: 17_000, max: 18_000 }),
      whole: fc.integer({ min: 1, max: 4000 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ first, whole, part, at }) => {
      const limits = { first, last: first + whole - 1 };
      const length = Math.max(1, Math.round(whole * part));
      const start = first + Math.round((whole - length) * at);
      return { limits, span: { first: start, last: start + length - 1 } };
    });

  test('stays inside the record, zoomed or moved, and moving keeps its length', () => {
    fc.assert(
      fc.property(
        anySpan,
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        fc.integer(),
        ({ limits, span }, by, move) => {
          for (const next of [zoomSpan(span, by, span.first, limits), panSpan(span, move % 5000, limits)]) {
            expect(next.first).toBeGreaterThanOrEqual(limits.first);
            expect(next.last).toBeLessThanOrEqual(limits.last);
            expect(lengthOf(next)).toBeGreaterThan(0);
          }
          expect(lengthOf(panSpan(span, move % 5000, limits))).toBe(lengthOf(span));
        },
      ),
    );
  });

  test('keeps the day under the pointer in its place, and comes back to the whole', () => {
    const { limits } = TEN_YEARS;
    const around = numberOf('2020-06-01');
    const closer = zoomSpan(limits, 0.25, around, limits);
    const share = ({ first, last }: DayRange) => (around - first) / (last + 1 - first);
    expect(share(closer)).toBeCloseTo(share(limits), 2);
    expect(zoomSpan(closer, 1000, around, limits)).toEqual(limits);
    expect(lengthOf(zoomSpan(limits, 1e-6, around, limits))).toBe(7);
  });

  test('follows a day that leaves it just so far that it is seen', () => {
    const span = rangeOf('2020-01-01', '2020-01-31');
    const { limits } = TEN_YEARS;
    expect(spanWith(span, numberOf('2020-02-03'), limits)).toEqual(rangeOf('2020-01-04', '2020-02-03'));
    expect(spanWith(span, numberOf('2019-12-30'), limits)).toEqual(rangeOf('2019-12-30', '2020-01-29'));
    expect(spanWith(span, numberOf('2020-01-15'), limits)).toEqual(span);
    expect(isWhole(spanWith(limits, numberOf('2030-01-01'), limits), limits)).toBe(true);
  });
});
