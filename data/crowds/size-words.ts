import type { Reading } from '#data/model/query';
import { findNumbers, type NumberToken } from './claim-numbers';
import { isAlternative, joinsTightly } from './share-scale';

/** Where a convention's figure for a word comes from. */
export type FigureOrigin = 'stated' | 'coded' | 'follows';

/**
 * What a convention makes of a word: two numbers span an interval, one is a point. Null where it has no rule, so that
 * the word has no figure under it: Turnout makes up none.
 */
export type SizeFigure = { floor: number; top: number; origin: FigureOrigin } | null;

export type SizeWord = {
  phrase: RegExp;
  /** What the phrase matches, as a reader would write it. */
  words: readonly string[];
  figures: Record<Reading, SizeFigure>;
};

/** How a row below names a point: `c` as coded in the released data, `f` as follows from a rule for a like word. */
type Point = number | `${number} ${'c' | 'f'}` | null;
type Row = readonly [phrase: RegExp, words: readonly string[], interval: readonly [number, number], Point, Point];

const SEVERAL = '(?:several|many|a few|few)';
const COUPLE = '(?:a )?couple (?:of )?';
const COUNTED = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight'] as const;
/** What multiplies a size word that the table does not hold multiplied: nobody says how many `hundreds of millions` are. */
const NOT_IN_TABLE = '(?: (?:of )?(?:hundreds?|thousands?|millions?|billions?)\\b| and an? (?:half|quarter)\\b)';

/**
 * What size words stand for under each reading, longest phrases first. After the words: the interval; the Crowd
 * Counting Consortium; Count Love.
 *
 * Consortium: its `ccc_data_dictionary.md` states hundreds 200, thousands 2,000, tens of thousands 20,000 and hundreds
 * of thousands 200,000; as coded in its releases are dozens 24 (108 of 108 in 2025), several hundred 300 (11 of 11 in 2025), several thousand
 * 3,000, several dozen 36 (coders disagree: 24 about as often), scores 40, a couple dozen 24, a couple hundred 200.
 * Count Love: the README of `count-love/protest-data` and countlove.org/faq.html state a dozen 10, dozens 20, hundreds
 * 100, several dozen 20, several hundred 200, thousands 1,000 "and so forth".
 * Intervals are Turnout's own: they begin at the Consortium's figure, so that lowest totals reconcile with theirs, and
 * end where the next word would begin.
 */
