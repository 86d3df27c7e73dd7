import type { Incident } from '#data/model/event';
import type { Noting } from './notes';
import { parseNumber } from './number';

/** How many of something a cell says: none; some, with or without a number; or nothing that can be told. */
export type Count =
  | { kind: 'none' | 'untold' }
  | { kind: 'some'; count: Incident['count']; countBound: Incident['countBound'] };

/** Nothing at one event was ever so many. */
const MOST = 1_000_000;
const SMALL_NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NONE = /^(?:0|o|no|none|zero|false|no arrests|no injuries)$/i;
const SOME =
  /^(?:yes|true|y|unspecified|an? (?:unknown|unspecified|undisclosed) number|(?:unknown|unspecified) number|several|some|many|multiple|numerous|various|few|a few|a number|dozens|hundreds|unspecified number)$/i;
/** Words after a number that change nothing about it. */
const NOUN = String.raw`(?: (?:people|persons?|protest[eo]rs?|demonstrators?|activists?|students?|arrests?|arrested|officers?|injured|injuries|detained|cited|dead|killed))*(?: \((?:arrested|detained|cited|total)[^)]*\))?`;
const NUMBER = String.raw`((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?|${SMALL_NUMBERS.join('|')}|(?:an? |two |three )?dozen)`;
const COUNTED = new RegExp(
  String.raw`^(at least|more than|over|about|around|approximately|roughly|nearly|almost|up to|as many as|less than|fewer than|close to)? ?${NUMBER}(\+| or more)?${NOUN}$`,
  'i',
);
const BETWEEN = /^(\d+) ?(?:-|–|to) ?(\d+)$/;

/**
 * Reads a cell such as `3.0`, `at least 20`, `more than a dozen`, `unspecified`, `no`. The whole cell has to say it: a
 * sentence with a number in it is text of another column, is noted and counts as untold.
 */
export function readCount(text: string, field: string, note: Noting): Count {
  if (text === '') return { kind: 'untold' };
  if (NONE.test(text)) return { kind: 'none' };
  if (SOME.test(text)) return { kind: 'some', count: null, countBound: null };
  const [, least] = BETWEEN.exec(text) ?? [];
  if (least !== undefined && Number(least) <= MOST)
    return { kind: 'some', count: Number(least), countBound: 'at_least' };
  const [, before = '', number, after] = COUNTED.exec(text) ?? [];
  const count = number === undefined ? null : toNumber(number.toLowerCase());
  if (count === null) {
    note('number-unreadable', field, text, 'Left out.');
    return { kind: 'untold' };
  }
  if (count > MOST) {
    note('value-impossible', field, text, 'Left out.');
    return { kind: 'untold' };
  }
  if (count === 0) return { kind: 'none' };
  return { kind: 'some', count, countBound: after === undefined ? toBound(before.toLowerCase()) : 'at_least' };
}

function toNumber(text: string): number | null {
  const small = SMALL_NUMBERS.indexOf(text);
  if (small !== -1) return small;
  if (text.endsWith('dozen')) return 12 * (text.startsWith('two') ? 2 : text.startsWith('three') ? 3 : 1);
  return parseNumber(text);
}

function toBound(words: string): Incident['countBound'] {
  if (words === '') return 'exact';
  if (/^(?:at least|more than|over)$/.test(words)) return 'at_least';
  return /^(?:about|around|approximately|roughly)$/.test(words) ? 'about' : 'at_most';
}
