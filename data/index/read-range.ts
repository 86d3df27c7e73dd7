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
import { BOUNDS, SCOPE_KINDS, termsOf, UNITS } from '#data/model/vocabulary';
import type { RangeColumns } from './atlas-index';

/** The largest number of people that columns hold; one less than 32 bits could, for what is compared with -1. */
export const LARGEST_FIGURE = 2 ** 31 - 2;
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

  /** The hull of all estimates of an event but the first of them, whose span is known. */
  function readOthers(facts: EventFacts, event: number, first: Span, firstRow: number): ReportedRange {
    const spans = [first];
    for (let row = firstRow + 1; row < facts.firstEstimate[event + 1]!; row++) {
      const span = readSpan(facts, row);
      if (span !== null) spans.push(span);
    }
    const range = combineSpans(spans);
    if (!(range.high <= LARGEST_FIGURE)) {
      throw new Error(`Got ${range.high} people at event ${facts.id[event]} when expected at most ${LARGEST_FIGURE}.`);
    }
    return range;
  }

  return (facts, columns, firstRow) => {
    const { count, firstEstimate, announced } = facts;
    for (let event = 0; event < count; event++) {
      const row = firstRow + event;
      const end = announced[event] === 1 ? 0 : firstEstimate[event + 1]!;
      let span: Span | null = null;
      let estimate = firstEstimate[event]!;
      for (; estimate < end; estimate++) {
        span = readSpan(facts, estimate);
        if (span !== null) break;
      }
      if (span === null) writeRange(columns, row, -1, -1, false);
      else if (estimate + 1 < end || !writeSpan(columns, row, span)) {
        const { low, high, openTop } = readOthers(facts, event, span, estimate);
        writeRange(columns, row, low ?? -1, high, openTop);
      }
    }
  };
}

/** Writes the hull of one span where it is plain to see, as `combineSpans` would give it; whether it was. */
function writeSpan(columns: RangeColumns, row: number, { floor, top }: Span): boolean {
  if (floor === null || floor > LARGEST_FIGURE) return false;
  if (top !== null && (top < floor || top > LARGEST_FIGURE)) return false;
  writeRange(columns, row, floor, top ?? floor, top === null);
  return true;
}

function writeRange({ low, high, open }: RangeColumns, row: number, lowest: number, highest: number, isOpen: boolean) {
  low[row] = lowest;
  high[row] = highest;
  open[row] = isOpen ? 1 : 0;
}

function orNull(figure: number): number | null {
  return Number.isNaN(figure) ? null : figure;
}
