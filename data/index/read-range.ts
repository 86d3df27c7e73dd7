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
import type { RangeColumns } from './atlas-index';

const LARGEST_FIGURE = 2 ** 31 - 1;

/**
 * A writer of what `reportedRange` gives into a row of columns, made for a million events: it remembers how words
 * were read, and takes the short way where an event has only one claim. Throws for a figure that no column holds.
 */
export function createRangeWriter(
  reading: Reading,
): (event: Pick<EventFacts, 'id' | 'held' | 'estimates'>, columns: RangeColumns, row: number) => void {
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

  function readSpans(estimates: readonly CountableEstimate[]): ReportedRange | null {
    const spans = estimates
      .filter(countsInRange)
      .map(readSpan)
      .filter((span) => span !== null);
    return spans.length === 0 ? null : combineSpans(spans);
  }

  return ({ id, held, estimates }, columns, row) => {
    if (held === 'announced' || estimates.length === 0) {
      writeRange(columns, row, -1, -1, 0);
      return;
    }
    const only = estimates.length === 1 ? estimates[0] : undefined;
    if (only !== undefined && only.bound !== 'none') {
      const span = countsInRange(only) ? readSpan(only) : null;
      if (writeSpan(columns, row, span)) return;
    }
    const range = readSpans(estimates);
    const high = range?.high ?? -1;
    if (!(high <= LARGEST_FIGURE)) {
      throw new Error(`Got ${high} people at event ${id} when expected at most ${LARGEST_FIGURE}.`);
    }
    writeRange(columns, row, range?.low ?? -1, high, range?.openTop ? 1 : 0);
  };
}

/** Writes the hull of one span where it is plain to see, as `combineSpans` would give it; whether it was. */
function writeSpan(columns: RangeColumns, row: number, span: Span | null): boolean {
  if (span === null) {
    writeRange(columns, row, -1, -1, 0);
    return true;
  }
  const { floor, top } = span;
  if (floor === null || floor > LARGEST_FIGURE) return false;
  if (top !== null && (top < floor || top > LARGEST_FIGURE)) return false;
  writeRange(columns, row, floor, top ?? floor, top === null ? 1 : 0);
  return true;
}

function writeRange(
  { low, high, open }: RangeColumns,
  row: number,
  lowest: number,
  highest: number,
  isOpen: 0 | 1,
): void {
  low[row] = lowest;
  high[row] = highest;
  open[row] = isOpen;
}
