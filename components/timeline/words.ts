import { countNoun, formatNumber } from '#data/crowds/describe-range';
import { formatDay, formatDaySpan, fromDayNumber } from '#data/model/day';
import type { BinKind, DayRange } from '#data/model/day-bins';
import { binEnd } from '#data/model/day-bins';

/** The counts of one bar. */
export type BarCounts = { withFigure: number; withoutFigure: number; announced: number };

export const BIN_NOUNS: Record<BinKind, string> = { day: 'day', week: 'week', month: 'month', year: 'year' };

const MONTH = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** `Fri, Jan 30, 2026`, or both ends of several days. */
export function describeDays({ first, last }: DayRange): string {
  return formatDaySpan(fromDayNumber(first), fromDayNumber(last));
}

/** `Fri, Jan 30, 2026` for a day's number. */
export function describeDay(day: number): string {
  return formatDay(fromDayNumber(day));
}

/** `Fri, Jan 30, 2026: 161 events, 98 with a figure, 3 only announced`. */
export function describeBar(start: number, bin: BinKind, { withFigure, withoutFigure, announced }: BarCounts): string {
  const events = withFigure + withoutFigure + announced;
  const name = describeBin(start, bin);
  if (events === 0) return `${name}: no event`;
  const figures = withFigure === 0 ? 'none with a figure' : `${formatNumber(withFigure)} with a figure`;
  const only = announced === 0 ? '' : `, ${formatNumber(announced)} only announced`;
  return `${name}: ${countNoun(events, 'event')}, ${figures}${only}`;
}

function describeBin(start: number, bin: BinKind): string {
  switch (bin) {
    case 'day':
      return describeDay(start);
    case 'week':
      return describeDays({ first: start, last: binEnd(start, bin) - 1 });
    case 'month':
      return MONTH.format(new Date(`${fromDayNumber(start)}T00:00:00Z`));
    case 'year':
      return fromDayNumber(start).slice(0, 4);
  }
}
