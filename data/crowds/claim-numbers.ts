import { LARGEST_PEOPLE } from './largest-people';

/** A number in a text, in digits or in words, and where it stands. */
export type NumberToken = { start: number; end: number; value: number };

const SMALL = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value] as const),
);
for (const [index, word] of 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').entries()) {
  SMALL.set(word, (index + 2) * 10);
}
const SCALES = new Map([
  ['hundred', 100],
  ['hundreds', 100],
  ['thousand', 1_000],
  ['thousands', 1_000],
  ['k', 1_000],
  ['million', 1_000_000],
  ['millions', 1_000_000],
  ['m', 1_000_000],
]);
/** These are numbers by themselves; plurals and letters are not. */
const BARE_SCALES = new Set(['hundred', 'thousand', 'million']);
const SHARES = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
]);
/** Digits with thousands apart by commas or spaces, or a word. `15.000` means two things, so it is no number here. */
const WORD = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,3}(?: \d{3})+(?![\d,])|\d+(?:\.\d+)?|[a-z]+/g;
const TWO_MEANINGS = /^\d{1,3}\.\d{3}$/;

type Word = { text: string; start: number; end: number };

/** The numbers of a lower-case text: `1,000`, `40 000`, `1.5k`, `a hundred`, `half a million`, `two hundred and fifty`. */
export function findNumbers(text: string): NumberToken[] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
  const numbers: NumberToken[] = [];
  for (let at = 0; at < words.length; ) {
    const read = readNumber(text, words, at);
    const [start, end] = [words[at]?.start, words[(read?.next ?? 0) - 1]?.end];
    if (read !== null && start !== undefined && end !== undefined && isCount(read.value)) {
      numbers.push({ start, end, value: Math.round(read.value) });
    }
    at = read?.next ?? at + 1;
  }
  return numbers.map((number, index) => shareScale(text, number, numbers[index + 1]));
}

/** Reads the longest number that begins at a word; null when none does. */
function readNumber(text: string, words: readonly Word[], from: number): { value: number; next: number } | null {
  const start = skipArticle(words, from);
  let [total, group, next, last] = [0, null as number | null, start, 'none' as 'none' | 'small' | 'scale'];
  for (; next === start || isRightBehind(text, words[next - 1], words[next]); next++) {
    const word = words[next]?.text ?? '';
    const small = smallValue(word, words[next + 1]?.text);
    const scale = SCALES.get(word);
    if (small !== null && canAdd(last, group, small)) {
      group = (group ?? 0) + small;
      last = 'small';
    } else if (scale !== undefined && (group !== null || BARE_SCALES.has(word))) {
      if (scale === 100 || scale * (group ?? 1) < total) group = (group ?? 1) * scale;
      else {
        total += (group ?? 1) * scale;
        group = null;
      }
      last = 'scale';
    } else if (word === 'and' && last === 'scale' && SMALL.has(words[next + 1]?.text ?? '')) last = 'scale';
    else if (word === 'a' && last === 'small' && SCALES.has(words[next + 1]?.text ?? '')) last = 'small';
    else break;
  }
  return next === start || (total === 0 && group === null) ? null : { value: total + (group ?? 0), next };
}

/** An article belongs to the number when a scale or a share follows: `a hundred`, `an half`. */
function skipArticle(words: readonly Word[], at: number): number {
  const [word, following] = [words[at]?.text, words[at + 1]?.text ?? ''];
  return (word === 'a' || word === 'an') && (SCALES.has(following) || SHARES.has(following)) ? at + 1 : at;
}

/** Whether only a blank or a hyphen within a word (`twenty-five`, `1.5 k`) lies before a later word of a number. */
function isRightBehind(text: string, previous: Word | undefined, word: Word | undefined): boolean {
  if (previous === undefined || word === undefined) return false;
  const gap = text.slice(previous.end, word.start);
  const isHyphened = gap === '-' && (SMALL.get(previous.text) ?? 0) >= 20 && (SMALL.get(word.text) ?? 99) < 10;
  return gap === '' || gap === ' ' || isHyphened;
}

/** What a word adds by itself. Shares only where a scale follows: `half a million`, `quarter million`. */
function smallValue(word: string, following: string | undefined): number | null {
  const share = SHARES.get(word);
  if (share !== undefined) return following === 'a' || SCALES.has(following ?? '') ? share : null;
  if (/^\d/.test(word)) return TWO_MEANINGS.test(word) ? null : Number(word.replace(/[, ]/g, ''));
  return SMALL.get(word) ?? null;
}

/** `twenty five` and `hundred fifty` add up; `fifty sixty` and `20 30` are two numbers. */
function canAdd(last: 'none' | 'small' | 'scale', group: number | null, small: number): boolean {
  return last !== 'small' || (group !== null && group % 100 >= 20 && group % 10 === 0 && small > 0 && small < 10);
}

function isCount(value: number): boolean {
  return value <= LARGEST_PEOPLE && Math.abs(value - Math.round(value)) < 1e-6;
}

/** `two to three thousand` is 2,000 to 3,000: a small first number takes the scale of the second. */
function shareScale(text: string, number: NumberToken, next: NumberToken | undefined): NumberToken {
  if (next === undefined || number.value >= 100 || next.value < 100) return number;
  const isJoined = /^ ?(?:to|t0|or|-|–|—) ?$/.test(text.slice(number.end, next.start));
  const scale = SCALES.get(/([a-z]+)$/.exec(text.slice(next.start, next.end))?.[1] ?? '');
  if (!isJoined || scale === undefined || number.value * scale >= next.value) return number;
  return { ...number, value: number.value * scale };
}
