import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDayNumber } from '#data/model/day';
import { isEmpty, layBars, listTicks, mostOf } from '../../../../components/timeline/scales';
import { parseBars } from '../../../../components/timeline/use-bars';
import { describeBar } from '../../../../components/timeline/words';
import { dayOf } from '../../../support/made-up-records';

const numberOf = (text: string) => toDayNumber(dayOf(text));
const ANSWER = {
  bin: 'day',
  starts: ['2026-01-29', '2026-01-30', '2026-01-31'],
  withFigure: [0, 98, 1],
  withoutFigure: [0, 60, 0],
  announced: [0, 3, 0],
};

describe('the answer of the timeline', () => {
  test('is read whole or not at all', () => {
    expect(parseBars(ANSWER).starts).toEqual([numberOf('2026-01-29'), numberOf('2026-01-30'), numberOf('2026-01-31')]);
    const broken = [
      null,
      {},
      { ...ANSWER, bin: 'hour' },
      { ...ANSWER, starts: ['soon', '2026-01-30', '2026-01-31'] },
      { ...ANSWER, withFigure: [1, 2] },
      { ...ANSWER, announced: [1, 2, -1] },
      { ...ANSWER, withoutFigure: [1, 2, '3'] },
    ];
    for (const answer of broken) expect(() => parseBars(answer)).toThrow('from the timeline');
  });

  test('says in words what a bar shows', () => {
    const day = numberOf('2026-01-30');
    expect(describeBar(day, 'day', { withFigure: 98, withoutFigure: 60, announced: 3 })).toBe(
      'Fri, Jan 30, 2026: 161 events, 98 with a figure, 3 only announced',
    );
    expect(describeBar(day, 'day', { withFigure: 0, withoutFigure: 1, announced: 0 })).toBe(
      'Fri, Jan 30, 2026: 1 event, none with a figure',
    );
    expect(describeBar(day, 'day', { withFigure: 0, withoutFigure: 0, announced: 0 })).toBe(
      'Fri, Jan 30, 2026: no event',
    );
    const counts = { withFigure: 2, withoutFigure: 0, announced: 0 };
    expect(describeBar(numberOf('2026-01-26'), 'week', counts)).toMatch(/^Jan 26 – Feb 1, 2026: 2 events/);
    expect(describeBar(numberOf('2026-01-01'), 'month', counts)).toMatch(/^January 2026: /);
    expect(describeBar(numberOf('2026-01-01'), 'year', counts)).toMatch(/^2026: /);
  });

  test('is empty only for days on which no bar has an event', () => {
    const data = parseBars(ANSWER);
    const dayAlone = (text: string) => ({ first: numberOf(text), last: numberOf(text) });
    expect(isEmpty(data, null)).toBe(false);
    expect(isEmpty(data, dayAlone('2026-01-29'))).toBe(true);
    expect(isEmpty(data, dayAlone('2026-01-31'))).toBe(false);
    expect(mostOf(data)).toBe(161);
  });
});

describe('bars as they are drawn', () => {
  test('have heights in proportion to their counts, and a single event is still seen', () => {
    const data = parseBars(ANSWER);
    const [before, peak, after] = layBars(
      data,
      { first: numberOf('2026-01-29'), last: numberOf('2026-01-31') },
      300,
      161,
      161,
    );
    expect(before).toMatchObject({ known: 0, unknown: 0, announced: 0 });
    expect(peak).toMatchObject({ known: 98, unknown: 60, announced: 3 });
    expect(after?.known).toBeGreaterThanOrEqual(1.5);
  });

  test('stand side by side in order of days, inside the width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 190 }), fc.integer({ min: 120, max: 1200 }), (days, width) => {
        const first = numberOf('2026-01-01');
        const starts = Array.from({ length: days }, (_, i) => first + i);
        const column = starts.map(() => 1);
        const data = { bin: 'day', starts, withFigure: column, withoutFigure: column, announced: column } as const;
        let end = 0;
        for (const bar of layBars(data, { first, last: first + days - 1 }, width, 40, 3)) {
          expect(bar.x).toBeGreaterThanOrEqual(end - 0.51);
          end = bar.x + bar.width;
        }
        expect(end).toBeLessThanOrEqual(width + 1);
      }),
    );
  });

  test('have marks that name days where days are wide, and years where there are ten of them', () => {
    const month = { first: numberOf('2026-01-13'), last: numberOf('2026-02-01') };
    expect(listTicks(month, 900, 'day').map(({ label }) => label)).toContain('Jan 30');
    const years = { first: numberOf('2017-01-01'), last: numberOf('2026-12-31') };
    expect(listTicks(years, 800, 'month').map(({ label }) => label)).toContain('2020');
    for (const width of [120, 300, 640, 1000]) {
      for (const span of [month, years, { first: month.first, last: month.first }]) {
        const ticks = listTicks(span, width, 'day');
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
        for (const [i, { x }] of ticks.slice(1).entries()) expect(x - (ticks[i]?.x ?? 0)).toBeGreaterThan(36);
      }
    }
  });
});
