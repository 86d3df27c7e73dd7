import { formatRange } from './describe-range';
import type { ReportedRange } from './reported-range';

/** A reported range as people for each 10,000 residents. Not people: never add it to anything. */
export type ReportedRate = { low: number | null; high: number; openTop: boolean };

const RESIDENTS = 10_000;
const RATE = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

/**
 * A range divided by a number of residents, to three significant digits, for neither figure is exact to more. Null
 * where nobody lives: nothing can be said per resident.
 */
export function perResidents(range: ReportedRange, residents: number): ReportedRate | null {
  if (residents <= 0) return null;
  const rate = (people: number) => Number(((people / residents) * RESIDENTS).toPrecision(3));
  return { low: range.low === null ? null : rate(range.low), high: rate(range.high), openTop: range.openTop };
}

/** `11.3–28.3`, as a range of people is written. */
export function formatRate(rate: ReportedRate): string {
  return formatRange(rate, (value) => RATE.format(value));
}
