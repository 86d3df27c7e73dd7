import { endsInBound } from './claim-words';
import { LARGEST_PEOPLE } from './largest-people';
import { SCALES, SHARES, SMALL, wordsBefore } from './number-words';
import { type RawNumber, shareScales } from './share-scale';

/** A number in a text, in digits or in words, and where it stands; null where it is plain that one stands, not which. */
export type NumberToken = { start: number; end: number; value: number | null };

const SCALE_BEHIND = '(?=(?: of)?(?: an?)? (?:hundred|thousand|million|billion|[km]\\b))';
/**
 * Digits with thousands apart by commas or spaces, fractions, or a word. Shares only where a scale follows: half of a
 * school is no number. `15.000` means two things, so it is none here.
 */
const WORD = new RegExp(
  [
    '(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d{1,3}(?: \\d{3})+(?![\\d,]))',
    `(?<fraction>[1-9]\\/[2-9]${SCALE_BEHIND}|[½¼¾])`,
    '(?<plain>\\d+(?:\\.\\d+)?)',
    '(?<more>and an? (?:half|quarter)\\b)',
    `(?<share>(?:(?:one|two|three|[123]) )?(?:half|third|quarter)s?\\b${SCALE_BEHIND})`,
    '[a-z]+',
  ].join('|'),
  'g',
);
const TWO_MEANINGS = /^\d{1,3}\.\d{3}$/;
const SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
]);
/** In front of these a scale is a number by itself: `a hundred to thousand`. */
const OPENERS = /(?:^|[^a-z\d'_ -] *|(?:^| )-+ +|\b(?:an?|the|one|to|or|and|between|from|another|additional) )$/;

type Word = {
  text: string;
  start: number;
  end: number;
  kind: 'number' | 'share' | 'more' | 'other';
  value: number | null;
};
type Reading = { value: number | null; next: number; scales: number[] };

/**
 * The numbers of a lower-case text: `1,000`, `40 000`, `1.5k`, `a hundred`, `half a million`, `two hundred and fifty`.
 * Those at the ends of a range share what is said of both: `two to three thousand` (`share-scale.ts`).
 */
export function findNumbers(text: string): NumberToken[] {
  const words = listWords(text);
  const numbers: RawNumber[] = [];
  for (let at = 0; at < words.length; ) {
    const read = readNumber(text, words, at);
    const [start, end] = [words[at]?.start, words[(read?.next ?? 0) - 1]?.end];
    if (read !== null && start !== undefined && end !== undefined) numbers.push({ ...read, start, end });
    at = read?.next ?? at + 1;
  }
  return shareScales(text, numbers).map(({ start, end, value }) => {
    const isPlural = /^'?s\b/.test(text.slice(end));
    return { start, end, value: value === null || isPlural ? null : wholePeople(value) };
  });
}

function wholePeople(value: number): number | null {
  const isCount = value <= LARGEST_PEOPLE && Math.abs(value - Math.round(value)) < 1e-6;
  return isCount ? Math.round(value) : null;
}

function listWords(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index, groups = {} }) => {
    const place = { text: word, start: index, end: index + word.length };
    if (groups.digits !== undefined) return { ...place, kind: 'number', value: Number(word.replace(/[, ]/g, '')) };
    if (groups.plain !== undefined) return { ...place, kind: 'number', value: Number(word) };
    if (groups.fraction !== undefined) return { ...place, kind: 'share', value: fractionOf(word) };
    if (groups.share !== undefined) return { ...place, kind: 'share', value: shareOf(word) };
    if (groups.more !== undefined) return { ...place, kind: 'more', value: shareOf(word) };
    const value = SMALL.get(word) ?? null;
    return { ...place, kind: value === null ? 'other' : 'number', value };
  });
}

function fractionOf(word: string): number {
  const [above, below] = word.split('/').map(Number);
  return SIGNS.get(word) ?? (above ?? 0) / (below ?? 1);
}

/** `three quarters` is 0.75; the number is the first word, the share the last. */
function shareOf(words: string): number {
  const all = words.split(' ');
  const [count, share] = [all.length > 1 ? (all[0] ?? '') : '', (all.at(-1) ?? '').replace(/s$/, '')];
  return (SMALL.get(count) ?? (Number(count) || 1)) * (SHARES.get(share) ?? Number.NaN);
}

/** Reads the longest number that begins at a word; null when none does. */
function readNumber(text: string, words: readonly Word[], from: number): Reading | null {
  const start = skipArticle(words, from);
  const before = wordsBefore(text, words[from]?.start ?? 0);
  const parts = new NumberParts();
  let [next, isKnown] = [start, true];
  for (; next === start || isRightBehind(text, words[next - 1], words[next]); next++) {
    const word = words[next];
    if (word === undefined) break;
    const scale = SCALES.get(word.text);
    if (word.kind === 'number' || word.kind === 'share') {
      if (!parts.canAdd(word, followingScale(words, next + 1))) break;
      isKnown &&= !TWO_MEANINGS.test(word.text) || SCALES.has(words[next + 1]?.text ?? '');
      parts.add(word);
    } else if (scale !== undefined && (parts.isBegun || isAlone(word.text, scale))) {
      isKnown &&= parts.isBegun || (!word.text.endsWith('s') && (start > from || standsFree(before)));
      if (!parts.canScale(scale)) break;
      parts.scale(scale);
    } else if (word.kind === 'more' && parts.isBegun) parts.addShareOfLast(word.value ?? 0);
    else if (!isLink(words, next, parts, before)) break;
  }
  return parts.isBegun ? { value: isKnown ? parts.value : null, next, scales: parts.scales } : null;
}

