import { type Day, fromDayNumber, toDayNumber } from './day';

/** How wide a bar of the timeline is. Weeks begin on Monday, so that a weekend stays whole. */
export const BIN_KINDS = ['day', 'week', 'month', 'year'] as const;
export type BinKind = (typeof BIN_KINDS)[number];

/** Days from the first to the last, both included, as whole days since 1970-01-01. */
export type DayRange = { first: number; last: number };

/** 1970-01-01 was a Thursday: three days into its week. */
const DAYS_INTO_WEEK = 3;

/** The first day of the bin that a day lies in. */
export function binStart(day: number, kind: BinKind): number {
  switch (kind) {
    case 'day':
      return day;
    case 'week':
      return day - ((((day + DAYS_INTO_WEEK) % 7) + 7) % 7);
    case 'month':
      return toDayNumber(`${fromDayNumber(day).slice(0, -2)}01` as Day);
    case 'year':
      return toDayNumber(`${fromDayNumber(day).slice(0, -5)}01-01` as Day);
  }
}

/** The first day after the bin that a day lies in. */
export function binEnd(day: number, kind: BinKind): number {
  const start = binStart(day, kind);
  // Long enough to leave the bin, too short to leap over the next one.
  const beyond: Record<BinKind, number> = { day: 1, week: 7, month: 31, year: 366 };
  return binStart(start + beyond[kind], kind);
}

/** The first days of all bins that a range of days meets, ascending. The first may lie before the range. */
export function listBins({ first, last }: DayRange, kind: BinKind): number[] {
  const starts: number[] = [];
  for (let start = binStart(first, kind); start <= last; start = binEnd(start, kind)) starts.push(start);
  return starts;
}

/** The finest bins of which a range of days takes at most `mostBins`; years when even they are more. */
export function chooseBin({ first, last }: DayRange, mostBins: number): BinKind {
  const days = last - first + 1;
  // One more than the days hold, since the first and the last bin may be cut.
  if (days <= mostBins) return 'day';
  if (days / 7 + 1 <= mostBins) return 'week';
  return days / 30.4 + 1 <= mostBins ? 'month' : 'year';
}

/** The bin that a day lies in, cut to what of it lies in `limits`. */
export function binAround(day: number, kind: BinKind, limits: DayRange): DayRange {
  return {
    first: Math.max(binStart(day, kind), limits.first),
    last: Math.min(binEnd(day, kind) - 1, limits.last),
  };
}
