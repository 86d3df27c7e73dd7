/** Words for the numbers below a hundred that are one word. */
export const SMALL: ReadonlyMap<string, number> = new Map([
  ...(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
]);
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['hundreds', 100],
  ['thousand', 1_000],
  ['thousands', 1_000],
  ['k', 1_000],
  ['million', 1_000_000],
  ['millions', 1_000_000],
  ['m', 1_000_000],
  ['billion', 1_000_000_000],
  ['billions', 1_000_000_000],
]);
/** The parts of one that stand before a scale: `half a million`. */
export const SHARES: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
]);

const SINGULAR_SCALES: ReadonlySet<string> = new Set(['hundred', 'thousand', 'million', 'billion']);
const AMOUNTS: ReadonlySet<string> = new Set([
  'several',
  'few',
  'couple',
  'many',
  ...SHARES.keys(),
  'thirds',
  'quarters',
]);
const BETWEEN_NUMBERS: ReadonlySet<string> = new Set(['a', 'of', 'and', 'to', 'or']);
const HYPHEN = /([a-z]+|\d)-(?=([a-z]+|\d)(?:[- ]([a-z]+))?)/g;

/**
 * A lower-case text whose hyphens within numbers are blanks, so that `two-hundred` and `half-a-million` read as they do
 * without. A hyphen that may stand between two numbers stays: `two-three`, `hundreds-thousands`, `100-200`.
 */
export function unhyphenNumbers(text: string): string {
  if (!text.includes('-')) return text;
  return text.replace(HYPHEN, (hyphened, left: string, right: string, following: string | undefined) =>
    isWithinNumber(left, right, following) ? `${left} ` : hyphened,
  );
}

function isWithinNumber(left: string, right: string, following: string | undefined): boolean {
  if (SINGULAR_SCALES.has(right) || right === 'dozen') {
    const isLarger = SINGULAR_SCALES.has(left) && (SCALES.get(right) ?? 0) > (SCALES.get(left) ?? 0);
    return isNumeral(left) || AMOUNTS.has(left) || BETWEEN_NUMBERS.has(left) || isLarger;
  }
  if (BETWEEN_NUMBERS.has(left) || BETWEEN_NUMBERS.has(right)) return isInNumbers(left) && isInNumbers(right);
  if (isNumeral(left) && SHARES.has(right.replace(/s$/, ''))) return true;
  const [tens, units] = [SMALL.get(left) ?? 0, SMALL.get(right) ?? 0];
  if (tens >= 20 && units > 0 && units < 10) return true;
  return SINGULAR_SCALES.has(left) && SMALL.has(right) && !SCALES.has(following ?? '');
}

function isNumeral(word: string): boolean {
  return SMALL.has(word) || /^\d/.test(word);
}

function isInNumbers(word: string): boolean {
  return isNumeral(word) || AMOUNTS.has(word) || BETWEEN_NUMBERS.has(word) || SCALES.has(word) || word === 'dozen';
}

const LOOK_BACK = 80;

/** The words right before a place of a text: what stands further off says nothing about a number there. */
export function wordsBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - LOOK_BACK), at);
}
