import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ParsedClaim, parseClaims } from '#data/crowds/parse-claims';
import type { Bound } from '#data/model/vocabulary';

type Expected = readonly [words: string, bound: Bound, low: number | null, high: number | null];

/** Each text, and the claims that a person who knows the codebooks of these datasets reads in it. */
const TEXTS: readonly (readonly [text: string, ...claims: Expected[]])[] = [
  ['hundreds', ['hundreds', 'vague', null, null]],
  ['dozens', ['dozens', 'vague', null, null]],
  ['several dozen', ['several dozen', 'vague', null, null]],
  ['thousands; few thousand', ['thousands', 'vague', null, null], ['few thousand', 'vague', null, null]],
  ['200+; about 100', ['200+', 'at_least', 200, null], ['about 100', 'about', 100, 100]],
  [
    'hundreds; 200-300; upwards of 600',
    ['hundreds', 'vague', null, null],
    ['200-300', 'range', 200, 300],
    ['upwards of 600', 'at_least', 600, null],
  ],
  [
    '30-50; roughly 75; up to 50',
    ['30-50', 'range', 30, 50],
    ['roughly 75', 'about', 75, 75],
    ['up to 50', 'at_most', null, 50],
  ],
  ['handful; about 10', ['handful', 'vague', null, null], ['about 10', 'about', 10, 10]],
  ['more than 100', ['more than 100', 'at_least', 100, null]],
  ['nearly 200', ['nearly 200', 'at_most', null, 200]],
  ['over 1,000', ['over 1,000', 'at_least', 1_000, null]],
  ['between 200 and 300', ['between 200 and 300', 'range', 200, 300]],
  ['approx 85', ['approx 85', 'about', 85, 85]],
  ['1.0', ['1.0', 'exact', 1, 1]],
  ['40.0', ['40.0', 'exact', 40, 40]],
  ['a', ['a', 'vague', null, null]],
  ['(see above)', ['(see above)', 'vague', null, null]],
  ['a crowd', ['a crowd', 'vague', null, null]],
  ['large crowd', ['large crowd', 'vague', null, null]],
  ['no report', ['no report', 'none', null, null]],
  ['no reports', ['no reports', 'none', null, null]],
  ['unclear', ['unclear', 'none', null, null]],
  ['TBD', ['TBD', 'none', null, null]],
  ['Unclear # of demonstrators', ['Unclear # of demonstrators', 'none', null, null]],
  ['Hundreds-Thousands (est.)', ['Hundreds-Thousands (est.)', 'vague', null, null]],
  ['12+ (est.) demonstrators', ['12+ (est.) demonstrators', 'at_least', 12, null]],
  ['1000s', ['1000s', 'vague', null, null]],
  ['0', ['0', 'exact', 0, 0]],
  ['a dozen', ['a dozen', 'vague', null, null]],
  ['more than two dozen', ['more than two dozen', 'vague', null, null]],
  ['1.5k', ['1.5k', 'exact', 1_500, 1_500]],
  ['2.5 million', ['2.5 million', 'exact', 2_500_000, 2_500_000]],
  ['half a million', ['half a million', 'exact', 500_000, 500_000]],
  ['around a hundred', ['around a hundred', 'about', 100, 100]],
  ['an estimated thousand', ['an estimated thousand', 'about', 1_000, 1_000]],
  ['almost hundred', ['almost hundred', 'at_most', null, 100]],
  ['fifteen hundred', ['fifteen hundred', 'exact', 1_500, 1_500]],
  ['two hundred and fifty', ['two hundred and fifty', 'exact', 250, 250]],
  ['ninety-five', ['ninety-five', 'exact', 95, 95]],
  ['about twenty', ['about twenty', 'about', 20, 20]],
  ['around two thousands', ['around two thousands', 'about', 2_000, 2_000]],
  ['two to three thousand', ['two to three thousand', 'range', 2_000, 3_000]],
  ['2-3k', ['2-3k', 'range', 2_000, 3_000]],
  ['40 000', ['40 000', 'exact', 40_000, 40_000]],
  ['5 or 6', ['5 or 6', 'range', 5, 6]],
  ['20 t0 40', ['20 t0 40', 'range', 20, 40]],
  ['about 9 to 10', ['about 9 to 10', 'range', 9, 10]],
  ['300 people to 400 people', ['300 people to 400 people', 'range', 300, 400]],
  ['between 1,500 to 7,000', ['between 1,500 to 7,000', 'range', 1_500, 7_000]],
  ['between over 2,000 and 5,000', ['between over 2,000 and 5,000', 'range', 2_000, 5_000]],
  ['more than 80 to 90', ['more than 80 to 90', 'range', 80, 90]],
  ['600-1000 or more', ['600-1000 or more', 'at_least', 600, null]],
  ['100 or so', ['100 or so', 'about', 100, 100]],
  ['500-plus', ['500-plus', 'at_least', 500, null]],
  ['over a 100', ['over a 100', 'at_least', 100, null]],
  ['well over a thousnad', ['well over a thousnad', 'at_least', 1_000, null]],
  ['no more than 50', ['no more than 50', 'at_most', null, 50]],
  ['no fewer than 50', ['no fewer than 50', 'at_least', 50, null]],
  ['far fewer than the expected 5,000', ['far fewer than the expected 5,000', 'at_most', null, 5_000]],
  ['some 30', ['some 30', 'about', 30, 30]],
  ['another 300', ['another 300', 'exact', 300, 300]],
  ['nearly all of the 9,000 seats', ['nearly all of the 9,000 seats', 'vague', null, null]],
  [
    'hundreds of students at more than 80 locations',
    ['hundreds of students at more than 80 locations', 'vague', null, null],
  ],
  ['500 people on January 30', ['500 people on January 30', 'exact', 500, 500]],
  ['15.000', ['15.000', 'vague', null, null]],
  [
    'at least 1,500 and possibly as many as 2,000',
    ['at least 1,500', 'at_least', 1_500, null],
    ['and possibly as many as 2,000', 'at_most', null, 2_000],
  ],
  ['around 700 or over a thousand', ['around 700', 'about', 700, 700], ['or over a thousand', 'at_least', 1_000, null]],
  ['hundreds or around 3,000', ['hundreds', 'vague', null, null], ['or around 3,000', 'about', 3_000, 3_000]],
  ['hundreds, possibly even 900', ['hundreds', 'vague', null, null], ['possibly even 900', 'about', 900, 900]],
  ['between 600 and thousands', ['between 600', 'exact', 600, 600], ['and thousands', 'vague', null, null]],
  ['several hundreds (possibly thousands)', ['several hundreds (possibly thousands)', 'vague', null, null]],
  ['several hundred (about 300)', ['several hundred', 'vague', null, null], ['(about 300)', 'about', 300, 300]],
  ['dozens | over 40\n50', ['dozens', 'vague', null, null], ['over 40', 'at_least', 40, null], ['50', 'exact', 50, 50]],
];

