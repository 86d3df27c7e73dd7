import { type Found, type Noting, remembering, toNote } from './notes';
import { tidy } from './row';
import { findState } from './state';

/** A town as a record names it, or a county where it names no town. */
export type Town = { name: string; isCounty: boolean };

const TEMPLATE = /^\(?template\)?$/i;
const ONLINE = /^\(?(?:online|virtual|zoom|internet|webinar|livestream)\b/i;
const WIDER =
  /^\(?(?:several|various|multiple|numerous)\b|^\(?(?:state|nation|county|world|region)-?wide\b|^\(?(?:national|nationwide|unknown|unspecified|tbd|everywhere|location unknown|unknown location|usa?|united states)\)?$|\bcounties\b|^\d+ .*\b(?:cities|towns|locations|states|sites|schools)\b/i;
const COUNTY = /\b(?:county|parish|borough)$/i;
const LONGEST_NAME = 80;

/**
 * Reads the name of a town: `Harrisburg,`, `Philadelphia (2)`, `Clearlake, CA`, `Sturgeon Bay, Door County` lose what
 * follows the name; of `South Orange/Maplewood` the first is taken, and noted. Templates, online actions and names of
 * something wider (`24 Ohio counties`, `(national)`) are refused.
 */
export const readTown = remembering(parseTown);

function parseTown(text: string, field: string, note: Noting): Found<Town> {
  if (text === '') return { why: toNote('place-missing', field, '', 'The name of a town.') };
  if (TEMPLATE.test(text)) return { why: toNote('template-row', field, text, 'The name of a town.') };
  if (ONLINE.test(text)) return { why: toNote('online-only', field, text, 'The name of a town.') };
  if (WIDER.test(text)) return { why: toNote('place-not-a-town', field, text, 'The name of a town.') };
  const whole = tidy(text.replace(/ ?\(\d+\)$/, '').replace(/,.*$/, ''));
  const [first = '', ...others] = whole.split(/ ?[/&] ?/);
  const name = tidy(others.length > 0 && first.length > 2 ? first : whole);
  if (name !== whole) note('place-several', field, text, `Taken as ${name}.`);
  if (!/\p{L}{2}/u.test(name) || name.length > LONGEST_NAME) {
    return { why: toNote('place-not-a-town', field, text, 'The name of a town.') };
  }
  return { value: { name, isCounty: COUNTY.test(name) } };
}

/** The state behind a comma at the end of a place, as in `Clearlake, TX`; null where none is. */
export function stateBehind(text: string): string | null {
  const [, behind] = /,\s*([^,]+)$/.exec(text) ?? [];
  return behind === undefined ? null : findState(behind);
}