/** The parts of a number as its words come. */
class NumberParts {
  /** `two hundred and fifty` goes on behind the "and", `200 and fifty` does not. */
  isInWords = true;
  /** The scales at its end, with nothing behind them: what a number before it may share. */
  scales: number[] = [];
  #total = 0;
  #group: number | null = null;
  #last: 'none' | 'small' | 'scale' = 'none';
  #largest = Number.POSITIVE_INFINITY;

  get value(): number {
    return this.#total + (this.#group ?? 0);
  }

  get isBegun(): boolean {
    return this.#last !== 'none';
  }

  get endsInScale(): boolean {
    return this.#last === 'scale';
  }

  /** `twenty five`, `hundred fifty` and `1 1/2` add up; `fifty sixty`, `20 5` and `one hundred two hundred` do not. */
  canAdd({ text, kind, value }: Word, following: number | null): boolean {
    if (this.#last === 'none') return true;
    if (this.#last === 'small') {
      if (kind === 'share') return Number.isInteger(this.#group);
      const [group, units] = [this.#group ?? 0, SMALL.get(text) ?? 0];
      return group % 100 >= 20 && group % 10 === 0 && units > 0 && units < 10;
    }
    if ((value ?? 0) >= (this.scales.at(-1) ?? 0)) return false;
    return following === null || (following === 100 ? this.#group === null : following < this.#largest);
  }

  add({ text, value }: Word): void {
    this.isInWords &&= SMALL.has(text);
    this.#group = (this.#group ?? 0) + (value ?? 0);
    this.#last = 'small';
    this.scales = [];
  }

  /** Thousands come after millions, not after thousands; hundreds of hundreds nobody says. */
  canScale(scale: number): boolean {
    return scale < this.#largest && (scale > 100 || (this.#group ?? 0) < 100);
  }

  scale(scale: number): void {
    const scaled = (this.#group ?? 1) * scale;
    if (scale === 100) this.#group = scaled;
    else {
      this.#total += scaled;
      this.#group = null;
      this.#largest = scale;
    }
    this.#last = 'scale';
    this.scales.push(scale);
  }

  /** `one and a half` is 1.5, `a million and a half` 1,500,000. */
  addShareOfLast(share: number): void {
    const one = this.endsInScale ? (this.scales.at(-1) ?? 1) : 1;
    this.#group = (this.#group ?? 0) + share * one;
    this.#last = 'small';
  }
}

/** Words within a number that add nothing: `hundred and fifty`, `half of a million`. */
function isLink(words: readonly Word[], at: number, parts: NumberParts, before: string): boolean {
  const [word, next] = [words[at]?.text ?? '', words[at + 1]];
  if (word === 'and') {
    const isAdded = parts.endsInScale && parts.isInWords && next !== undefined && SMALL.has(next.text);
    const [scale, behind] = [followingScale(words, at + 2), words[afterNumerals(words, at + 1)]?.text];
    if (!isAdded || scale === 100 || behind?.startsWith('dozen') || !parts.canAdd(next, scale)) return false;
    // `between two hundred and fifty and three hundred`: the last of two leads to the other end.
    return behind === 'and' || !/\bbetween (?:(?!and\b)[a-z]+ )*$/.test(before);
  }
  const isShared = parts.isBegun && !parts.endsInScale && !Number.isInteger(parts.value);
  return isShared && (word === 'of' || word === 'a' || word === 'an');
}

/** Letters and plurals are no numbers by themselves; of `millions` it is plain at least that somebody means one. */
function isAlone(word: string, scale: number): boolean {
  return word.length > 1 && (!word.endsWith('s') || scale >= 1_000_000);
}

/** The scale behind the numerals that begin at a word, if one is; numerals of one part are two at most (`twenty five`). */
function followingScale(words: readonly Word[], from: number): number | null {
  const isNumeral = words[from]?.kind === 'number';
  return SCALES.get(words[isNumeral ? from + 1 : from]?.text ?? '') ?? null;
}

function afterNumerals(words: readonly Word[], from: number): number {
  let at = from;
  while (words[at]?.kind === 'number' || SCALES.has(words[at]?.text ?? '')) at++;
  return at;
}

/** Whether a scale behind this text means one of it; behind `several` and the like it does not. */
function standsFree(before: string): boolean {
  return OPENERS.test(before) || endsInBound(before);
}

/** An article belongs to the number when a scale or a share follows: `a hundred`, `a half million`. */
function skipArticle(words: readonly Word[], at: number): number {
  const [word, following] = [words[at]?.text, words[at + 1]];
  const isArticle = word === 'a' || word === 'an';
  return isArticle && (SCALES.has(following?.text ?? '') || following?.kind === 'share') ? at + 1 : at;
}

/** Whether at most blanks lie before a later word of a number. */
function isRightBehind(text: string, previous: Word | undefined, word: Word | undefined): boolean {
  if (previous === undefined || word === undefined) return false;
  return /^ *$/.test(text.slice(previous.end, word.start));
}
