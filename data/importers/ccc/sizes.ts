import { parseClaims } from '#data/crowds/parse-claims';
import { readVagueWords } from '#data/crowds/vague-words';
import type { Noting } from '../cells/notes';
import type { RowEvent } from '../format';

type RowEstimate = RowEvent['estimates'][number];
type Claim = ReturnType<typeof parseClaims>[number];
type Ends = { low: number; high: number; isReversed: boolean };

/** Whoever the dataset heard it from is not in the file. */
const NOT_NAMED = 'Not named by the Crowd Counting Consortium';
const CODER = "Crowd Counting Consortium (coder's count of a photo or video)";
const CODED = 'Crowd Counting Consortium (its coded figures)';

const NOTES = {
  media: "The coder counted a photo or video; the figures are the coder's own range.",
  mediaGuess: "The coder counted a photo or video; which of the record's figures is the count is a guess.",
  mediaOnly: 'The coder counted a photo or video; the file does not say which of its figures is the count.',
  ends: "The dataset's own lowest and highest figure; the words they were read from are not in this file.",
  mean: "The dataset's rounded mean of a lowest and a highest figure, which are not in this file.",
  wordless: "The dataset's own lowest and highest figure; its words for the size hold no number.",
  reversed: "The dataset's lowest figure is above its highest; both are kept, in order.",
  differ: "The dataset's own lowest and highest figure; they do not follow from its words for the size.",
} as const;

/** The columns of a record about its size, numbers read; null where it has none. */
export type Sizes = { text: string; low: number | null; high: number | null; mean: number | null };

/**
 * The claims about an event's size. Each of several claims in the words stands for itself; a count of a photo or video
 * has the record's lowest and highest figure as its range; those figures stand alone where no words hold a number, and
 * beside them where they do not follow from them. The mean is read only where the file has no ends.
 */
export function readSizes(sizes: Sizes, note: Noting): RowEstimate[] {
  const ends = toEnds(sizes, note);
  const claims = sizes.text === '' ? [] : parseClaims(sizes.text);
  const stated = claims.filter(({ method }) => method === 'stated');
  const counts = claims.filter(({ method }) => method === 'media_count');
  const figures = stated.flatMap(figuresOf);
  const isStated = figures.length > 0;
  const estimates = stated.map(toStated);
  if (counts.length > 0) return [...estimates, ...readCounts(counts, ends, isStated ? figures : null, note)];
  if (!isStated) return [...estimates, ...toCoded(ends, sizes.mean, estimates.length > 0)];
  if (ends === null || [ends.low, ends.high].every((end) => figures.includes(end))) return estimates;
  if (isNear(ends, figures)) return estimates;
  note('size-disagrees', 'size_text', sizes.text, `Kept beside ${formatEnds(ends)}.`);
  return [...estimates, coded(ends, NOTES.differ)];
}

/** The two ends in order; one alone is both. Zero is no figure: the dataset means an unknown size by it. */
function toEnds({ low, high }: Sizes, note: Noting): Ends | null {
  const one = low ?? high;
  const other = high ?? low;
  if (one === null || other === null || (one === 0 && other === 0)) return null;
  if (one > other) note('value-impossible', 'size_low', `${one} to ${other}`, 'Exchanged.');
  return { low: Math.min(one, other), high: Math.max(one, other), isReversed: one > other };
}

/** All numbers that the dataset's rule may have coded from a claim. */
function figuresOf({ words, low, high, bound }: Claim): number[] {
  if (bound === 'vague') {
    const span = readVagueWords(words, 'interval');
    return [span?.floor, span?.top].filter((figure) => figure !== undefined && figure !== null);
  }
  return [low, high].filter((figure) => figure !== null);
}

/** Words such as "nearly 100" are coded 95 now and then; nobody gains from a second claim for that. */
function isNear(ends: Ends, figures: readonly number[]): boolean {
  return ends.low >= Math.min(...figures) * 0.8 && ends.high <= Math.max(...figures) * 1.2;
}

function readCounts(
  counts: readonly Claim[],
  ends: Ends | null,
  others: readonly number[] | null,
  note: Noting,
): RowEstimate[] {
  const words = counts.map((count) => count.words).join('; ');
  const own = others === null || ends === null ? ends : restOf(ends, others);
  if (own === null) return [{ ...counted(words), note: others === null ? NOTES.media : NOTES.mediaOnly }];
  if (others !== null) note('claims-joined', 'size_text', words, `The count was taken to be ${formatEnds(own)}.`);
  const { low, high } = own;
  const bound = low === high ? ('about' as const) : ('range' as const);
  return [{ ...counted(words), low, high, bound, note: others === null ? NOTES.media : NOTES.mediaGuess }];
}

/** The ends that no other claim explains. */
function restOf(ends: Ends, others: readonly number[]): Ends | null {
  const rest = [ends.low, ends.high].filter((end) => !others.includes(end));
  return rest.length === 0 ? null : { low: Math.min(...rest), high: Math.max(...rest), isReversed: false };
}

function toStated({ words, low, high, bound, unit }: Claim): RowEstimate {
  return { ...EMPTY, words, low, high, bound, unit, claimant: NOT_NAMED };
}

function toCoded(ends: Ends | null, mean: number | null, hasWords: boolean): RowEstimate[] {
  if (ends !== null) return [coded(ends, hasWords ? NOTES.wordless : NOTES.ends)];
  if (mean === null || mean === 0) return [];
  return [
    { ...EMPTY, words: `about ${mean}`, low: mean, high: mean, bound: 'about', claimant: CODED, note: NOTES.mean },
  ];
}

/** Equal ends are no exact number: the dataset codes "more than 200" and "hundreds" as 200 and 200. */
function coded(ends: Ends, note: string): RowEstimate {
  const { low, high, isReversed } = ends;
  const bound = low === high ? ('about' as const) : ('range' as const);
  const told = isReversed ? NOTES.reversed : note;
  return { ...EMPTY, low, high, words: formatEnds(ends), bound, claimant: CODED, note: told };
}

function counted(words: string): RowEstimate {
  return { ...EMPTY, words, role: 'academic', claimant: CODER, status: 'claimed' };
}

function formatEnds({ low, high }: Ends): string {
  return low === high ? `about ${low}` : `${low} to ${high}`;
}

const EMPTY = {
  words: '',
  low: null,
  high: null,
  bound: 'none',
  unit: 'people',
  scopeKind: 'whole',
  scope: null,
  role: 'unknown',
  claimant: CODED,
  status: 'unverified',
  note: null,
} as const satisfies RowEstimate;
