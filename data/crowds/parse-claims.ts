import type { Bound, Unit } from '#data/model/vocabulary';
import {
  COUNTED,
  EMPTY_CELL,
  findBound,
  foldClaim,
  MEDIA_COUNT,
  NO_FIGURE,
  OTHER_PERSONS,
  WHERE_OR_PART,
} from './claim-words';
import { findOwnSizes, findSizes, joinsRange, type SizeToken, splitClaims } from './split-claims';

/** One claim about a crowd's size, as read from the words of an outside file. */
export type ParsedClaim = {
  /** The exact words. */
  words: string;
  /** The numbers that the words themselves state; null where they state none, as `hundreds` does. */
  low: number | null;
  high: number | null;
  bound: Bound;
  unit: Unit;
  /** `media_count` where a coder counted people in pictures; the file's own columns then hold the figure, if any. */
  method: 'stated' | 'media_count';
};

/**
 * Reads a coder's text about a crowd's size into its claims: `200+; about 100` are two. Words that state no number are
 * `vague` and left to the reading in force; `no report` is `none`. What cannot be understood keeps its words and has
 * no number. Empty for an empty cell, also where a program wrote `NA` into it. Never throws.
 */
export function parseClaims(text: string): ParsedClaim[] {
  return splitClaims(text).flatMap((group) => parseGroup(group.filter((claim) => !EMPTY_CELL.test(foldClaim(claim)))));
}

function parseGroup(claims: readonly string[]): ParsedClaim[] {
  let unit: Unit | null = null;
  return claims.map((words) => {
    const folded = foldClaim(words);
    const sizes = findSizes(folded);
    // `75 schools, possibly 90 or more`: what goes on speaks of the same things.
    unit = findUnit(folded, sizes) ?? (CONTINUES.test(folded) && !OTHER_PERSONS.test(folded) ? unit : null);
    const method = MEDIA_COUNT.test(folded) ? 'media_count' : 'stated';
    return { words, ...readFigures(folded, sizes), unit: unit ?? 'people', method };
  });
}

const CONTINUES = /^\(?(?:or|and|possibly|perhaps|maybe|if not)\b/;

type Figures = Pick<ParsedClaim, 'low' | 'high' | 'bound'>;
const VAGUE: Figures = { low: null, high: null, bound: 'vague' };

/** Whatever stands beside the figures that are understood makes the claim vague: no part of it may vanish. */
function readFigures(text: string, sizes: readonly SizeToken[]): Figures {
  const [first, second, third] = findOwnSizes(text, sizes);
  if (first === undefined) return NO_FIGURE.test(text) ? { ...VAGUE, bound: 'none' } : VAGUE;
  if (first.kind !== 'number' || third !== undefined) return VAGUE;
  if (second === undefined) return withBound(first.value, findBound(text, first));
  if (second.kind !== 'number') return VAGUE;
  if (joinsRange(text, first, second)) return readRange(text, first.value, second.value, second);
  return readOpposites(
    withBound(first.value, findBound(text, first)),
    withBound(second.value, findBound(text, second)),
  );
}

/** `over 100 but less than 200` is closed at both ends. */
function readOpposites(one: Figures, other: Figures): Figures {
  const bounds = new Set([one.bound, other.bound]);
  const [low, high] = [one.low ?? other.low, one.high ?? other.high];
  const isClosed = bounds.has('at_least') && bounds.has('at_most') && low !== null && high !== null && low < high;
  return isClosed ? { low, high, bound: 'range' } : VAGUE;
}

/** Both ends as stated; of a range that goes on above its end, what is sure. */
function readRange(text: string, one: number, other: number, last: SizeToken): Figures {
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  const after = findBound(text.slice(last.start), { start: 0, end: last.end - last.start });
  if (after === 'at_least') return { low, high: null, bound: 'at_least' };
  return low === high ? { low, high, bound: 'about' } : { low, high, bound: 'range' };
}

function withBound(value: number, bound: Bound): Figures {
  if (bound === 'at_least') return { low: value, high: null, bound };
  if (bound === 'at_most') return { low: null, high: value, bound };
  return { low: value, high: value, bound };
}

/** What is counted, where the words name it; people for a mixed crowd. */
function findUnit(text: string, [first, second, third]: readonly SizeToken[]): Unit | null {
  const isRange = first !== undefined && second !== undefined && joinsRange(text, first, second);
  const [last, next] = isRange ? [second, third] : [first, second];
  const counted = text.slice(last?.end ?? 0, next?.start).split(WHERE_OR_PART)[0] ?? '';
  const opening = text.slice(0, first?.start ?? 0);
  const named =
    COUNTED.find(([pattern]) => pattern.test(counted)) ?? COUNTED.find(([pattern]) => pattern.test(opening));
  if (named === undefined) return null;
  const isMixed = /\b(?:and|or)\b|[,&]/.test(counted) && OTHER_PERSONS.test(counted);
  return isMixed ? 'people' : named[1];
}
