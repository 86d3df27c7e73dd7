type Place = { start: number; end: number };

const CLAIMANT =
  "(?:police|cops|sheriff(?:'?s)?|authorities|officials?|officers|organi[sz]ers?|media|press|reporters?|journalists?|newspapers?|outlets?|witness(?:es)?|spokes[a-z]+|unions?|coders?|counters?)";
const ESTIMATE = '(?:estimates?|counts?|figures?|numbers?)';
const SAYS =
  '(?:said|says?|saying|told|claim(?:ed|s|ing)?|guess(?:ed|es|ing)?|estimat(?:es?|ing|ion)|estimated (?:by|it|that|at)|counted)';
/** What may stand between a claimant and the figure. */
const OPENING =
  '(?:about|around|nearly|almost|over|more than|at least|up to|some|roughly|approximately|fewer than|between|from|an? estimated|an?)';
/** A comma behind `, according to police` parts nothing. */
const SEPARATOR =
  /(?<!(?:[,;./]|\b(?:and|but|while|whereas|though)) according to [a-z' ]{1,40})[,;/()]|(?<!\b(?:approx|est|ca|c|no|vs))\. |\b(?:and|but|while|whereas|though|versus|vs\.?)(?![a-z])/g;

/** Words before a figure that name its claimant: `organizers said about`, `police:`, `according to the union`. */
const SPOKEN_BEFORE = new RegExp(
  `\\b(?:${CLAIMANT} (?:[a-z]+ )?estimated|${SAYS}|put(?:s|ting)? (?:it|the|that|attendance)|according to|per (?!day|hour))\\b[^\\d]*$|\\b${CLAIMANT}(?: ${ESTIMATE})?:?(?: ${OPENING})* ?$`,
);
/** The same behind it: `(police estimate)`, `by one officer's count`, `, organizers said`. */
const SPOKEN_BEHIND = new RegExp(
  `^[^,;/()\\d]{0,60}(?:\\((?:[a-z]+ ){0,2}${CLAIMANT}(?: ${ESTIMATE}| said)?[),:;]|\\b(?:according to|(?:per|by|from) (?:[a-z]+ )?${CLAIMANT})\\b|\\b${CLAIMANT} ${ESTIMATE}\\b|,? (?:[a-z]+ ){0,3}(?:said|says)\\b)`,
);

/** Whether a figure has a claimant of its own, in words before it that begin at a place of the text, or behind it. */
export function isSpoken(text: string, from: number, { start, end }: Place): boolean {
  return SPOKEN_BEFORE.test(text.slice(from, start)) || SPOKEN_BEHIND.test(text.slice(end));
}

/** Where the last part of the words between two sizes begins: `and `, `, while `, `/`; null when nothing parts them. */
export function lastSeparator(text: string, first: Place, second: Place): { start: number; end: number } | null {
  const last = [...text.slice(first.end, second.start).matchAll(SEPARATOR)].at(-1);
  if (last === undefined) return null;
  const start = first.end + last.index;
  return { start, end: start + last[0].length };
}
