import type { Bound, Unit } from '#data/model/vocabulary';
import { maskOthers } from './mask-others';
import { unhyphenNumbers, wordsBefore } from './number-words';

/** What words around a number promise about it, as patterns that end right before the number; the first match counts. */
const FILLERS =
  '(?:(?:an?|the|well|just|even|as|of|about|around|roughly|approximately|some|perhaps|possibly|estimated|expected|at|to|be):? +)*';
const BOUNDS_BEFORE: readonly (readonly [pattern: RegExp, bound: Bound])[] = [
  before('no more than|not more than|at most|up to|as many as|a maximum of|maximum|not quite', 'at_most'),
  before('no (?:fewer|less) than|not (?:fewer|less) than|at least|a minimum of|minimum|as few as', 'at_least'),
  before('fewer than|less than|under|below|nearly|almost|close to|approaching|just shy of|<=?|≤', 'at_most'),
  before('more than|greater than|over|upwards? of|in excess of|exceeding|north of|>=?|≥', 'at_least'),
  before(
    'about|arr?ound|approx(?:\\.|imately|imate)?|roughly|circa|ca?\\.|~|≈|some|perhaps|possibly|maybe|probably',
    'about',
  ),
  before(
    'more or less|an average of|average of|(?:an )?estimate[ds]?|est\\.?|on the order of|in the region of',
    'about',
  ),
];

