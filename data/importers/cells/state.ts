import { isStateCode, STATE_NAMES, type StateCode } from '#data/model/states';
import { type Found, type Noting, toNote } from './notes';

/** Other ways of writing a state, in letters only: the Associated Press's short forms, and the capital's names. */
const SHORT_FORMS: Readonly<Record<string, StateCode>> = {
  ala: 'AL',
  ariz: 'AZ',
  ark: 'AR',
  calif: 'CA',
  colo: 'CO',
  conn: 'CT',
  del: 'DE',
  fla: 'FL',
  ill: 'IL',
  ind: 'IN',
  kan: 'KS',
  mass: 'MA',
  mich: 'MI',
  minn: 'MN',
  miss: 'MS',
  mont: 'MT',
  neb: 'NE',
  nev: 'NV',
  okla: 'OK',
  ore: 'OR',
  penn: 'PA',
  tenn: 'TN',
  tex: 'TX',
  wash: 'WA',
  wis: 'WI',
  wyo: 'WY',
  washingtondc: 'DC',
};

const BY_NAME = new Map<string, StateCode>(
  Object.entries(STATE_NAMES).flatMap(([code, name]) => (isStateCode(code) ? [[toLetters(name), code] as const] : [])),
);

/** Capitals of the Greek and Cyrillic alphabets that look like Latin ones, in the order of `LATIN`. */
const LOOKALIKES = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХІЅЈ';
const LATIN = 'ABEZHIKMNOPTYXABEKMHOPCTYXISJ';

/** Shorter names differ by so little from each other that a slip cannot be told from another state. */
const SHORTEST_MISSPELLED = 6;

/**
 * Reads a state as its postal code: a code, a name, a usual short form, one written with Greek or Cyrillic letters, or a
 * name with one slip of the pen (two from eight letters on) that leads to one state only. All but codes are noted, unless the
 * layout writes its states in another way and gives no `note`.
 */
export function readState(text: string, field: string, note: Noting | null): Found<StateCode> {
  if (text === '') return { why: toNote('state-missing', field, '', 'A state such as OR.') };
  if (isStateCode(text)) return { value: text };
  const code = findState(text);
  if (code === null) return { why: toNote('state-unknown', field, text, 'One of the fifty states or DC.') };
  note?.('state-spelled', field, text, `Read as ${code}.`);
  return { value: code };
}

/** The state that a text names, in any of the ways of `readState`; null when it names none. */
export function findState(text: string): StateCode | null {
  const latin = [...text.toUpperCase()].map((letter) => LATIN[LOOKALIKES.indexOf(letter)] ?? letter).join('');
  const letters = toLetters(latin);
  const code = letters.toUpperCase();
  if (isStateCode(code)) return code;
  return (
    BY_NAME.get(letters) ?? (Object.hasOwn(SHORT_FORMS, letters) ? (SHORT_FORMS[letters] ?? null) : nearest(letters))
  );
}

function nearest(letters: string): StateCode | null {
  if (letters.length < SHORTEST_MISSPELLED) return null;
  const allowed = letters.length < 8 ? 1 : 2;
  const near = [...BY_NAME].filter(([name]) => countSlips(letters, name) <= allowed);
  const [only] = near;
  return near.length === 1 && only !== undefined ? only[1] : null;
}

function toLetters(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}

/** How many letters to add, leave out, exchange or swap with the next: the optimal string alignment distance. */
export function countSlips(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let at = 0; at < from.length; at += 1) {
    const next = [at + 1];
    for (let index = 0; index < to.length; index += 1) {
      const isSwapped = index > 0 && from[at] === to[index - 1] && from[at - 1] === to[index];
      const kept = (row[index] ?? 0) + (from[at] === to[index] ? 0 : 1);
      const swapped = isSwapped ? (before[index - 1] ?? Infinity) + 1 : Infinity;
      next.push(Math.min(kept, swapped, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[to.length] ?? 0;
}