describe('the words of other datasets are read as their claims', () => {
  test.each(TEXTS.map(([text, ...claims]) => ({ text, claims })))('"$text"', ({ text, claims }) => {
    expect(parseClaims(text).map(({ words, bound, low, high }) => [words, bound, low, high])).toEqual(claims);
  });

  test.each(['', '  ', ';', 'NA', 'n/a', 'nan', '-'])('an empty cell "%s" holds no claim', (text) => {
    expect(parseClaims(text)).toEqual([]);
  });
});

test.each<[string, ...ParsedClaim['unit'][]]>([
  ['around 50 tractors', 'vehicles'],
  ['approximately 20 cars', 'vehicles'],
  ['dozens of trucks', 'vehicles'],
  ['25 families', 'families'],
  ['30 and around 200 trucks', 'people', 'vehicles'],
  ['300 students', 'students'],
  ['Over 500 students and community members', 'people'],
  ['students from over 100 schools', 'schools'],
  ['75 schools, possibly 90 or more', 'schools', 'schools'],
  ['500 people outside two schools', 'people'],
  ['40 demonstrators', 'people'],
])('"%s" counts %s', (text, ...units) => {
  expect(parseClaims(text).map(({ unit }) => unit)).toEqual(units);
});

test.each<[string, ...ParsedClaim['method'][]]>([
  ['count video', 'media_count'],
  ['count pic; hundreds', 'media_count', 'stated'],
  ['coutn pic', 'media_count'],
  ['count p[ic', 'media_count'],
  ['photo', 'media_count'],
  ['video', 'media_count'],
  ['30 (video)', 'media_count'],
  ['a picket line of 30', 'stated'],
])('of "%s" the claims are %s', (text, ...methods) => {
  expect(parseClaims(text).map(({ method }) => method)).toEqual(methods);
});

const PIECE = fc.oneof(
  fc.nat(20_000).map(String),
  fc.constantFrom(...TEXTS.map(([text]) => text)),
  fc.constantFrom('about', 'or', 'and', 'between', 'nearly', 'hundreds', 'a', 'dozen', 'to', ',', '(', '-', 'people'),
);

test('no word is lost: the claims together hold every letter and digit of the text, in its order', () => {
  fc.assert(
    fc.property(fc.array(PIECE, { maxLength: 8 }), fc.constantFrom(' ', '; ', ', ', ' or ', '-'), (pieces, glue) => {
      const text = pieces.join(glue);
      const kept = parseClaims(text).map(({ words }) => words);
      const letters = (part: string) => part.replace(/[^\p{L}\p{N}]/gu, '');
      expect(kept.map(letters).join('')).toBe(letters(text));
      let from = 0;
      for (const words of kept) {
        from = text.indexOf(words, from);
        expect(from, words).toBeGreaterThanOrEqual(0);
        from += words.length;
      }
    }),
  );
});

test('of two texts joined by a semicolon the claims are the claims of both', () => {
  const text = fc.array(PIECE, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(parseClaims(`${one}; ${other}`)).toEqual([...parseClaims(one), ...parseClaims(other)]);
    }),
  );
});

test('whatever is written, numbers are whole, not upside down, and as the bound says', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(PIECE).map((pieces) => pieces.join(' ')),
      ),
      (text) => {
        for (const { low, high, bound } of parseClaims(text)) {
          for (const figure of [low, high])
            expect(figure === null || (Number.isInteger(figure) && figure >= 0)).toBe(true);
          expect(low ?? 0).toBeLessThanOrEqual(high ?? Number.POSITIVE_INFINITY);
          expect([low !== null, high !== null]).toEqual(
            {
              exact: [true, true],
              about: [true, true],
              range: [true, true],
              at_least: [true, false],
              at_most: [false, true],
              vague: [false, false],
              none: [false, false],
            }[bound],
          );
        }
      },
    ),
  );
});

test('any number comes back from the words around it', () => {
  const ways = [String, (value: number) => value.toLocaleString('en-US'), (value: number) => `${value}.0`];
  fc.assert(
    fc.property(fc.nat(2_000_000), fc.constantFrom(...ways), (value, write) => {
      const text = write(value);
      expect(parseClaims(`about ${text} people`)).toEqual([
        { words: `about ${text} people`, low: value, high: value, bound: 'about', unit: 'people', method: 'stated' },
      ]);
    }),
  );
});
