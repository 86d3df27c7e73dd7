import { findNumbers } from './claim-numbers';
import {
  BESIDE_THE_CROWD,
  COUNTED,
  foldClaim,
  NOT_A_COUNT_BEFORE,
  NOT_THE_CROWD,
  OTHER_PERSONS,
  WHERE_OR_PART,
} from './claim-words';
import { isSpoken, lastSeparator } from './claimants';
import { wordsBefore } from './number-words';
import { joinsTightly } from './share-scale';
import { blotOut, type FoundWord, findSizeWords } from './size-words';

type Place = { start: number; end: number };
/** A number, a size word, or a size that cannot be read (`several million`), where a text speaks of the crowd. */
export type SizeToken = Place &
  (
    | { kind: 'number'; value: number }
    | { kind: 'word'; figures: NonNullable<FoundWord['figures']> }
    | { kind: 'unread' }
  );

/** The sizes in a lower-case text, in their order. */
export function findSizes(text: string): SizeToken[] {
  const words = findSizeWords(text).filter((word) => !isCountedScale(text, word));
  const sizes = [...words.map(toWord), ...findNumbers(blotOut(text, words)).map(toNumber)].toSorted(
    (a, b) => a.start - b.start,
  );
  const others = sizes.map(
    ({ start, end }) => NOT_THE_CROWD.test(text.slice(end)) || NOT_A_COUNT_BEFORE.test(wordsBefore(text, start)),
  );
  return sizes.filter((size, index) => {
    const [before, behind] = [sizes[index - 1], sizes[index + 1]];
    // `two to three hours`, `groups of 20 to 30`: both ends are of the same thing.
    const isOther =
      others[index] ||
      (others[index - 1] && before !== undefined && joinsEnds(text, before, size)) ||
      (others[index + 1] && behind !== undefined && joinsEnds(text, size, behind));
    return !isOther;
  });
}

function toWord({ start, end, figures }: FoundWord): SizeToken {
  return figures === null ? { start, end, kind: 'unread' } : { start, end, kind: 'word', figures };
}

function toNumber({ start, end, value }: Place & { value: number | null }): SizeToken {
  return value === null ? { start, end, kind: 'unread' } : { start, end, kind: 'number', value };
}

/** `two thousands` is a number, though `thousands` alone is none. */
function isCountedScale(text: string, { start, phrase }: FoundWord): boolean {
  const isScale = phrase === 'hundreds' || phrase === 'thousands';
  const before = wordsBefore(text, start);
  return isScale && findNumbers(before).some(({ end }) => /^ *$/.test(before.slice(end)));
}

/** Whether two sizes are the ends of one range that goes upwards: `300 - 2 arrests` is none. */
function joinsEnds(text: string, first: SizeToken, second: SizeToken): boolean {
  const isUpwards = first.kind !== 'number' || second.kind !== 'number' || first.value <= second.value;
  return isUpwards && joinsTightly(text, first, second);
}

