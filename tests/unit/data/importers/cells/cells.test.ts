import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCount } from '#data/importers/cells/count';
import { addDays, monthOf, readDay } from '#data/importers/cells/day';
import type { Noting } from '#data/importers/cells/notes';
import { parseNumber } from '#data/importers/cells/number';
import { readSources } from '#data/importers/cells/source';
import { countSlips, findState } from '#data/importers/cells/state';
import { readTown } from '#data/importers/cells/town';
import { fromDayNumber } from '#data/model/day';
import { STATE_NAMES } from '#data/model/states';

function listen(): { note: Noting; heard: string[] } {
  const heard: string[] = [];
  return { note: (reason) => heard.push(reason), heard };
}

const anyDay = fc.integer({ min: -25_000, max: 47_000 }).map(fromDayNumber);

describe('a day', () => {
  test.each([
    ['2025-01-30', '2025-01-30'],
    ['1/30/2025', '2025-01-30'],
    ['01/30/25', '2025-01-30'],
    ['2/22/18', '2018-02-22'],
    ['30 January 2025', '2025-01-30'],
    ['30-January-2025', '2025-01-30'],
    ['January 30, 2025', '2025-01-30'],
    ['Jan 30th 2025', '2025-01-30'],
    ['2025-01-30T00:00:00.000Z', '2025-01-30'],
    ['1/30/2025 9:05:00 PM', '2025-01-30'],
  ])('%s is %s', (text, day) => {
    expect(readDay(text, 'date')).toEqual({ value: day });
  });

  test.each([
    ['', 'day-missing'],
    ['2/29/2025', 'day-impossible'],
    ['13/1/2025', 'day-impossible'],
    ['2025-00-10', 'day-impossible'],
    ['31 June 2025', 'day-impossible'],
    ['soon', 'day-unreadable'],
    ['45687', 'day-unreadable'],
    ['3 Foo 2025', 'day-unreadable'],
    ['2205-01-30', 'day-outside'],
  ])('"%s" is none: %s', (text, reason) => {
    expect(readDay(text, 'date')).toMatchObject({ why: { reason, field: 'date', got: text } });
  });

  test('comes back from each way of writing it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const name = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' }).format(new Date(day));
        const ways = [
          day,
          `${Number(month)}/${Number(date)}/${year}`,
          `${date} ${name} ${year}`,
          `${name} ${date}, ${year}`,
        ];
        for (const way of ways) expect(readDay(way, 'date')).toEqual({ value: day });
      }),
    );
  });

  test('lies in its month, which begins and ends where the calendar says', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { startsOn, endsOn } = monthOf(day);
        expect([startsOn.slice(0, 7), endsOn.slice(0, 7)]).toEqual([day.slice(0, 7), day.slice(0, 7)]);
        expect(addDays(startsOn, -1).slice(0, 7)).not.toBe(day.slice(0, 7));
        expect(addDays(endsOn, 1).slice(0, 7)).not.toBe(day.slice(0, 7));
      }),
    );
  });
});

describe('a state', () => {
  test('is known by its code, its name in any case, and its name with one letter lost or two swapped', () => {
    for (const [code, name] of Object.entries(STATE_NAMES)) {
      expect(findState(code)).toBe(code);
      expect(findState(name.toUpperCase())).toBe(code);
      if (name.length < 8) continue;
      const lost = name.slice(0, 4) + name.slice(5);
      const swapped = `${name.slice(0, -2)}${name.at(-1)}${name.at(-2)}`;
      expect([name, findState(lost)]).toEqual([name, code]);
      expect([name, findState(swapped)]).toEqual([name, code]);
    }
  });

  test.each([
    ['TΧ', 'TX'],
    ['СА', 'CA'],
    ['Washington, D.C.', 'DC'],
    ['Washington', 'WA'],
    ['Calif.', 'CA'],
    ['Virgina', 'VA'],
    ['Orgeon', 'OR'],
  ])('%s is %s', (text, code) => {
    expect(findState(text)).toBe(code);
  });

  test.each(['', 'PR', 'Puerto Rico', 'England', 'Ontario', 'IA/IL', 'ONLINE', 'constructor', 'Carolina', 'Dakota'])(
    '"%s" is none',
    (text) => {
      expect(findState(text)).toBeNull();
    },
  );

  test('slips are counted alike both ways, and never more than the longer word has letters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (one, other) => {
        expect(countSlips(one, other)).toBe(countSlips(other, one));
        expect(countSlips(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(countSlips(one, other) === 0).toBe(one === other);
      }),
    );
  });
});