/** The same of words right behind the number. */
const BOUNDS_AFTER: readonly (readonly [pattern: RegExp, bound: Bound])[] = [
  [
    /^ ?(?:\+|-? ?plus\b|or (?:even )?(?:more|over|greater)\b|and (?:up|above|more)\b|min(?:imum)?\b|at (?:least|minimum)\b)/,
    'at_least',
  ],
  [/^ ?(?:or (?:fewer|less|under)\b|max(?:imum)?\b|tops\b|at (?:the )?most\b)/, 'at_most'],
  [/^ ?-?(?:ish\b|or so\b|or thereabouts\b|\(?est(?:\.|imated?\b|\b)|approx\b)|^-(?:odd|some|something)\b/, 'about'],
];

/** What the words around a size promise about it; `exact` where they promise nothing. */
export function findBound(text: string, { start, end }: { start: number; end: number }): Bound {
  const [before, after] = [wordsBefore(text, start), text.slice(end)];
  const hits = [
    ...BOUNDS_BEFORE.filter(([pattern]) => pattern.test(before)),
    ...BOUNDS_AFTER.filter(([pattern]) => pattern.test(after)),
  ].map(([, bound]) => bound);
  return hits.find((bound) => bound !== 'about') ?? hits[0] ?? 'exact';
}

/** Whether a text ends in words that promise something about the size behind it. */
export function endsInBound(text: string): boolean {
  return BOUNDS_BEFORE.some(([pattern]) => pattern.test(text));
}

function before(words: string, bound: Bound): readonly [RegExp, Bound] {
  return [new RegExp(`(?:^|[^a-z])(?:${words}):? *${FILLERS}$`), bound];
}

/** The things that a figure can count, as words behind it; people when none of them is named. */
export const COUNTED: readonly (readonly [pattern: RegExp, unit: Unit])[] = [
  [/\b(?:students?|pupils|school ?children)\b/, 'students'],
  [/\b(?:teachers and staff|school (?:staff|employees)|school workers)\b/, 'school-staff'],
  [/\bteachers\b/, 'teachers'],
  [/\b(?:bi)?cyclists\b/, 'cyclists'],
  [/\b(?:schools|campuses)\b/, 'schools'],
  [/\btickets\b/, 'tickets'],
  [/\b(?:businesses|shops|stores|restaurants)\b/, 'businesses'],
  [/\b(?:vehicles|tractors|trucks|lorries|cars|trailers|semis|motorcycles|motorbikes|buses|boats|taxis)\b/, 'vehicles'],
  [/\b(?:families|households)\b/, 'families'],
];

/** Two of these together are a mixed crowd: `students and community members` are people. */
export const OTHER_PERSONS =
  /\b(?:people|persons|adults|parents|residents|community|members|supporters|protest[eo]rs|demonstrators|marchers|activists|workers)\b/;

const EVENTS = 'protests|rallies|marches|demonstrations|vigils|walkouts|actions|events|gatherings|groups';
const THINGS =
  'percent|per cent|seats?|hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|blocks?|miles?|feet|acres|locations?|sites?|cities|towns|states|counties|countries|intersections|corners|streets|lanes|bridges|overpasses|freeway|organi[sz]ations|crowds|figures?|digits?|dogs|signs|flags|speakers';
const HARM = 'arrest(?:s|ed)|detained|injur(?:ed|ies)|hurt|wounded|killed|dead|deaths';
const PERSONS = 'people|persons|protest[eo]rs|demonstrators|marchers|students|others|men|women';
const SHARE = '(?:half|thirds?|quarters?)';

/** What a number may belong to without being about the whole crowd, as words behind it: it is left alone. */
export const NOT_THE_CROWD = new RegExp(
  `^ ?-?(?:%|(?:a\\.?m|p\\.?m|st|nd|rd|th)\\b|(?:of )?(?:${THINGS}|${EVENTS})\\b|of (?:them|whom|which|those)\\b|(?:(?:${PERSONS}) )?(?:(?:(?:were|was) )?(?:${HARM})|(?:at |in )?each|apiece|per (?:day|night|week|month|hour|city|site|location|event|protest|rally)|an? (?:day|night|week|month|hour))\\b)`,
);
/** The same as words before it: money, a numeral, parts of it (`half of the 500 students`), several of it. */
export const NOT_A_COUNT_BEFORE = new RegExp(
  `(?:[$€£#]|\\bno\\. ?|(?<![a-z])\\.|(?:\\b(?:${SHARE}|percent|per cent|majority|most)|%) of (?:an? |the |its |their |our )?|\\b${SHARE} (?:to|or) (?:an? )?|\\b(?:arrest|detain|injur|wound|kill)(?:ed|ing) (?:(?:about|around|at least|up to|over|more than) )?|\\b(?:${EVENTS}) of (?:(?:about|around|at least|up to|over|more than) )?)$`,
);
/** Persons whom a text counts beside the crowd. */
export const BESIDE_THE_CROWD =
  /^ ?(?:[a-z]+ )?(?:officers|troopers|deputies|counter-? ?(?:protest[eo]rs|demonstrators))\b/;

/** Somebody says that there is no figure. */
export const NO_FIGURE =
  /^\W*(?:(?:no|not|without) (?:an? |any |yet )?(?:reports?|reported|figures?|numbers?|estimates?|count|size|given|stated|specified|available|known|mentioned|clear|determined)|unclear|unknown|unreported|unspecified|undetermined|tbd|to be determined)\b/;

/** Marks that programs leave in an empty cell: nobody said anything. */
export const EMPTY_CELL = /^(?:na|n\/a|nan|null|none|-+|\?+)$/;

const MEDIUM = '(?:p\\[?ic(?:ture)?s?|photos?|photographs?|videos?|images?|footage|livestream)';
/** Coders' notes that the figure was counted in pictures, not stated by anybody. */
export const MEDIA_COUNT = new RegExp(
  `^${MEDIUM}$|\\b(?:count(?:ed)?|cou?tn|estimate[ds]?)\\b[^;]*\\b${MEDIUM}|\\b${MEDIUM} (?:count|estimate)|\\((?:from |in |per )?${MEDIUM}\\)`,
);

/** What follows is a part of the same crowd, or where it stood: no claim of its own. */
export const WHERE_OR_PART =
  /\b(?:includ\w*|among|of (?:them|whom)|with|at(?! (?:least|most|minimum))|from|in(?! (?:excess|the region))|on(?! the order)|by|near|outside|across|during)\b/;

/**
 * Lower case, the usual slips of coders mended, hyphens within numbers undone, and what only looks like a size blotted
 * out; of the same length, so that places in the text stay.
 */
export function foldClaim(words: string): string {
  const folded = words
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/\s/g, ' ')
    .replace(/[‘’]/g, "'")
    .replaceAll('(s)', 's  ')
    .replaceAll('thousnad', 'thousand')
    .replaceAll('coutn', 'count')
    .replaceAll(' t0 ', ' to ');
  return maskOthers(unhyphenNumbers(folded));
}
