/**
 * Numbers that look like sizes and are none: dates, clock times, roads and other names with a number in them, ages,
 * `no one`. They are taken out of a text before sizes are looked for.
 */
const MONTHS_ONLY =
  'jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MONTH = `(?:${MONTHS_ONLY}|mar(?:ch)?|may)\\.?`;
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d\\d';
const HOUR = '(?:1[0-2]|0?[1-9])(?::[0-5]\\d)?';
const HALF_OF_DAY = ' ?[ap]\\.?m\\b\\.?';
const TO = ' ?(?:-|–|—|&|to|and|until|through) ?';
const START = '(?<![\\d,./:])';
/** The number ends here, and no word says that it counts persons after all: `March 20 people` is a march of twenty. */
const END =
  '(?!\\d|[,./]\\d)(?! ?(?:\\+|plus\\b|or (?:more|so)\\b|people|persons|ppl|protest[eo]rs|demonstrators|marchers|students|supporters|participants|attendees|strong\\b))';

const OTHERS = [
  '(?:https?:\\/\\/|www\\.)\\S+',
  `${START}\\d{4}-\\d\\d?-\\d\\d?(?!\\d)`,
  `${START}\\d{1,2}([/.-])\\d{1,2}\\1(?:${YEAR}|\\d\\d)(?!\\d)`,
  // `1/2 million` is a fraction.
  `${START}(?:0?[1-9]|1[0-2])\\/(?:0?[1-9]|[12]\\d|3[01])${END}(?! (?:of an? )?(?:hundred|thousand|million|billion|[km]\\b))`,
  '\\b(?:24\\/7|50\\/50)\\b',
  `\\b${MONTH} ${DAY}(?:${TO}${DAY})?(?:,? ${YEAR})?${END}`,
  `\\b${MONTH},? ${YEAR}${END}`,
  // `20 march` are twenty people who march.
  `${START}${DAY} (?:(?:of )?(?:${MONTHS_ONLY})\\b\\.?(?:,? ${YEAR})?|of ${MONTH}\\b|${MONTH},? ${YEAR})${END}`,
  `\\b(?:in|since|until|during|year|spring|summer|fall|autumn|winter)(?: of)? ${YEAR}${END}`,
  `${START}${HOUR}(?:${HALF_OF_DAY})?${TO}${HOUR}${HALF_OF_DAY}`,
  `${START}${HOUR}(?:${HALF_OF_DAY}| o'clock\\b)`,
  `${START}(?:${HOUR}${TO})?\\d{1,2}:[0-5]\\d(?:${TO}${HOUR})?${END}`,
  `\\b(?:i|us|u\\.s\\.|sr|hwy|highways?|routes?|rte?|interstates?|exit)[ -]\\d{1,3}(?: (?:and|&) \\d{1,3})?${END}`,
  `\\b(?:local|districts?|precincts?|ward|section|title|prop(?:osition)?|[hs]b|article|pier|covid|channel|fox|abc|cbs|nbc|news|day|week|phase)[ -]\\d{1,4}${END}`,
  `\\bage[sd]? \\d{1,2}(?:${TO}\\d{1,2})?${END}`,
  '\\b(?:no|any|every|some)[ -]?one\\b(?! (?:hundred|thousand|million|dozen))',
  '\\bone (?:of|point|time|side|day|night|hour)\\b',
];
/** Each of them holds one of these: a text without is none of them, and is not searched. */
const MAY_BE_ONE = /\d|one|www|http/;
const ANY_OTHER = new RegExp(OTHERS.join('|'), 'g');

/** The text with what is no size blotted out, of the same length. */
export function maskOthers(text: string): string {
  if (!MAY_BE_ONE.test(text)) return text;
  return text.replace(ANY_OTHER, (other) => '_'.repeat(other.length));
}
