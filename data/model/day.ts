/** A calendar day as `YYYY-MM-DD`. A plain date: it is never put through a time zone. */
export type Day = string & { readonly __brand: 'Day' };

const MILLISECONDS_A_DAY = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads `YYYY-MM-DD`; null for any other text and for days no calendar has (`2026-02-30`). */
export function parseDay(text: string): Day | null {
  if (!SHAPE.test(text)) return null;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return day >= 1 && day <= daysIn(year, month) ? (text as Day) : null;
}

/** By the Gregorian calendar, also before it was in use; none for a month that no year has. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : month >= 1 && month <= 12 ? 31 : 0;
}

/** Whole days since 1970-01-01, the form in which the index keeps days. */
export function toDayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY;
}

/** The day that is `dayNumber` whole days after 1970-01-01. Inverse of `toDayNumber`. */
export function fromDayNumber(dayNumber: number): Day {
  return new Date(dayNumber * MILLISECONDS_A_DAY).toISOString().slice(0, 10) as Day;
}

const LONG = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  year: 'numeric',
});
const SHORT = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'short', day: 'numeric' });

/** `Fri, Jan 30, 2026`. */
export function formatDay(day: Day): string {
  return LONG.format(new Date(`${day}T00:00:00Z`));
}

/** `Jan 30`, for places where the year stands beside it already. */
export function formatShortDay(day: Day): string {
  return SHORT.format(new Date(`${day}T00:00:00Z`));
}

/** `Fri, Jan 30, 2026` for one day, `Jan 23 – Jan 30, 2026` for a span (first year shown when it differs). */
export function formatDaySpan(first: Day, last: Day): string {
  if (first === last) return formatDay(first);
  const year = first.slice(0, 4) === last.slice(0, 4) ? '' : `, ${first.slice(0, 4)}`;
  return `${formatShortDay(first)}${year} – ${formatShortDay(last)}, ${last.slice(0, 4)}`;
}
