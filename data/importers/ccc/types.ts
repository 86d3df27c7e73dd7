import type { Action } from '#data/model/vocabulary';
import { type Noting, remembering } from '../cells/notes';
import { countSlips } from '../cells/state';

type Type = { words: RegExp; actions: readonly Action[] };

/**
 * The Consortium's types of action and what they are here. A type without actions is kept in the title only: no word of
 * ours says it. Its own table of spellings (`event_type transformations.csv`, 300 lines) is covered by the patterns, the
 * splitting at `;`, `/`, `&`, "and", and a tolerance for slips of the pen.
 */
const TYPES: Readonly<Record<string, Type>> = {
  'counter-protest': {
    words: /counter[- ]*(?:protest\w*|rally|demonstrat\w*)/,
    actions: ['rally'],
  },
  'press conference': { words: /(?:press|news|pres) conference/, actions: ['press-conference'] },
  'hunger strike': { words: /(?:hunger|meal)[- ]*strike/, actions: [] },
  'sick-out': { words: /sick[- ]?out/, actions: ['strike'] },
  strike: { words: /strike|stoppage|shutdown/, actions: ['strike'] },
  walkout: { words: /walk[- ]?(?:out|in)s?\b|school walk/, actions: ['walkout'] },
  'die-in': { words: /die[- ]in/, actions: [] },
  'sit-in': { words: /sit[- ]?in\b|lie-in|stand-in|sit-down/, actions: ['sit-in'] },
  occupation: { words: /occup|takeover/, actions: ['sit-in'] },
  encampment: { words: /encamp|camp out|sleep[- ]?out|sleep-in/, actions: ['sit-in'] },
  blockade: { words: /block(?:ade|ing)?\b|road ?block|barricade/, actions: ['blockade'] },
  picket: { words: /picket/, actions: ['picket'] },
  'bicycle ride': { words: /bi(?:ke|cycle)s?\b/, actions: ['bike-ride'] },
  'boat rally': { words: /boat|kayak|flotilla|paddle[- ]?out/, actions: [] },
  caravan: {
    words:
      /caravan|motorcade|convoy|\bcars?\b|\b(?:truck|tractor|bus|vehicle|motorcycle)s? |drive[- ](?:in|by|thru|around)|slow[- ]roll|tractorcade/,
    actions: ['car-caravan'],
  },
  concert: { words: /concert|musical performance/, actions: ['concert'] },
  vigil: { words: /vigil|prayer|\bpray|moment of silence|memorial|remembrance/, actions: ['vigil'] },
  march: { words: /\bmarch|\bmarach|parade|procession|\bwalk\b/, actions: ['march'] },
  rally: { words: /rall(?:y|ies|ying)|assembly/, actions: ['rally'] },
  demonstration: { words: /demo(?:s|nstrat\w*)?\b|standout|stand-out/, actions: ['rally'] },
  gathering: { words: /gathering/, actions: ['rally'] },
  'human chain': { words: /human chain/, actions: ['rally'] },
  protest: { words: /protest/, actions: ['rally'] },
  'banner drop': { words: /banner/, actions: [] },
  'direct action': { words: /direct(?:ion)? action/, actions: [] },
  'civil disobedience': { words: /civil disob|disobedience|noncompliance|non-cooperation/, actions: [] },
};

/** Types that are known and say nothing here about what people did together. */
const KNOWN_ELSE =
  /^(?:run|boycott|teach[- ]in|direct service|silent protest|noise|artistic|art|petition|leaflett?ing|flyering|meeting|festival|fast|kneeling|celebration|jail support|die|other|event|display|riot|vandalism|speakout|speak-out|speech|street theater|flash ?mob|hike|dance|forum)\b/;
const ONLINE = /^(?:virtual|online|digital|zoom)\b/;
const SEPARATOR = /\s*(?:[;,/&:()]|\band\b|\bthen\b|\+)\s*/;
/** Shorter words are too near to each other for a slip to be told from another word. */
const SHORTEST_MISSPELLED = 5;

export type ReadTypes = {
  /** The types in the Consortium's own words, such as `rally` and `march`. */
  readonly words: readonly string[];
  readonly actions: readonly Action[];
  /** Whether all that happened happened online. */
  readonly isOnline: boolean;
};

/** Reads a cell of types; a part that is not known is noted, and left out. */
export const readTypes = remembering(splitTypes);

function splitTypes(text: string, field: string, note: Noting): ReadTypes {
  const parts = text
    .toLowerCase()
    .replaceAll('"', '')
    .split(SEPARATOR)
    .filter((part) => part !== '');
  const types = parts.map((part) => ({ part, found: findTypes(part) }));
  for (const { part, found } of types) {
    if (found.length === 0 && !KNOWN_ELSE.test(part)) note('word-unknown', field, part, 'Left out.');
  }
  const words = [...new Set(types.flatMap(({ found }) => found))];
  return {
    words,
    actions: [...new Set(words.flatMap((word) => TYPES[word]?.actions ?? []))],
    isOnline: parts.length > 0 && parts.every((part) => ONLINE.test(part)),
  };
}

/**
 * What `participant_measures` adds to the type: phase 3 writes "demonstration" over a cell that says "bicycle ride".
 * Only entries that say nothing else count.
 */
export function readMeasuredActions(measures: string): Action[] {
  const said: Readonly<Record<string, Action>> = {
    vigil: 'vigil',
    'prayer vigil': 'vigil',
    'candlelight vigil': 'vigil',
    'bicycle ride': 'bike-ride',
    'car caravan': 'car-caravan',
    caravan: 'car-caravan',
    picket: 'picket',
    picketing: 'picket',
    'informational picket': 'picket',
    walkout: 'walkout',
    'walk out': 'walkout',
    'student walk-out': 'walkout',
    'sit-in': 'sit-in',
    'marched in street': 'march',
    'marched in streets': 'march',
    'marched on sidewalks': 'march',
    'silent march': 'march',
  };
  return measures.split(';').flatMap((part) => {
    const key = part.trim().toLowerCase();
    const action = Object.hasOwn(said, key) ? said[key] : undefined;
    return action === undefined ? [] : [action];
  });
}

/** The types that a part names, each pattern taking its words away from the next; else the one it nearly spells. */
function findTypes(part: string): string[] {
  let rest = part;
  const found: string[] = [];
  for (const [type, { words }] of Object.entries(TYPES)) {
    if (!words.test(rest)) continue;
    found.push(type);
    rest = rest.replace(words, ' ');
  }
  if (found.length > 0) return found;
  const near = Object.keys(TYPES).filter(
    (type) => part.length >= SHORTEST_MISSPELLED - 1 && countSlips(part, type) <= (type.length < 8 ? 1 : 3),
  );
  return near.slice(0, 1);
}
