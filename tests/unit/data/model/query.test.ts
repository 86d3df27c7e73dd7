import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERYTHING, formatQuery, parseQuery, QUERY_KEYS, type Query, showsUnknown } from '#data/model/query';
import { anyQuery } from '../../../support/arbitraries';

const read = (text: string) => parseQuery(new URLSearchParams(text));
const write = (query: Query) => formatQuery(query).toString();
const problemKeys = (text: string) => read(text).problems.map(({ key }) => key);

describe('a query and its text', () => {
  test('no filter asks for everything, and everything is written as nothing', () => {
    expect(read('')).toEqual({ query: EVERYTHING, problems: [] });
    expect(write(EVERYTHING)).toBe('');
  });

  test('whatever can be asked is written and read back without loss or complaint', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(parseQuery(formatQuery(query))).toEqual({ query, problems: [] });
        expect(parseQuery(new URLSearchParams(write(query))).query).toEqual(query);
      }),
    );
  });

  test('equal queries have equal texts, in whatever order, case of separator or repetition they were asked', () => {
    const texts = [
      'actions=march,walkout&from=2026-01-30&min=200',
      'min=200&actions=walkout,march&from=2026-01-30',
      'actions=walkout&actions=march&from=2026-01-30&min=0200',
      'actions=march,,walkout,march&from=2026-01-30&from=2026-01-30&min=200&to=&q=',
      'actions=+march+,+walkout+&from=+2026-01-30&min=200',
    ];
    for (const text of texts) {
      expect(write(read(text).query)).toBe('from=2026-01-30&actions=march%2Cwalkout&min=200');
      expect(read(text).problems).toEqual([]);
    }
  });

  test('keys are written in one order, whatever the query', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const keys = [...formatQuery(query).keys()];
        expect(keys).toEqual(QUERY_KEYS.filter((key) => keys.includes(key)));
      }),
    );
  });

  test('what was read once is read the same again, even from junk', () => {
    const junk = fc.array(fc.tuple(fc.constantFrom(...QUERY_KEYS, 'page', '__proto__'), fc.string({ unit: 'binary' })));
    fc.assert(
      fc.property(junk, (pairs) => {
        const { query } = parseQuery(new URLSearchParams(pairs));
        expect(parseQuery(formatQuery(query))).toEqual({ query, problems: [] });
      }),
    );
  });
});

describe('what cannot be read', () => {
  test.each([
    ['from=yesterday', 'from', 'yesterday'],
    ['to=2026-02-30', 'to', '2026-02-30'],
    ['min=-5', 'min', '-5'],
    ['min=1e9', 'min', '1e9'],
    ['max=1,000', 'max', '1,000'],
    ['max=1000000000', 'max', '1000000000'],
    ['unknown=yes', 'unknown', 'yes'],
    ['held=maybe', 'held', 'maybe'],
    ['bbox=1,2,3', 'bbox', '1,2,3'],
    ['reading=guess', 'reading', 'guess'],
    ['actions=dance', 'actions', 'dance'],
    ['incidents=fun', 'incidents', 'fun'],
    ['claimants=me', 'claimants', 'me'],
    ['dataset=../etc', 'dataset', '../etc'],
  ])('%s is left out and named', (text, key, got) => {
    const { query, problems } = read(text);
    expect(query).toEqual(EVERYTHING);
    expect(problems).toMatchObject([{ key, got }]);
    expect(problems[0]?.expected).not.toBe('');
  });

  test('words of more than 100 characters are left out, not cut', () => {
    expect(read(`q=${'a'.repeat(100)}`).query.words).toHaveLength(100);
    expect(read(`q=${'a'.repeat(101)}`).query.words).toBe('');
    expect(problemKeys(`q=${'a'.repeat(101)}`)).toEqual(['q']);
  });

  test('names that every JavaScript object has are not words of the vocabulary', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']) {
      expect(read(`actions=${name}`).query.actions).toEqual([]);
      expect(problemKeys(`actions=${name}&incidents=${name}&claimants=${name}`)).toEqual([
        'actions',
        'incidents',
        'claimants',
      ]);
    }
  });

  test('a bad part takes nothing else with it', () => {
    const { query, problems } = read('actions=march,dance&from=2026-01-30&to=soon');
    expect(query).toEqual({ ...EVERYTHING, actions: ['march'], from: '2026-01-30' });
    expect(problems.map(({ key, got }) => [key, got])).toEqual([
      ['to', 'soon'],
      ['actions', 'dance'],
    ]);
  });

  test('a key with two different values is a contradiction; the same value twice is not', () => {
    expect(problemKeys('from=2026-01-30&from=2026-01-31')).toEqual(['from']);
    expect(read('from=2026-01-30&from=2026-01-31').query.from).toBeNull();
    expect(problemKeys('from=2026-01-30&from=2026-01-30')).toEqual([]);
  });

  test('upside-down days and sizes are left out together: neither end alone is what was asked', () => {
    const days = read('from=2026-01-31&to=2026-01-30&actions=march');
    expect(days.query).toEqual({ ...EVERYTHING, actions: ['march'] });
    expect(days.problems).toMatchObject([{ key: 'from', got: '2026-01-31, after 2026-01-30' }]);
    const sizes = read('min=1000&max=200');
    expect(sizes.query).toEqual(EVERYTHING);
    expect(sizes.problems).toMatchObject([{ key: 'min', got: '1000, more than 200' }]);
  });

  test('ends that meet are sound', () => {
    expect(read('from=2026-01-30&to=2026-01-30&min=200&max=200').problems).toEqual([]);
  });

  test("keys of other parts of the address are nobody's problem", () => {
    expect(read('at=-123.1,44.05,11&utm_source=mail')).toEqual({ query: EVERYTHING, problems: [] });
  });
});

describe('zero people', () => {
  test('is a size that can be asked for', () => {
    expect(read('min=0&max=0').query).toEqual({ ...EVERYTHING, min: 0, max: 0 });
    expect(write({ ...EVERYTHING, min: 0 })).toBe('min=0');
  });
});

describe('events without a figure', () => {
  test.each([
    ['', true],
    ['actions=march', true],
    ['min=200', false],
    ['max=200', false],
    ['min=0', false],
    ['min=200&unknown=show', true],
    ['unknown=hide', false],
    ['unknown=show', true],
  ])('under "%s" show: %s', (text, shows) => {
    expect(showsUnknown(read(text).query)).toBe(shows);
  });
});