describe('a town', () => {
  test.each([
    ['Harrisburg,', 'Harrisburg', []],
    ['Philadelphia (2)', 'Philadelphia', []],
    ['Clearlake, TX', 'Clearlake', []],
    ['Sturgeon Bay, Door County', 'Sturgeon Bay', []],
    ['South Orange/Maplewood', 'South Orange', ['place-several']],
    ['(East) Chicago', '(East) Chicago', []],
    ['National City', 'National City', []],
    ['Many', 'Many', []],
    ['Helena-West Helena', 'Helena-West Helena', []],
  ])('%s is %s', (text, name, notes) => {
    const { note, heard } = listen();
    expect(readTown(text, 'town', note)).toEqual({ value: { name, isCounty: false } });
    expect(heard).toEqual(notes);
  });

  test.each([
    ['', 'place-missing'],
    ['(template)', 'template-row'],
    ['24 Ohio counties', 'place-not-a-town'],
    ['(national)', 'place-not-a-town'],
    ['Statewide', 'place-not-a-town'],
    ['several', 'place-not-a-town'],
    ['12', 'place-not-a-town'],
    ['VIRTUAL', 'online-only'],
    ['Online', 'online-only'],
  ])('"%s" is none: %s', (text, reason) => {
    expect(readTown(text, 'town', listen().note)).toMatchObject({ why: { reason } });
  });
});

describe('a count', () => {
  test.each([
    ['3.0', 3, 'exact'],
    ['at least 20', 20, 'at_least'],
    ['more than 5', 5, 'at_least'],
    ['more than a dozen', 12, 'at_least'],
    ['about 1,200 people', 1200, 'about'],
    ['nearly 40', 40, 'at_most'],
    ['9 (detained)', 9, 'exact'],
    ['20+', 20, 'at_least'],
    ['3-5', 3, 'at_least'],
    ['two', 2, 'exact'],
    ['several', null, null],
    ['unspecified', null, null],
  ])('%s is some: %s', (text, count, countBound) => {
    const { note, heard } = listen();
    expect(readCount(text, 'arrests', note)).toEqual({ kind: 'some', count, countBound });
    expect(heard).toEqual([]);
  });

  test.each(['0', '0.0', 'no', 'none', 'o'])('"%s" is none', (text) => {
    expect(readCount(text, 'arrests', listen().note)).toEqual({ kind: 'none' });
  });

  test.each(['unclear', '(see above)', 'outside the library', '5 of them outside the library', 'DEAD', '3.5'])(
    '"%s" tells nothing, and is noted',
    (text) => {
      const { note, heard } = listen();
      expect(readCount(text, 'arrests', note)).toEqual({ kind: 'untold' });
      expect(heard).toEqual(['number-unreadable']);
    },
  );
});

test.each([
  ['1,200', 1200],
  ['40.0', 40],
  ['1e+05', 100_000],
  ['-93.25', -93.25],
  ['1,2', null],
  ['0x10', null],
  ['Infinity', null],
  ['', null],
])('the number %s is %s', (text, number) => {
  expect(parseNumber(text)).toBe(number);
});

describe('sources', () => {
  const read = (...texts: string[]) => {
    const { note, heard } = listen();
    const cells = texts.map((text) => ({ text, field: 'source' }));
    return { sources: readSources(cells, note).map(({ publisher, url }) => [publisher, url]), heard };
  };

  test('addresses are linked, hosts and words are names, and each is given once', () => {
    expect(
      read('https://www.example.org/a', 'www.example.org', 'example.org', 'Facebook', 'https://www.example.org/a'),
    ).toEqual({
      sources: [
        ['example.org', 'https://www.example.org/a'],
        ['example.org', null],
        ['Facebook', null],
      ],
      heard: ['source-unreadable'],
    });
  });

  test('several addresses of one cell are several sources, and remarks behind them are left out', () => {
    expect(read('https://example.org/a; http://example.net/b (on the sixth page)').sources).toEqual([
      ['example.org', 'https://example.org/a'],
      ['example.net', 'http://example.net/b'],
    ]);
  });

  test('an address that lost a part is its host; one that lost its beginning is completed', () => {
    expect(read('https://example.org/news/lost words-rally')).toEqual({
      sources: [['example.org', null]],
      heard: ['source-unreadable'],
    });
    expect(read('ttps://example.org/a', 'example.net/b')).toEqual({
      sources: [
        ['example.org', 'https://example.org/a'],
        ['example.net', 'https://example.net/b'],
      ],
      heard: ['source-scheme', 'source-scheme'],
    });
  });

  test('who wrote, read or filmed is left out', () => {
    expect(read('somebody@example.org', '@somebody Instagram', 'call 555-123-4567')).toEqual({
      sources: [],
      heard: ['personal-detail', 'personal-detail', 'personal-detail'],
    });
    const wrapped =
      'https://nam01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=x%40example.org';
    expect(read(wrapped).sources).toEqual([['example.org', 'https://example.org/a']]);
  });

  test('only addresses of the web are linked', () => {
    for (const text of [
      'javascript:alert(1)',
      'ftp://example.org/a',
      'https://user:word@example.org/',
      'https://localhost/',
    ]) {
      expect(read(text).sources.filter(([, url]) => url !== null)).toEqual([]);
    }
  });
});
