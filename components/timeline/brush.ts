import { type BinKind, binAround, type DayRange, listBins } from '#data/model/day-bins';

/** What of the chosen days a drag takes along: an end, the whole, or nothing of it because new ones are drawn. */
export type Grip = 'start' | 'end' | 'window' | 'new';

/** A drag that is under way: what was chosen and on which day it began. */
export type Drag = { grip: Grip; origin: DayRange; grabbed: number };

/** The bars among which days are chosen, and the days there are. Choices are whole bars. */
export type Bars = { bin: BinKind; limits: DayRange };

/** No closer than this many days: bars wider than that say nothing more. */
const LEAST_SPAN = 7;

/** How many bars a large step takes: a week, a month, a year, ten years. */
const LARGE_STEP: Record<BinKind, number> = { day: 7, week: 4, month: 12, year: 10 };

/** The chosen days when a drag has come to a day. Ends do not pass each other; nothing leaves the limits. */
export function dragTo({ grip, origin, grabbed }: Drag, day: number, bars: Bars): DayRange {
  const grid = toGrid(bars);
  const at = grid.positionOf(day);
  const from = grid.positionOf(origin.first);
  const to = grid.positionOf(origin.last);
  switch (grip) {
    case 'start':
      return { first: grid.rangeOf(Math.min(at, to)).first, last: origin.last };
    case 'end':
      return { first: origin.first, last: grid.rangeOf(Math.max(at, from)).last };
    case 'new': {
      const anchor = grid.positionOf(grabbed);
      return grid.between(Math.min(anchor, at), Math.max(anchor, at));
    }
    case 'window': {
      const steps = Math.max(-from, Math.min(at - grid.positionOf(grabbed), grid.count - 1 - to));
      return steps === 0 ? origin : grid.between(from + steps, to + steps);
    }
  }
}

/** The chosen days after an end was moved by steps of a bar each; `isLarge` takes several bars a step. */
export function stepEnd(days: DayRange, end: 'start' | 'end', steps: number, isLarge: boolean, bars: Bars): DayRange {
  const grid = toGrid(bars);
  const from = grid.positionOf(days.first);
  const to = grid.positionOf(days.last);
  const by = steps * (isLarge ? LARGE_STEP[bars.bin] : 1);
  if (end === 'start') return { first: grid.rangeOf(Math.max(0, Math.min(from + by, to))).first, last: days.last };
  return { first: days.first, last: grid.rangeOf(Math.min(grid.count - 1, Math.max(to + by, from))).last };
}

/** The chosen days with an end put as far out as it goes in a direction: Home and End of the keyboard. */
export function stepToLimit(days: DayRange, end: 'start' | 'end', limit: 'first' | 'last', bars: Bars): DayRange {
  return stepEnd(days, end, limit === 'first' ? -toGrid(bars).count : toGrid(bars).count, false, bars);
}

/** The shown days made longer or shorter by a factor, around a day (which may be a fraction) that stays in its place. */
export function zoomSpan(span: DayRange, factor: number, around: number, limits: DayRange): DayRange {
  const length = lengthOf(span);
  const wanted = Math.round(length * factor);
  const wholeLength = lengthOf(limits);
  const next = Math.max(Math.min(LEAST_SPAN, wholeLength), Math.min(wanted, wholeLength));
  const first = Math.round(around - ((around - span.first) * next) / length);
  return moveInto({ first, last: first + next - 1 }, limits);
}

/** The shown days moved along, as far as there are days. */
export function panSpan({ first, last }: DayRange, days: number, limits: DayRange): DayRange {
  return moveInto({ first: first + days, last: last + days }, limits);
}

/** The shown days moved along just so far that a day is among them. */
export function spanWith(span: DayRange, day: number, limits: DayRange): DayRange {
  const inside = Math.max(limits.first, Math.min(day, limits.last));
  if (inside < span.first) return panSpan(span, inside - span.first, limits);
  return inside > span.last ? panSpan(span, inside - span.last, limits) : span;
}

/** Whether a range holds all days there are: then nothing is chosen. */
export function isWhole({ first, last }: DayRange, limits: DayRange): boolean {
  return first <= limits.first && last >= limits.last;
}

export function lengthOf({ first, last }: DayRange): number {
  return last - first + 1;
}

function moveInto({ first, last }: DayRange, limits: DayRange): DayRange {
  const back = Math.max(0, last - limits.last);
  const forward = Math.max(0, limits.first - (first - back));
  return { first: first - back + forward, last: Math.min(last - back + forward, limits.last) };
}

/** The bars by their positions from 0, each cut to the limits. */
function toGrid({ bin, limits }: Bars) {
  const starts = listBins(limits, bin);
  const rangeOf = (position: number) => binAround(starts[position] ?? limits.first, bin, limits);
  return {
    count: starts.length,
    rangeOf,
    between: (from: number, to: number): DayRange => ({ first: rangeOf(from).first, last: rangeOf(to).last }),
    positionOf(day: number): number {
      const next = starts.findIndex((start) => start > day);
      return Math.max(0, next === -1 ? starts.length - 1 : next - 1);
    },
  };
}