const THINGS: ReadonlySet<string> = new Set(['schools', 'tickets', 'businesses', 'vehicles', 'families']);
/** So far behind a size words may say what it counts. */
const LOOK_AHEAD = 80;
const HARD_ENDS = /[;|\n\r•]+/;
const CONNECTOR = /[,(–—/-]|\b(?:or|to|and|but|then|later|possibly|perhaps|maybe)\b/;
const ALTERNATIVE =
  /,? \(?(?:and |or |but )?(?:if not|possibly|perhaps|maybe|or even|then|later|gr[eo]w(?:ing)?|swell(?:ed|ing)|rising|rose)\b|\bor\b/;
const RANGE_JOIN =
  /^(?:ish|\+(?= ))?(?: [a-z]+)? ?(?:-|–|—|to|t0|or|through) ?(?:(?:about|around|roughly|nearly|some|over|more than) )*$/;
const OPEN_END = /\b(?:over|more than|at least|upwards of)(?: an?)? $/;
/** A figure in another person's mouth, or beside the first: `300 / 500`, `300 (KATU), 500 (KGW)`. */
const OTHER_FIGURE = /(?<!\+)\/(?=[ \d~<>(]|$)(?!-)|(?<=\)),/;
const TOWARDS_A_WORD = /\b(?:in|by|into) the (?:low |high |mid |upper )?$/;

/**
 * The separate claims of a text, each in its exact words: the groups that `;` and the like set apart, and in each its
 * claims, where a second size stands beside the first as an alternative (`hundreds, possibly even 1,000`; `40 and around
 * 300 trucks`) or with a claimant of its own (`police said 300, organizers said 500`). Only separators and the blanks
 * around them are left out.
 */
export function splitClaims(text: string): string[][] {
  return text.split(HARD_ENDS).map((group) =>
    splitAlternatives(group)
      .map((claim) => claim.replace(/^[\s,/]+|[\s,/]+$/g, ''))
      .filter((claim) => claim !== ''),
  );
}

function splitAlternatives(text: string): string[] {
  const lower = foldClaim(text);
  const sizes = findSizes(lower);
  const cuts = sizes.flatMap((first, index) => {
    const second = sizes[index + 1];
    const cut = second === undefined ? null : findCut(lower, first, second, sizes[index + 2]);
    if (second === undefined || cut === null) return [];
    // `two hundred, maybe three` is not cut: `maybe three` alone would be three.
    const alone = lower.slice(cut, (sizes[index + 2] ?? second).end);
    return isReadAlone(alone, cut, second) ? [cut] : [];
  });
  return [0, ...cuts].map((cut, index) => text.slice(cut, cuts[index] ?? text.length));
}

/** Whether a size is the same where nothing stands before its claim. */
function isReadAlone(claim: string, cut: number, size: SizeToken): boolean {
  const alone = findSizes(claim).find(({ end }) => cut + end === size.end);
  return (
    alone?.kind === size.kind && (size.kind !== 'number' || (alone.kind === 'number' && alone.value === size.value))
  );
}

/** Where the claim about a second size begins; null when it belongs to the first. */
function findCut(text: string, first: SizeToken, second: SizeToken, third: SizeToken | undefined): number | null {
  const between = text.slice(first.end, second.start);
  const isMixed = (first.kind === 'word') !== (second.kind === 'word');
  if (!isMixed && joinsRange(text, first, second)) return null;
  const separator = lastSeparator(text, first, second);
  if (separator !== null && isSpoken(text, separator.end, toRange(text, second, third)))
    return startOf(text, separator);
  if (countsThings(text, first) !== countsThings(text, second)) {
    if (separator !== null && !isPlaced(text, separator.end, second)) return startOf(text, separator);
    // `100 cars with 200 people`, but not `500 people at two schools`.
    if (between.endsWith(' with ') && OTHER_PERSONS.test(text.slice(second.end, second.end + LOOK_AHEAD)))
      return second.start - 'with '.length;
  }
  if ((first.kind === 'word' && second.kind === 'word') || isPlaced(text, first.end, second)) return null;
  const other = between.search(OTHER_FIGURE);
  if (other !== -1) return first.end + other;
  const isAlternative = ALTERNATIVE.test(between) || (RANGE_JOIN.test(between) && OPEN_END.test(between));
  if (!isMixed && !isAlternative) return null;
  const at = isMixed ? -1 : between.search(ALTERNATIVE);
  const connected = at === -1 ? between.search(CONNECTOR) : at;
  return connected === -1 ? null : first.end + connected;
}

/** From where a size begins to where the range that it opens ends. */
function toRange(text: string, size: SizeToken, next: SizeToken | undefined): Place {
  return { start: size.start, end: next !== undefined && joinsRange(text, size, next) ? next.end : size.end };
}

/** A closing bracket and a full stop belong to what is before them, every other separator to what is behind. */
function startOf(text: string, { start, end }: Place): number {
  return text[start] === ')' || text[start] === '.' ? end : start;
}

/** Whether words from a place on say that the size behind them is a part of the same crowd, or of a place. */
function isPlaced(text: string, from: number, { kind, start }: SizeToken): boolean {
  const before = text.slice(from, start);
  return WHERE_OR_PART.test(kind === 'number' ? before : before.replace(TOWARDS_A_WORD, ''));
}

/** The sizes of a claim that are about the crowd as a whole: without `including 10 children` or `and 20 officers`. */
export function findOwnSizes(text: string, sizes: readonly SizeToken[]): SizeToken[] {
  if (sizes.length < 2) return [...sizes];
  const isPart: boolean[] = [];
  for (const [index, size] of sizes.entries()) {
    const previous = sizes[index - 1];
    if (previous === undefined) isPart.push(false);
    else if (joinsRange(text, previous, size)) isPart.push(isPart[index - 1] ?? false);
    else {
      const from = lastSeparator(text, previous, size)?.end ?? previous.end;
      const isOfPlace = isPlaced(text, from, size) && !isSpoken(text, from, toRange(text, size, sizes[index + 1]));
      isPart.push(isOfPlace || BESIDE_THE_CROWD.test(text.slice(size.end)));
    }
  }
  return sizes.filter((_, index) => !isPart[index]);
}

/** Whether two sizes are the ends of one range: `200-300`, `between 200 and 300`, `more than 60 to 70`. */
export function joinsRange(text: string, first: Place, second: Place): boolean {
  const between = text.slice(first.end, second.start);
  if (/\b(?:between|from)\b[^;\d]*$/.test(wordsBefore(text, first.start))) {
    return /^(?: [a-z]+)? ?(?:and|to|-|–|or) /.test(`${between} `);
  }
  return RANGE_JOIN.test(between) && !OPEN_END.test(between);
}

function countsThings(text: string, { end }: Place): boolean {
  const behind = text.slice(end, end + LOOK_AHEAD).split(/\band\b|[,/]/)[0] ?? '';
  return COUNTED.some(([pattern, unit]) => THINGS.has(unit) && pattern.test(behind));
}
