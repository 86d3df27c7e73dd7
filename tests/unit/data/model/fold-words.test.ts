import { expect, test } from 'vitest';
import { foldWords } from '#data/model/fold-words';

test.each([
  ['St. Paul', 'saint paul'],
  ['Ft. Collins', 'FORT COLLINS'],
  ['Mt. Vernon', 'Mount Vernon'],
  ['Cañon City', 'canon city'],
  ['Coeur d’Alene', "Coeur d'Alene"],
  ['Washington, D.C.', 'washington DC'],
  ['Winston-Salem', 'winston salem'],
])('%s and %s are spellings of one name', (one, other) => {
  expect(foldWords(one)).toEqual(foldWords(other));
  expect(foldWords(one)).not.toEqual([]);
});

test('Portland, Maine, is not Portland, Oregon', () => {
  expect(foldWords('Portland, Maine')).not.toEqual(foldWords('Portland, Oregon'));
});

test('no words are left of punctuation', () => {
  expect(foldWords(' .,;- ')).toEqual([]);
});
