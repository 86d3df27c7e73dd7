import {
  type CountableEstimate,
  combineSpans,
  countsInRange,
  type ReportedRange,
  readEstimate,
} from '#data/crowds/reported-range';
import type { Span } from '#data/crowds/vague-words';
import type { EventFacts } from '#data/model/event-facts';
import type { Reading } from '#data/model/query';

/**
 * A reader of reported ranges that gives what `reportedRange` gives, made for a million events: it remembers how
 * words were read, and takes the short way where an event has only one claim.
 */
export function createRangeReader(
  reading: Reading,
): (event: Pick<EventFacts, 'held' | 'estimates'>) => ReportedRange | null {
  const vagueSpans = new Map<string, Span | null>();

  function readSpan(estimate: CountableEstimate): Span | null {
    if (estimate.bound !== 'vague') return readEstimate(estimate, reading);
    let span = vagueSpans.get(estimate.words);
    if (span === undefined) {
      span = readEstimate(estimate, reading);
      vagueSpans.set(estimate.words, span);
    }
    return span;
  }

  return ({ held, estimates }) => {
    if (held === 'announced' || estimates.length === 0) return null;
    const [only] = estimates;
    if (estimates.length === 1 && only !== undefined) {
      const span = countsInRange(only) ? readSpan(only) : null;
      return span && rangeOfOne(span);
    }
    const spans = estimates
      .filter(countsInRange)
      .map(readSpan)
      .filter((span) => span !== null);
    return spans.length === 0 ? null : combineSpans(spans);
  };
}

/** The hull of one span, as `combineSpans` would give it. */
function rangeOfOne(span: Span): ReportedRange | null {
  const { floor, top } = span;
  if (floor !== null && top !== null && floor <= top) return { low: floor, high: top, openTop: false };
  if (floor !== null && top === null) return { low: floor, high: floor, openTop: true };
  return combineSpans([span]);
}
