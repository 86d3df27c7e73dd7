import type { Reading } from '#data/model/query';

/** The span of persons that words stand for; a null end is open. */
export type Span = { floor: number | null; top: number | null };

type SizeWord = {
  phrase: RegExp;
  /** What the phrase matches, as a reader would write it. */
  words: readonly string[];
  span: Record<Reading, readonly [floor: number, top: number]>;
};

/**
 * What size words stand for under each reading, longest phrases first. Interval figures follow the Crowd Counting
 * Consortium's floors (`ccc_data_dictionary.md`: hundreds 200, thousands 2,000, dozens 24; as coded, several hundred
 * 300, several dozen 36), so that lowest totals reconcile with theirs, and end where the next word would begin.
 */
const SIZE_WORDS: readonly SizeWord[] = [
  {
    phrase: /(?:several|a few|few) hundred thousand/,
    words: ['several hundred thousand', 'a few hundred thousand'],
    span: { interval: [300_000, 999_999] },
  },
  {
    phrase: /(?:a )?couple (?:of )?hundred thousand/,
    words: ['a couple hundred thousand'],
    span: { interval: [200_000, 299_999] },
  },
  { phrase: /hundreds of thousands/, words: ['hundreds of thousands'], span: { interval: [200_000, 999_999] } },
  { phrase: /tens of thousands/, words: ['tens of thousands'], span: { interval: [20_000, 99_999] } },
  {
    phrase: /(?:several|a few|few) thousand/,
    words: ['several thousand', 'a few thousand'],
    span: { interval: [3_000, 9_999] },
  },
  { phrase: /(?:a )?couple (?:of )?thousand/, words: ['a couple thousand'], span: { interval: [2_000, 2_999] } },
  { phrase: /thousands/, words: ['thousands'], span: { interval: [2_000, 9_999] } },
  { phrase: /\b1,?000s\b/, words: ['1,000s'], span: { interval: [1_000, 9_999] } },
  {
    phrase: /(?:several|a few|few) hundred/,
    words: ['several hundred', 'a few hundred'],
    span: { interval: [300, 999] },
  },
  { phrase: /(?:a )?couple (?:of )?hundred/, words: ['a couple hundred'], span: { interval: [200, 299] } },
  { phrase: /hundreds/, words: ['hundreds'], span: { interval: [200, 999] } },
  { phrase: /(?:several|a few|few) dozen/, words: ['several dozen', 'a few dozen'], span: { interval: [36, 99] } },
  { phrase: /(?:a )?couple (?:of )?dozen/, words: ['a couple dozen'], span: { interval: [24, 35] } },
  { phrase: /dozens/, words: ['dozens'], span: { interval: [24, 99] } },
  { phrase: /scores of/, words: ['scores of'], span: { interval: [40, 99] } },
  { phrase: /(?:a )?handful/, words: ['a handful'], span: { interval: [3, 9] } },
];

const ANY_SIZE_WORD = new RegExp(SIZE_WORDS.map(({ phrase }) => phrase.source).join('|'), 'g');
const OPEN_TOP = /\b(?:at least|more than|over|upwards of)\s+(?:an? )?$/;
const OPEN_BOTTOM = /\b(?:up to|at most|nearly|almost|less than|fewer than)\s+(?:an? )?$/;

/** The size words and the span that each stands for under a reading, for people to read; largest first. */
export function listSizeWords(reading: Reading): { words: readonly string[]; floor: number; top: number }[] {
  return SIZE_WORDS.map(({ words, span }) => ({ words, floor: span[reading][0], top: span[reading][1] }));
}

/**
 * Reads a vague phrase under a convention: `several hundred` is 300 to 999, `at least hundreds` 200 and up.
 * Parts joined by "plus" add up, and a part without a size leaves the sum open; other joined parts (`hundreds to
 * thousands`) span from the lowest to the highest.
 * Null when the words hold no size, such as `a large crowd` or `about half of the school`.
 */
export function readVagueWords(words: string, reading: Reading): Span | null {
  const parts = words.toLowerCase().split(/\bplus\b/);
  const spans = parts.map((part) => readPart(part, reading));
  if (spans.length === 1) return spans[0] ?? null;
  const known = spans.filter((span) => span !== null);
  if (known.length === 0) return null;
  const isWhole = known.length === spans.length;
  return {
    floor: sumOf(known.map(({ floor }) => floor)),
    top: isWhole ? sumOf(known.map(({ top }) => top)) : null,
  };
}

function readPart(text: string, reading: Reading): Span | null {
  const spans = [...text.matchAll(ANY_SIZE_WORD)].map((match) => {
    const [floor, top] = spanOf(match[0], reading);
    const before = text.slice(0, match.index);
    return { floor: OPEN_BOTTOM.test(before) ? null : floor, top: OPEN_TOP.test(before) ? null : top };
  });
  if (spans.length === 0) return null;
  const floors = spans.map((span) => span.floor);
  const tops = spans.map((span) => span.top);
  return {
    floor: floors.includes(null) ? null : Math.min(...floors.filter(isKnown)),
    top: tops.includes(null) ? null : Math.max(...tops.filter(isKnown)),
  };
}

function spanOf(phrase: string, reading: Reading): readonly [number, number] {
  const entry = SIZE_WORDS.find((candidate) => candidate.phrase.test(phrase));
  if (entry === undefined) throw new Error(`Got "${phrase}" when expected one of the size words.`);
  return entry.span[reading];
}

/** Null when one of the figures is open. */
function sumOf(figures: readonly (number | null)[]): number | null {
  return figures.reduce((sum, figure) => (sum === null || figure === null ? null : sum + figure), 0);
}

function isKnown(figure: number | null): figure is number {
  return figure !== null;
}
