import type { Reading } from '#data/model/query';
import type { Bound } from '#data/model/vocabulary';
import { findBound, foldClaim } from './claim-words';
import { SIZE_WORDS, type SizeFigure } from './size-words';
import { findOwnSizes, findSizes } from './split-claims';

/** The span of persons that words stand for; a null end is open. */
export type Span = { floor: number | null; top: number | null };

/** The size words and what each stands for under a reading, for people to read; largest first. */
export function listSizeWords(reading: Reading): { words: readonly string[]; figure: SizeFigure }[] {
  return SIZE_WORDS.map(({ words, figures }) => ({ words, figure: figures[reading] }));
}

/**
 * Reads a vague phrase under a convention: `several hundred` is 300 to 999 as an interval, 200 as Count Love's point.
 * What a claimant leaves open stays open under each: `at least hundreds` is 200 and up, `nearly a dozen` up to 12.
 * Parts joined by "plus" add up, and a part without a size leaves the sum open; other joined parts (`hundreds to
 * thousands`) span from the lowest to the highest.
 * Null when the words hold no size, such as `a large crowd`, none that the convention has a rule for, or leave both ends
 * open (`nearly hundreds plus passers-by`).
 */
export function readVagueWords(words: string, reading: Reading): Span | null {
  const parts = foldClaim(words).split(/\bplus\b/);
  const spans = parts.map((part) => readPart(part, reading));
  if (spans.length === 1) return spans[0] ?? null;
  const known = spans.filter((span) => span !== null);
  if (known.length === 0) return null;
  const isWhole = known.length === spans.length;
  return orNothing({
    floor: sumOf(known.map(({ floor }) => floor)),
    top: isWhole ? sumOf(known.map(({ top }) => top)) : null,
  });
}

/** A span without a number at either end says nothing. */
function orNothing(span: Span): Span | null {
  return span.floor === null && span.top === null ? null : span;
}

function readPart(text: string, reading: Reading): Span | null {
  const sizes = findOwnSizes(text, findSizes(text));
  if (sizes.some(({ kind }) => kind === 'unread')) return null;
  const spans = sizes
    .flatMap((size) => (size.kind === 'word' ? [spanOf(size.figures[reading], findBound(text, size))] : []))
    .filter((span) => span !== null);
  if (spans.length === 0) return null;
  const floors = spans.map((span) => span.floor);
  const tops = spans.map((span) => span.top);
  return orNothing({
    floor: floors.includes(null) ? null : Math.min(...floors.filter(isKnown)),
    top: tops.includes(null) ? null : Math.max(...tops.filter(isKnown)),
  });
}

function spanOf(figure: SizeFigure, bound: Bound): Span | null {
  if (figure === null) return null;
  return { floor: bound === 'at_most' ? null : figure.floor, top: bound === 'at_least' ? null : figure.top };
}

/** Null when one of the figures is open. */
function sumOf(figures: readonly (number | null)[]): number | null {
  return figures.reduce((sum, figure) => (sum === null || figure === null ? null : sum + figure), 0);
}

function isKnown(figure: number | null): figure is number {
  return figure !== null;
}
