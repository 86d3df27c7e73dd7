import {
  type CountableEstimate,
  combineSpans,
  countsInRange,
  type ReportedRange,
  readEstimate,
} from '#data/crowds/reported-range';
import type { Span } from '#data/crowds/vague-words';
import type { EstimateFacts, EventFacts } from '#data/model/event-facts';
import { READINGS, type Reading } from '#data/model/query';
import { BOUNDS, SCOPE_KINDS, termsOf, UNITS } from '#data/model/vocabulary';
import { RangeCoder, VALUES_A_RANGE } from './range-codes';

/** The largest number of people that columns hold; one less than 32 bits could, for what is compared with -1. */
export const LARGEST_FIGURE = 2 ** 31 - 2;
const BOUND_WORDS = termsOf(BOUNDS);
const SMALL_FIGURES = 2 ** 16;
const VAGUE = BOUND_WORDS.indexOf('vague');
const UNIT_WORDS = termsOf(UNITS);
const SCOPE_KIND_WORDS = termsOf(SCOPE_KINDS);
/** `countsInRange` for each pair of unit and scope, 1 or 0. */
const COUNTS = Uint8Array.from(
  UNIT_WORDS.flatMap((unit) => SCOPE_KIND_WORDS.map((scopeKind) => (countsInRange({ unit, scopeKind }) ? 1 : 0))),
);
const SCOPE_KIND_COUNT = SCOPE_KIND_WORDS.length;

/**
 * A writer of the codes of what `reportedRange` gives for events under every reading (`range-codes.ts`), the first one
 * into `firstRow`. It remembers how words were read. Throws for a figure that no column holds.
 */
export function createRangeReader() {
  const coder = new RangeCoder();
  const readers = READINGS.map(createRangeWriter);
  /** Bounds whose claims have their numbers as they stand for their span, whatever the reading. */
  const isPlainBound = BOUND_WORDS.map((_, bound) => readers.every(({ asTheyStand }) => asTheyStand[bound]));
  /** The codes of events of which nothing is known but vague words. */
  const codeOfWords = new Map<string, number>();
  /** The codes of single figures that are small, closed and open by turns: most claims are one, and need no search. */
  const codeOfSmall = new Uint32Array(SMALL_FIGURES * 2);
  const values = new Int32Array(VALUES_A_RANGE);

  /** The code of an event all whose claims state a floor, none upside down, in numbers; null for any other event. */
  function codePlain({ estimates }: EventFacts, from: number, to: number): number | null {
    let low = LARGEST_FIGURE;
    let high = -1;
    let open = 0;
    for (let row = from; row < to; row++) {
      if (!counts(estimates, row)) continue;
      const floor = estimates.low[row]!;
      let top = estimates.high[row]!;
      if (!isPlainBound[estimates.bound[row]!] || Number.isNaN(floor) || top < floor) return null;
      if (Number.isNaN(top)) {
        top = floor;
        open = 1;
      }
      if (floor < low) low = floor;
      if (top > high) high = top;
    }
    if (high > LARGEST_FIGURE) return null;
    if (high < 0) return 0;
    const isSmall = low === high && high < SMALL_FIGURES && Number.isInteger(high);
    const known = isSmall ? codeOfSmall[high * 2 + open]! : 0;
    if (known > 0) return known;
    for (let at = 0; at < VALUES_A_RANGE; at += 3) {
      values[at] = low;
      values[at + 1] = high;
      values[at + 2] = open;
    }
    const code = coder.codeOf(values);
    if (isSmall) codeOfSmall[high * 2 + open] = code;
    return code;
  }

  /** The code of any event that was held. */
  function codeAny(facts: EventFacts, event: number): number {
    for (const [i, { write }] of readers.entries()) write(facts, event, values, i * 3);
    return coder.codeOf(values);
  }

  /** The code of an event with one claim, in vague words. */
  function codeVague(facts: EventFacts, event: number, row: number): number {
    const { words } = facts.estimates;
    if (!counts(facts.estimates, row)) return 0;
    let code = codeOfWords.get(words[row]!);
    if (code === undefined) {
      code = codeAny(facts, event);
      codeOfWords.set(words[row]!, code);
    }
    return code;
  }

  return {
    write(facts: EventFacts, codes: Uint32Array, firstRow: number): void {
      const { count, firstEstimate, announced, estimates } = facts;
      for (let event = 0; event < count; event++) {
        const [from, to] = [firstEstimate[event]!, firstEstimate[event + 1]!];
        let code: number | null = 0;
        if (announced[event] !== 1 && to > from) {
          const isVague = to - from === 1 && estimates.bound[from] === VAGUE;
          code = isVague ? codeVague(facts, event, from) : codePlain(facts, from, to);
        }
        codes[firstRow + event] = code ?? codeAny(facts, event);
      }
    },
    finish: () => coder.finish(),
  };
}

/** A writer of what one reading makes of an event that was held into three values, the first one at `at`. */
function createRangeWriter(reading: Reading) {
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
    if (!counts(estimates, row)) return null;
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

  function write(facts: EventFacts, event: number, values: Int32Array, at: number): void {
    const { firstEstimate, estimates } = facts;
    let [low, high, isOpen, isPlain] = [LARGEST_FIGURE, -1, false, true];
    for (let row = firstEstimate[event]!; row < firstEstimate[event + 1]!; row++) {
      let [floor, top] = [estimates.low[row]!, estimates.high[row]!];
      if (!counts(estimates, row) || !asTheyStand[estimates.bound[row]!]! || Number.isNaN(floor)) {
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
    if (isPlain && high <= LARGEST_FIGURE) writeRange(values, at, high < 0 ? -1 : low, high, isOpen);
    else {
      const range = readHull(facts, event);
      writeRange(values, at, range.low ?? -1, range.high, range.openTop);
    }
  }

  return { asTheyStand, write };
}

function counts({ unit, scopeKind }: EstimateFacts, row: number): boolean {
  return COUNTS[unit[row]! * SCOPE_KIND_COUNT + scopeKind[row]!] === 1;
}

/** For each bound whether a claim's numbers are its span as they stand; words need another look. */
function findBoundsAsTheyStand(reading: Reading): boolean[] {
  return BOUND_WORDS.map((bound) => {
    const span = readEstimate({ words: '', low: 1, high: 2, bound, unit: 'people', scopeKind: 'whole' }, reading);
    return span !== null && span.floor === 1 && span.top === 2;
  });
}

function writeRange(values: Int32Array, at: number, lowest: number, highest: number, isOpen: boolean) {
  values[at] = lowest;
  values[at + 1] = highest;
  values[at + 2] = isOpen ? 1 : 0;
}

function orNull(figure: number): number | null {
  return Number.isNaN(figure) ? null : figure;
}
