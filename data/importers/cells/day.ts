import { type Day, fromDayNumber, parseDay, toDayNumber } from '#data/model/day';
import { type Found, toNote } from './notes';

/** The first and last day that a dataset can be about. */
export type Era = { from: Day; to: Day };

/** What is read as a day when a dataset names no era of its own: this century and the last. */
export const ANY_ERA: Era = { from: '1900-01-01' as Day, to: '2099-12-31' as Day };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A time after the day, such as midnight by the clock of the program that saved the file, is left aside. */
const TIME = String.raw`(?:[T ,]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[ap]m)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})${TIME}$`, 'i');
const MONTH_FIRST = new RegExp(String.raw`^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})${TIME}$`, 'i');
const DAY_THEN_WORD = /^(\d{1,2})[- ]([a-z]{3,9})\.?,?[- ](\d{4})$/i;
const WORD_THEN_DAY = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;

/**
 * Reads a day as American datasets write it: `2025-01-30`, `1/30/2025`, `1/30/25` (of this century), `30 January 2025`,
 * `30-January-2025`, `January 30, 2025`. Other text is `day-unreadable`, `2/30/2025` is `day-impossible`, and a day
 * outside the era `day-outside`.
 */
export function readDay(text: string, field: string, era: Era = ANY_ERA): Found<Day> {
  if (text === '') return { why: toNote('day-missing', field, '', 'A day such as 2025-01-30.') };
  const parts = splitDay(text);
  if (parts === null) return { why: toNote('day-unreadable', field, text, 'A day such as 2025-01-30 or 1/30/2025.') };
  const day = parseDay(parts.map((part, index) => part.padStart(index === 0 ? 4 : 2, '0')).join('-'));
  if (day === null) return { why: toNote('day-impossible', field, text, 'A day that is in the calendar.') };
  if (day < era.from || day > era.to) {
    return { why: toNote('day-outside', field, text, `A day from ${era.from} to ${era.to}.`) };
  }
  return { value: day };
}

/** The day that lies a number of days after another; before it, when the number is negative. */
export function addDays(day: Day, days: number): Day {
  return fromDayNumber(toDayNumber(day) + days);
}

/** The first and last day of a day's month. */
export function monthOf(day: Day): { startsOn: Day; endsOn: Day } {
  const startsOn = addDays(day, 1 - Number(day.slice(8)));
  const inNextMonth = addDays(startsOn, 31);
  return { startsOn, endsOn: addDays(inNextMonth, -Number(inNextMonth.slice(8))) };
}

function splitDay(text: string): readonly [year: string, month: string, day: string] | null {
  const [, yearFirst, monthSecond, dayLast] = YEAR_FIRST.exec(text) ?? [];
  if (yearFirst !== undefined && monthSecond !== undefined && dayLast !== undefined) {
    return [yearFirst, monthSecond, dayLast];
  }
  const [, month, day, year] = MONTH_FIRST.exec(text) ?? [];
  if (month !== undefined && day !== undefined && year !== undefined) {
    return [year.length === 2 ? `20${year}` : year, month, day];
  }
  const [, dayBefore, wordAfter, yearAfter] = DAY_THEN_WORD.exec(text) ?? [];
  const [, wordBefore, dayAfter, yearLast] = WORD_THEN_DAY.exec(text) ?? [];
  const word = wordAfter ?? wordBefore;
  const dayOfWord = dayBefore ?? dayAfter;
  const yearOfWord = yearAfter ?? yearLast;
  if (word === undefined || dayOfWord === undefined || yearOfWord === undefined) return null;
  const number = MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
  return number === 0 ? null : [yearOfWord, String(number), dayOfWord];
}
