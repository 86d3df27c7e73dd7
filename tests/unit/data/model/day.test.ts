import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, formatDaySpan, formatShortDay, fromDayNumber, parseDay, toDayNumber } from '#data/model/day';
import { anyDay } from '../../../support/arbitraries';
import { dayOf } from '../../../support/made-up-records';

const LAST_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Every day of the Gregorian calendar from `firstYear` on, by its own rule: an oracle that knows no `Date`. */
function* calendar(firstYear: number, lastYear: number): Generator<string> {
  for (let year = firstYear; year <= lastYear; year++) {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    for (const [month, days] of LAST_OF_MONTH.entries()) {
      for (let day = 1; day <= days + (month === 1 && isLeap ? 1 : 0); day++) {
        yield [String(year).padStart(4, '0'), String(month + 1).padStart(2, '0'), String(day).padStart(2, '0')].join(
          '-',
        );
      }
    }
  }
}

describe('days', () => {
  test('every day from 1800 to 2199 is read, numbered one after another, and written back', () => {
    let number = toDayNumber(dayOf('1800-01-01'));
    for (const text of calendar(1800, 2199)) {
      const day = parseDay(text);
      if (day !== text || toDayNumber(day) !== number || fromDayNumber(number) !== text) {
        expect.fail(`${text} was read as ${day} and numbered ${number}`);
      }
      number += 1;
    }
    expect(fromDayNumber(number)).toBe('2200-01-01');
  });

  test('the first centuries are days too', () => {
    for (const text of calendar(1, 100)) expect(parseDay(text)).toBe(text);
  });

  test('the epoch is day zero, and zero is a day', () => {
    expect(toDayNumber(dayOf('1970-01-01'))).toBe(0);
    expect(fromDayNumber(0)).toBe('1970-01-01');
    expect(fromDayNumber(-1)).toBe('1969-12-31');
  });

  test('days that no calendar has are not read', () => {
    const nonDays = [
      '2026-02-29',
      '2026-02-30',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-01-32',
    ];
    for (const text of nonDays) expect(parseDay(text), text).toBeNull();
    expect(parseDay('2024-02-29')).toBe('2024-02-29');
    expect(parseDay('2000-02-29')).toBe('2000-02-29');
  });

  test('other ways to write a day are not read', () => {
    const others = [
      '',
      '2026',
      '2026-1-30',
      '20260130',
      '01/30/2026',
      ' 2026-01-30',
      '2026-01-30 ',
      '2026-01-30T00:00:00Z',
      '+2026-01-30',
      '2026-01-30\n',
      '２０２６-01-30',
    ];
    for (const text of others) expect(parseDay(text), JSON.stringify(text)).toBeNull();
  });

  test('text order is calendar order', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === toDayNumber(a) < toDayNumber(b)));
  });
});

describe('days in words', () => {
  test('name the weekday of the real calendar', () => {
    expect(formatDay(dayOf('2026-01-30'))).toBe('Fri, Jan 30, 2026');
    expect(formatDay(dayOf('1963-08-28'))).toBe('Wed, Aug 28, 1963');
    expect(formatShortDay(dayOf('2026-01-30'))).toBe('Jan 30');
  });

  test('a span of one day is that day', () => {
    expect(formatDaySpan(dayOf('2026-01-30'), dayOf('2026-01-30'))).toBe('Fri, Jan 30, 2026');
  });

  test('a span names both ends, and the first year where it differs', () => {
    expect(formatDaySpan(dayOf('2026-01-23'), dayOf('2026-01-30'))).toBe('Jan 23 – Jan 30, 2026');
    expect(formatDaySpan(dayOf('2025-12-31'), dayOf('2026-01-01'))).toBe('Dec 31, 2025 – Jan 1, 2026');
  });
});

/** A process of its own for each time zone, for a running one may have its zone already fixed. */
test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Los_Angeles', 'Asia/Kathmandu'])(
  'a day in %s is the same day',
  (zone) => {
    const day = fileURLToPath(new URL('../../../../data/model/day.ts', import.meta.url));
    const script = `
    import { formatDay, formatShortDay, fromDayNumber, parseDay, toDayNumber } from ${JSON.stringify(day)};
    const days = ['2026-01-30', '2026-03-08', '2026-11-01', '2011-12-30'].map((text) => parseDay(text));
    console.log(JSON.stringify([new Date(0).getTimezoneOffset() !== 0, days.map((day) =>
      [fromDayNumber(toDayNumber(day)), formatDay(day), formatShortDay(day)].join(' | '))]));`;
    const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual([
      true,
      [
        '2026-01-30 | Fri, Jan 30, 2026 | Jan 30',
        '2026-03-08 | Sun, Mar 8, 2026 | Mar 8',
        '2026-11-01 | Sun, Nov 1, 2026 | Nov 1',
        '2011-12-30 | Fri, Dec 30, 2011 | Dec 30',
      ],
    ]);
  },
);
