import { type CountableEstimate, combineSpans, countsInRange, readEstimate } from '#data/crowds/reported-range';
import type { Span } from '#data/crowds/vague-words';
import type { EventFacts } from '#data/model/event-facts';
import type { Reading } from '#data/model/query';
import { BOUNDS, SCOPE_KINDS, termsOf, UNITS } from '#data/model/vocabulary';
import type { RangeColumns } from './atlas-index';

const LARGEST_FIGURE = 2 ** 31 - 1;
const BOUND_WORDS = termsOf(BOUNDS);
const UNIT_WORDS = termsOf(UNITS);
const SCOPE_KIND_WORDS = termsOf(SCOPE_KINDS);
/** `countsInRange` for each pair of unit and scope. */
const COUNTS = UNIT_WORDS.map((unit) => SCOPE_KIND_WORDS.map((scopeKind) => countsInRange({ unit, scopeKind })));

/**
 * A writer of what `reportedRange` gives for events into rows of columns, the first one into `firstRow`. It remembers
 * how words were read. Throws for a figure that no column holds.
 */
export function createRangeWriter(
  reading: Reading,
): (facts: EventFacts, columns: RangeColumns, firstRow: number) => void {
  const vagueSpans = new Map<string, Span | null>();
  // One object serves all estimates: what reads it keeps nothing of it.
  const claim: CountableEstimate = { words: '', low: null, high: null, bound: 'none', unit: 'people', scopeKind: 'whole' };

  /** The numbers of an estimate that makes a range; null when it makes none. */
  function readSpan({ estimates }: EventFacts, row: number): Span | null {
    if (!COUNTS[estimates.unit[row]!]![estimates.scopeKind[row]!]!) return null;
    claim.bound = BOUND_WORDS[estimates.bound[row]!]!;
    claim.words = estimates.words[row]!;
    claim.low = orNull(estimates.low[row]!);
    claim.high = orNull(estimates.high[row]!);
    if (claim.bound !== 'vague') return readEstimate(claim, reading);
    let span = vagueSpans.get(claim.words);
    if (span === undefined) {
      span = readEstimate(claim, reading);
      vagueSpans.set(claim.words, span);
    }
    return span;
  }

  return (facts, columns, firstRow) => {
    const { count, firstEstimate, announced, id } = facts;
    const spans: Span[] = [];
    for (let event = 0; event < count; event++) {
      const row = firstRow + event;
      const end = firstEstimate[event + 1]!;
      spans.length = 0;
      if (announced[event] === 0) {
        for (let estimate = firstEstimate[event]!; estimate < end; estimate++) {
          const span = readSpan(facts, estimate);
          if (span !== null) spans.push(span);
        }
      }
      if (spans.length === 0) {
        columns.low[row] = -1;
        columns.high[row] = -1;
        continue;
      }
      const { low, high, openTop } = combineSpans(spans);
      if (!(high <= LARGEST_FIGURE)) {
        throw new Error(`Got ${high} people at event ${id[event]} when expected at most ${LARGEST_FIGURE}.`);
      }
      columns.low[row] = low ?? -1;
      columns.high[row] = high;
      columns.open[row] = openTop ? 1 : 0;
    }
  };
}

function orNull(figure: number): number | null {
  return Number.isNaN(figure) ? null : figure;
}
