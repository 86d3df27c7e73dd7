import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, fromDayNumber, toDayNumber } from '#data/model/day';
import { BIN_KINDS, binAround, binEnd, binStart, chooseBin, listBins } from '#data/model/day-bins';
import { anyDay } from '../../../support/arbitraries';
import { dayOf } from '../../../support/made-up-records';

const anyKind = fc.constantFrom(...BIN_KINDS);
const numberOf = (text: string) => toDayNumber(dayOf(text));

describe('the bins of days', () => {
  test('follow each other without gap or overlap over thirty years', () => {
    for (const kind of BIN_KINDS) {
      const wrong: number[] = [];
      let end = binStart(numberOf('1996-01-01'), kind);
      for (let day = numberOf('1996-01-01'); day <= numberOf('2025-12-31'); day++) {
        const isStart = day === end;
        if (isStart) end = binEnd(day, kind);
        if ((binStart(day, kind) === day) !== isStart || binEnd(day, kind) !== end) wrong.push(day);
      }
      expect(wrong, kind).toEqual([]);
    }
  });

  test('begin where a calendar begins a week, a month, a year', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const startOf = (kind: (typeof BIN_KINDS)[number]) => fromDayNumber(binStart(toDayNumber(day), kind));
        expect(startOf('day')).toBe(day);
        expect(formatDay(startOf('week'))).toMatch(/^Mon, /);
        expect(startOf('month')).toBe(`${day.slice(0, 7)}-01`);
        expect(startOf('year')).toBe(`${day.slice(0, 4)}-01-01`);
      }),
    );
  });

  test('are listed as those that some day of the range lies in', () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 900 }), anyKind, (day, length, kind) => {
        const first = toDayNumber(day);
        const days = Array.from({ length: length + 1 }, (_, i) => binStart(first + i, kind));
        expect(listBins({ first, last: first + length }, kind)).toEqual([...new Set(days)]);
      }),
    );
  });

  test('grow with the span, so that no more are drawn than there is room for', () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 30_000 }), fc.integer({ min: 90, max: 400 }), (day, length, most) => {
        const range = { first: toDayNumber(day), last: toDayNumber(day) + length };
        expect(listBins(range, chooseBin(range, most)).length).toBeLessThanOrEqual(most);
      }),
    );
    const spanOf = (first: string, last: string) => ({ first: numberOf(first), last: numberOf(last) });
    expect(chooseBin(spanOf('2026-01-13', '2026-02-01'), 190)).toBe('day');
    expect(chooseBin(spanOf('2025-01-01', '2026-12-31'), 190)).toBe('week');
    expect(chooseBin(spanOf('2017-01-01', '2026-12-31'), 190)).toBe('month');
    expect(chooseBin(spanOf('1960-01-01', '2026-12-31'), 190)).toBe('year');
  });

  test('are cut where the shown days end', () => {
    const limits = { first: numberOf('2026-01-13'), last: numberOf('2026-02-01') };
    expect(binAround(numberOf('2026-01-30'), 'month', limits)).toEqual({
      first: numberOf('2026-01-13'),
      last: numberOf('2026-01-31'),
    });
    expect(binAround(numberOf('2026-01-30'), 'day', limits)).toEqual({
      first: numberOf('2026-01-30'),
      last: numberOf('2026-01-30'),
    });
  });
});
