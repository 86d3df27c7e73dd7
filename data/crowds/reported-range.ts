import type { Estimate } from '#data/model/event';
import type { Reading } from '#data/model/query';
import { type Held, UNITS } from '#data/model/vocabulary';
import { readVagueWords, type Span } from './vague-words';

/**
 * From the lowest to the highest claim about one event. `low` is null when somebody says "at most" and nobody states
 * a floor below that figure; `high` is the largest figure named, and `openTop` says that some claim goes on above it.
 */
export type ReportedRange = { low: number | null; high: number; openTop: boolean };

/** The parts of an estimate that its reading depends on. */
export type CountableEstimate = Pick<Estimate, 'words' | 'low' | 'high' | 'bound' | 'unit' | 'scopeKind'>;

/** Whether a claim is about the whole event or its peak and counts persons: only such claims make a reported range. */
export function countsInRange(estimate: Pick<Estimate, 'unit' | 'scopeKind'>): boolean {
  const isWhole = estimate.scopeKind === 'whole' || estimate.scopeKind === 'peak';
  return isWhole && UNITS[estimate.unit].persons;
}

/** The numbers of a claim under a reading; null when its words hold none. */
export function readEstimate(estimate: CountableEstimate, reading: Reading): Span | null {
  switch (estimate.bound) {
    case 'none':
      return null;
    case 'vague':
      return readVagueWords(estimate.words, reading);
    case 'exact':
    case 'about':
    case 'range':
    case 'at_least':
    case 'at_most':
      return estimate.low === null && estimate.high === null ? null : { floor: estimate.low, top: estimate.high };
  }
}

/**
 * The reported range of an event, by the written rule (`data/README.md`, "How figures are combined"): the hull of all
 * claims about the whole event or its peak, in persons. An "at least" leaves the top open, an "at most" the bottom.
 * Null when no such claim holds a number, and for events that were only announced.
 */
export function reportedRange(
  event: { held: Held; estimates: readonly CountableEstimate[] },
  reading: Reading,
): ReportedRange | null {
  if (event.held === 'announced') return null;
  const spans = event.estimates
    .filter(countsInRange)
    .map((estimate) => readEstimate(estimate, reading))
    .filter((span) => span !== null);
  return spans.length === 0 ? null : combineSpans(spans);
}

/** The claims that name the ends of an event's reported range: the lowest figure, the highest, or both. */
export function claimsAtEnds<Claim extends CountableEstimate>(
  event: { held: Held; estimates: readonly Claim[] },
  reading: Reading,
): Claim[] {
  const range = reportedRange(event, reading);
  if (range === null) return [];
  return event.estimates.filter((estimate) => {
    const span = countsInRange(estimate) ? readEstimate(estimate, reading) : null;
    if (span === null) return false;
    return [span.floor, span.top].some((figure) => figure !== null && (figure === range.low || figure === range.high));
  });
}

/** The hull of at least one span. */
export function combineSpans(spans: readonly Span[]): ReportedRange {
  const figures = spans.flatMap(({ floor, top }) => [floor, top]).filter((figure) => figure !== null);
  const floors = spans.map(({ floor }) => floor).filter((floor) => floor !== null);
  const lowestFigure = Math.min(...figures);
  return {
    low: floors.includes(lowestFigure) ? lowestFigure : null,
    high: Math.max(...figures),
    openTop: spans.some(({ top }) => top === null),
  };
}
