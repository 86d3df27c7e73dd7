import { wordsBefore } from './number-words';

/** A number before it is known what the other end of its range says of it; `scales` are those at its end. */
export type RawNumber = { start: number; end: number; value: number | null; scales: readonly number[] };

type Place = { start: number; end: number };

const JOIN = /^ ?(?:to|t0|or|through|-|–|—) ?(?:(?:about|around|nearly|almost|maybe) )?$/;
const OR_MAYBE = /^,? (?:or |and )?(?:maybe|perhaps|possibly|even|if not) $/;

/** Whether two numbers stand so close that they are the ends of one range: `5-6`, `five or six`, `between 5 and 6`. */
export function joinsTightly(text: string, first: Place, second: Place): boolean {
  const gap = text.slice(first.end, second.start);
  return JOIN.test(gap) || (/^ and (?:(?:about|around|nearly|almost) )?$/.test(gap) && opensRange(text, first));
}

/** Whether `between` stands before a number, so that an "and" behind it leads to the other end. */
export function opensRange(text: string, { start }: Place): boolean {
  return /\bbetween(?: [a-z~]+)* ?$/.test(wordsBefore(text, start));
}

/** All numbers, those in ranges and alternatives with the scale that both share. */
export function shareScales(text: string, numbers: readonly RawNumber[]): RawNumber[] {
  return numbers.map((number, index) => {
    const [previous, next] = [numbers[index - 1], numbers[index + 1]];
    if (next !== undefined && joinsTightly(text, number, next)) return shareNext(number, next);
    if (previous !== undefined && isAlternative(text, previous, number)) return sharePrevious(previous, number);
    return number;
  });
}

/** `a hundred or two`, `two dozen, maybe three`: whether the second may leave out what the first says. */
export function isAlternative(text: string, first: Place, second: Place): boolean {
  return OR_MAYBE.test(text.slice(first.end, second.start)) || joinsTightly(text, first, second);
}

/**
 * `two to three thousand` begins at 2,000, `10-15,000` at 10,000, `two to three hundred thousand` at 200,000: the first
 * number takes the scale of the second, the most of it with which it stays the smaller one. `100 to two thousand` shares
 * nothing.
 */
function shareNext(number: RawNumber, next: RawNumber): RawNumber {
  const { value } = number;
  const { value: end } = next;
  if (value === null || end === null) return number;
  const scales = scalesOf(next);
  const shared = scales.map((_, at) => multiply(value, scales.slice(at))).find((scaled) => scaled < end);
  return { ...number, value: shared ?? value };
}

/** `a hundred or two` ends at 200; whether `20,000 to 25` ends at 25,000 nobody can know. */
function sharePrevious(previous: RawNumber, number: RawNumber): RawNumber {
  const { value } = number;
  if (value === null || previous.value === null || number.scales.length > 0) return number;
  const shared = multiply(value, scalesOf(previous));
  if (value >= previous.value || shared <= previous.value || shared > previous.value * 10) return number;
  return { ...number, value: value < 10 && previous.scales.length > 0 ? shared : null };
}

/** Whole thousands in digits speak of thousands, as words do. */
function scalesOf({ value, scales }: RawNumber): readonly number[] {
  const isThousands = scales.length === 0 && value !== null && value > 0 && value % 1_000 === 0;
  return isThousands ? [1_000] : scales;
}

function multiply(value: number, scales: readonly number[]): number {
  return scales.reduce((product, scale) => product * scale, value);
}
