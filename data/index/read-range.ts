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
  const asTheyStand = findBoundsAsTheyStand(reading);
  const vagueSpans = new Map<string, Span | null>();
  // One object serves all estimates: what reads it keeps nothing of it.
  const claim: CountableEstimate = {
    words: '',
    low: null,
    high: null,
    bound: 'none',
    unit: 'people',
    scopeKind: 'whole',
  };

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

  /** The hull of all estimates of an event, the general way. */
  function readHull(facts: EventFacts, event: number): ReportedRange {
    const spans: Span[] = [];
    for (let row = facts.firstEstimate[event]!; row < facts.firstEstimate[event + 1]!; row++) {
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
    const { count, firstEstimate, announced, estimates } = facts;
    for (let event = 0; event < count; event++) {
      let [low, high, isOpen, isPlain] = [LARGEST_FIGURE, -1, false, true];
      const end = announced[event] === 1 ? 0 : firstEstimate[event + 1]!;
      for (let row = firstEstimate[event]!; row < end; row++) {
        let [floor, top] = [estimates.low[row]!, estimates.high[row]!];
        const counts = COUNTS[estimates.unit[row]!]![estimates.scopeKind[row]!]!;
        if (!counts || !asTheyStand[estimates.bound[row]!]! || Number.isNaN(floor)) {
          const span = readSpan(facts, row);
          if (span === null) continue;
          floor = span.floor ?? Number.NaN;
          top = span.top ?? Number.NaN;
        }
        // Where every claim states a floor and none is upside down, the hull is plain to see.
        isPlain &&= !Number.isNaN(floor) && !(top < floor);
        low = Math.min(low, floor);
        high = Math.max(high, floor, Number.isNaN(top) ? floor : top);
        isOpen ||= Number.isNaN(top);
      }
      const row = firstRow + event;
      if (isPlain && high <= LARGEST_FIGURE) writeRange(columns, row, high < 0 ? -1 : low, high, isOpen);
      else {
        const range = readHull(facts, event);
        writeRange(columns, row, range.low ?? -1, range.high, range.openTop);
      }
    }
  };
}

/** For each bound whether a claim's numbers are its span as they stand; words need another look. */
function findBoundsAsTheyStand(reading: Reading): boolean[] {
  return BOUND_WORDS.map((bound) => {
    const span = readEstimate({ words: '', low: 1, high: 2, bound, unit: 'people', scopeKind: 'whole' }, reading);
    return span !== null && span.floor === 1 && span.top === 2;
  });
}

function writeRange({ low, high, open }: RangeColumns, row: number, lowest: number, highest: number, isOpen: boolean) {
  low[row] = lowest;
  high[row] = highest;
  open[row] = isOpen ? 1 : 0;
}

function orNull(figure: number): number | null {
  return Number.isNaN(figure) ? null : figure;
}
