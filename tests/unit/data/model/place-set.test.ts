import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  choosePlaces,
  formatPlaces,
  keptFields,
  MOST_COMPARED,
  parsePlaces,
  toCompareHref,
  withPlace,
  withStep,
} from '#data/model/place-set';
import { EVERYTHING, parseQuery } from '#data/model/query';
import { anyQuery } from '../../../support/arbitraries';

const slug = fc.stringMatching(/^[a-z]{1,8}-[a-z]{2}$/);
const anySet = fc.uniqueArray(slug, { maxLength: 12 });

test('a set of places is the same after it has been through an address, in its order', () => {
  fc.assert(
    fc.property(anySet, anyQuery, (slugs, query) => {
      const params = new URL(toCompareHref(slugs, query), 'https://turnout.test').searchParams;
      expect(parsePlaces(params)).toEqual(slugs);
      expect(parseQuery(params).query).toEqual({ ...query, bbox: null });
    }),
  );
});

test('places given twice stand once, where they were first named', () => {
  const params = new URLSearchParams('places=eugene-or,,portland-or&places=Eugene-OR, salem-or');
  expect(parsePlaces(params)).toEqual(['eugene-or', 'portland-or', 'salem-or']);
});

test('the first four known places are kept, a fifth is refused, and an unknown one takes nobody’s room', () => {
  fc.assert(
    fc.property(anySet, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (slugs, known) => {
      const isPlace = (asked: string) => known[slugs.indexOf(asked)] === true;
      const { kept, refused, unknown } = choosePlaces(slugs, isPlace);
      expect([...kept, ...refused, ...unknown].toSorted()).toEqual(slugs.toSorted());
      expect([...kept, ...refused]).toEqual(slugs.filter(isPlace));
      expect(kept.length).toBe(Math.min(MOST_COMPARED, slugs.filter(isPlace).length));
      expect(unknown.some(isPlace)).toBe(false);
    }),
  );
});

test('a step changes two neighbours, back again undoes it, and the ends have nowhere to go', () => {
  const set = ['a-or', 'b-or', 'c-or'];
  expect(withStep(set, 'a-or', 1)).toEqual(['b-or', 'a-or', 'c-or']);
  expect(withStep(withStep(set, 'b-or', 1), 'b-or', -1)).toEqual(set);
  expect(withStep(set, 'a-or', -1)).toBe(set);
  expect(withStep(set, 'c-or', 1)).toBe(set);
  expect(withStep(set, 'd-or', 1)).toBe(set);
});

test('a place joins at the end, and only once', () => {
  expect(withPlace(['a-or'], 'b-or')).toEqual(['a-or', 'b-or']);
  expect(withPlace(['a-or', 'b-or'], 'a-or')).toEqual(['a-or', 'b-or']);
});

test('a form that changes the days gives back all the rest of the address', () => {
  const query = { ...EVERYTHING, actions: ['march'] as const, words: 'saint paul' };
  expect(keptFields(['a-or', 'b-or'], query, ['from', 'to'])).toEqual([
    ['places', 'a-or,b-or'],
    ['actions', 'march'],
    ['q', 'saint paul'],
  ]);
  expect(formatPlaces([])).toBe('');
  expect(toCompareHref([], EVERYTHING)).toBe('/compare');
});
