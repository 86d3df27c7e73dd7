import { findNumbers } from './claim-numbers';
import { COUNTED, foldClaim, NOT_A_COUNT_BEFORE, NOT_THE_CROWD, WHERE_OR_PART } from './claim-words';
import { findSizeWords } from './size-words';

/** A number or a size word that speaks of the crowd. */
export type SizeToken = { start: number; end: number; value: number | null };

/** The sizes in a lower-case text, in their order; `value` is null for a word such as `hundreds`. */
export function findSizes(text: string): SizeToken[] {
  const words = findSizeWords(text).filter(({ start, word }) => !isCountedScale(text, start, word.words[0] ?? ''));
  let rest = text;
  for (const { start, end } of words) rest = rest.slice(0, start) + '_'.repeat(end - start) + rest.slice(end);
  return [...words.map(({ start, end }) => ({ start, end, value: null })), ...findNumbers(rest)]
    .filter(({ start, end }) => !NOT_THE_CROWD.test(text.slice(end)) && !NOT_A_COUNT_BEFORE.test(text.slice(0, start)))
    .toSorted((a, b) => a.start - b.start);
}

/** `two thousands` is a number, though `thousands` alone is none. */
function isCountedScale(text: string, start: number, word: string): boolean {
  const isScale = word === 'hundreds' || word === 'thousands';
  return isScale && findNumbers(text.slice(0, start)).some(({ end }) => /^ ?$/.test(text.slice(end, start)));
}

const THINGS: ReadonlySet<string> = new Set(['schools', 'tickets', 'businesses', 'vehicles', 'families']);
const HARD_ENDS = /[;|\n\r•]+/;
const CONNECTOR = /[,(–—-]|\b(?:or|to|and|but|then|later|possibly|perhaps|maybe)\b/;
const ALTERNATIVE = /,? \(?(?:and |or |but )?(?:if not|possibly|perhaps|maybe|or even)\b|\bor\b/;
const RANGE_JOIN =
  /^(?: [a-z]+)? ?(?:-|–|—|to|t0|or|through) ?(?:(?:about|around|roughly|nearly|some|over|more than) )*$/;
const OPEN_END = /\b(?:over|more than|at least|upwards of)(?: an?)? $/;

/**
 * The separate claims of a text, each in its exact words: the groups that `;` and the like set apart, and in each its
 * claims, where a second size stands beside the first as an alternative (`hundreds, possibly even 1,000`; `40 and around
 * 300 trucks`). Only separators and the blanks around them are left out.
 */
export function splitClaims(text: string): string[][] {
  return text.split(HARD_ENDS).map((group) =>
    splitAlternatives(group)
      .map((claim) => claim.replace(/^[\s,]+|[\s,]+$/g, ''))
      .filter((claim) => claim !== ''),
  );
}

function splitAlternatives(text: string): string[] {
  const lower = foldClaim(text);
  const sizes = findSizes(lower);
  const cuts = sizes.flatMap((first, index) => {
    const second = sizes[index + 1];
    return second === undefined ? [] : (findCut(lower, first, second) ?? []);
  });
  return [0, ...cuts].map((cut, index) => text.slice(cut, cuts[index] ?? text.length));
}

/** Where the claim about a second size begins; null when it belongs to the first. */
function findCut(text: string, first: SizeToken, second: SizeToken): number | null {
  const between = text.slice(first.end, second.start);
  if (WHERE_OR_PART.test(between)) return null;
  if (first.value === null && second.value === null) return null;
  const isMixed = first.value === null || second.value === null;
  const isRange = !isMixed && joinsRange(text, first, second);
  if (isRange) return null;
  const isOtherThing = /\band\b/.test(between) && countsThings(text, first) !== countsThings(text, second);
  const isAlternative = ALTERNATIVE.test(between) || (RANGE_JOIN.test(between) && OPEN_END.test(between));
  if (!isMixed && !isOtherThing && !isAlternative) return null;
  const at = between.search(isMixed || isOtherThing ? CONNECTOR : ALTERNATIVE);
  return at === -1 ? null : first.end + at;
}

/** Whether two numbers are the ends of one range: `200-300`, `between 200 and 300`, `more than 60 to 70`. */
export function joinsRange(text: string, first: SizeToken, second: SizeToken): boolean {
  const between = text.slice(first.end, second.start);
  const opening = text.slice(0, first.start);
  if (/\b(?:between|from)\b[^;]*$/.test(opening)) return /^(?: [a-z]+)? ?(?:and|to|-|–|or) /.test(`${between} `);
  return RANGE_JOIN.test(between) && !OPEN_END.test(between);
}

function countsThings(text: string, { end }: SizeToken): boolean {
  const behind = text.slice(end).split(/\band\b/)[0] ?? '';
  return COUNTED.some(([pattern, unit]) => THINGS.has(unit) && pattern.test(behind));
}