const ROWS: readonly Row[] = [
  [
    new RegExp(`${SEVERAL} hundred thousands?`),
    ['several hundred thousand', 'a few hundred thousand'],
    [300_000, 999_999],
    '300000 f',
    '200000 f',
  ],
  [
    new RegExp(`${COUPLE}hundred thousands?`),
    ['a couple hundred thousand'],
    [200_000, 299_999],
    '200000 f',
    '200000 f',
  ],
  [/(?:hundreds|\b100'?s) of thousands/, ['hundreds of thousands'], [200_000, 999_999], 200_000, '100000 f'],
  [/dozens of thousands/, ['dozens of thousands'], [24_000, 99_999], '24000 f', '20000 f'],
  [/(?:\btens|\b10'?s) of thousands/, ['tens of thousands'], [20_000, 99_999], 20_000, '10000 f'],
  [new RegExp(`${SEVERAL} thousands?`), ['several thousand', 'a few thousand'], [3_000, 9_999], '3000 c', '2000 f'],
  [new RegExp(`${COUPLE}thousands?`), ['a couple thousand'], [2_000, 2_999], '2000 f', '2000 f'],
  [/thousands/, ['thousands'], [2_000, 9_999], 2_000, 1_000],
  [/\b100,?000'?s\b/, ['100,000s'], [100_000, 999_999], '200000 f', '100000 f'],
  [/\b10,?000'?s\b/, ['10,000s'], [10_000, 99_999], '20000 f', '10000 f'],
  [/\b1,?000'?s\b/, ['1,000s'], [1_000, 9_999], '2000 f', '1000 f'],
  [/tens of hundreds/, ['tens of hundreds'], [2_000, 9_999], '2000 f', '1000 f'],
  [new RegExp(`${SEVERAL} hundreds?`), ['several hundred', 'a few hundred'], [300, 999], '300 c', 200],
  [new RegExp(`${COUPLE}hundreds?`), ['a couple hundred'], [200, 299], '200 c', '200 f'],
  [/hundreds/, ['hundreds'], [200, 999], 200, 100],
  [/\b100'?s\b/, ['100s'], [100, 999], '200 f', '100 f'],
  [new RegExp(`${SEVERAL} dozens?`), ['several dozen', 'a few dozen'], [36, 99], '36 c', 20],
  [new RegExp(`${COUPLE}dozens?`), ['a couple dozen'], [24, 35], '24 c', '20 f'],
  [/dozens/, ['dozens'], [24, 99], '24 c', 20],
  [/\bhalf (?:a )?dozen/, ['half a dozen'], [6, 6], '6 f', '5 f'],
  ...COUNTED.map((word, index): Row => {
    const dozens = `${12 * (index + 2)} ${word === 'two' ? ('c' as const) : ('f' as const)}` as const;
    const [floor, tens] = [12 * (index + 2), 10 * (index + 2)];
    return [new RegExp(`\\b${word} dozens?`), [`${word} dozen`], [floor, floor], dozens, `${tens} f`];
  }),
  [/(?<!\b(?:double|triple|twice) (?:a )?)\b(?:(?:a|one) )?dozen\b/, ['a dozen'], [12, 12], '12 c', 10],
  [/\bscores\b/, ['scores'], [40, 99], '40 c', null],
  [/\btens\b/, ['tens'], [20, 99], '20 f', '10 f'],
  [/\b10'?s\b/, ['10s'], [10, 99], '20 f', '10 f'],
  [/(?:a )?handful/, ['a handful'], [3, 9], null, null],
];

export const SIZE_WORDS: readonly SizeWord[] = ROWS.map(([phrase, words, [floor, top], ccc, countLove]) => ({
  phrase: new RegExp(phrase.source.replaceAll(' ', ' +')),
  words,
  figures: { interval: { floor, top, origin: 'stated' }, ccc: pointOf(ccc), 'count-love': pointOf(countLove) },
}));

function pointOf(point: Point): SizeFigure {
  if (point === null) return null;
  if (typeof point === 'number') return { floor: point, top: point, origin: 'stated' };
  const figure = Number.parseInt(point, 10);
  return { floor: figure, top: figure, origin: point.endsWith('c') ? 'coded' : 'follows' };
}

const ANY_SIZE_WORD = new RegExp(
  `(?:${SIZE_WORDS.map(({ phrase }) => phrase.source).join('|')})(${NOT_IN_TABLE})*`,
  'g',
);

type Place = { start: number; end: number };
/** A size word in a text; `figures` are null where the table does not hold what is said. */
export type FoundWord = Place & { phrase: string; figures: SizeWord['figures'] | null };

/** The size words of a lower-case text, in their order, and where they stand. */
export function findSizeWords(text: string): FoundWord[] {
  const dozens = findCountedDozens(text);
  const words = [...blotOut(text, dozens).matchAll(ANY_SIZE_WORD)].map(({ 0: phrase, 1: beyond, index }) => {
    const word = SIZE_WORDS.find((candidate) => candidate.phrase.test(phrase));
    if (word === undefined) throw new Error(`Got "${phrase}" when expected one of the size words.`);
    return { start: index, end: index + phrase.length, phrase, figures: beyond === undefined ? word.figures : null };
  });
  return [...dozens, ...words].toSorted((a, b) => a.start - b.start);
}

/** A text of the same length without what stands at places that follow each other. */
export function blotOut(text: string, places: readonly Place[]): string {
  let [blotted, from] = ['', 0];
  for (const { start, end } of places) {
    blotted += text.slice(from, start) + '_'.repeat(end - start);
    from = end;
  }
  return blotted + text.slice(from);
}

/** Counted dozens: `15 dozen`, `two` and `three dozen` in `two to three dozen`, the `two` of `a dozen or two`. */
function findCountedDozens(text: string): FoundWord[] {
  if (!text.includes('dozen')) return [];
  const numbers = findNumbers(text);
  return [...text.matchAll(/\bdozens?\b/g)].flatMap(({ 0: dozen, index }) => {
    const own = { start: index, end: index + dozen.length };
    const at = numbers.findIndex(({ end }) => /^ +$/.test(text.slice(end, index)));
    const [first, count] = [numbers[at - 1], numbers[at]];
    const sharesNext = first !== undefined && count !== undefined && joinsTightly(text, first, count);
    const next = numbers.find(({ start }) => start >= own.end);
    const isNextMore = next?.value === (count?.value ?? 1) + 1 && isAlternative(text, own, next);
    return [
      ...(sharesNext && isBelow(first, count) ? [countDozens(text, first, first.value)] : []),
      ...(count === undefined ? [] : [countDozens(text, { ...own, start: count.start }, count.value)]),
      ...(isNextMore ? [countDozens(text, next, next.value)] : []),
    ];
  });
}

function isBelow(first: NumberToken, last: NumberToken): boolean {
  return first.value !== null && last.value !== null && first.value < last.value;
}

/** So many times what each convention makes of one dozen. */
function countDozens(text: string, { start, end }: Place, count: number | null): FoundWord {
  const times = (figure: number): SizeFigure => {
    const people = figure * (count ?? 1);
    return { floor: people, top: people, origin: 'follows' };
  };
  const figures = count === null ? null : { interval: times(12), ccc: times(12), 'count-love': times(10) };
  return { start, end, phrase: text.slice(start, end), figures };
}
