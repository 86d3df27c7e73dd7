import { countWithFigure, type HonestTotal, roundTotal } from './honest-total';
import type { ReportedRange } from './reported-range';
import type { Span } from './vague-words';

const NUMBER = new Intl.NumberFormat('en-US');

/** `50,000`. */
export function formatNumber(value: number): string {
  return NUMBER.format(value);
}

/**
 * `200–500`, `at least 200`, `up to 100`, `2,000–100,000 or more`; `up to 50, or more` when one claim sets only a top
 * and another goes on above it. Never `about`: the words stand with each claim.
 */
export function formatRange({ low, high, openTop }: ReportedRange, format = formatNumber): string {
  const top = openTop ? `${format(high)} or more` : format(high);
  if (low === null) return `up to ${format(high)}${openTop ? ', or more' : ''}`;
  if (low === high) return openTop ? `at least ${format(low)}` : format(low);
  return `${format(low)}–${top}`;
}

/** What a claim's numbers span: `200–999`, `24 or more`, `up to 100`, one number where both ends meet. */
export function formatSpan({ floor, top }: Span): string {
  if (floor === null) return top === null ? 'no number' : `up to ${formatNumber(top)}`;
  if (top === null) return `${formatNumber(floor)} or more`;
  return floor === top ? formatNumber(floor) : `${formatNumber(floor)}–${formatNumber(top)}`;
}

/** The range of a total as one short text, rounded as `roundTotal` does; null when no event of it has a figure. */
export function formatTotal(total: HonestTotal): string | null {
  return formatExactTotal(roundTotal(total));
}

/** The same to the last digit. */
export function formatExactTotal(total: HonestTotal): string | null {
  if (countWithFigure(total) === 0) return null;
  return formatRange({ low: total.low === 0 ? null : total.low, high: total.high, openTop: total.openTop > 0 });
}

/**
 * The whole truth about a total in one sentence: `At least 12,000 people, at most 60,000, from the 40 of 60 events
 * with a figure; 20 have none.` Where a claim has no top, `up to 60,000 or more`. Announced events are named apart, for
 * they count in no total. Sums are rounded as `roundTotal` does.
 */
export function describeTotal(total: HonestTotal): string {
  const withFigure = countWithFigure(total);
  const held = total.events - total.announced;
  const announced = total.announced === 0 ? '' : ` ${countNoun(total.announced, 'event')} only announced.`;
  if (held === 0) return announced.trim();
  if (withFigure === 0)
    return `No figure for ${held === 1 ? 'this event' : `any of these ${formatNumber(held)} events`}.${announced}`;
  const shown = roundTotal(total);
  const from = held === 1 ? '' : `, from the ${formatNumber(withFigure)} of ${formatNumber(held)} events with a figure`;
  const without =
    total.unknown === 0 ? '' : `; ${formatNumber(total.unknown)} ${total.unknown === 1 ? 'has' : 'have'} none`;
  return `${describeEnds(shown)}${from}${without}.${announced}`;
}

/** Ends that meet are one number: `1,000 people or more`, `1,000 people`. */
function describeEnds({ low, high, openTop }: Pick<HonestTotal, 'low' | 'high' | 'openTop'>): string {
  const [least, most] = [formatNumber(low), formatNumber(high)];
  if (low === high) return `${least} people${openTop > 0 ? ' or more' : ''}`;
  return `At least ${least} people, ${openTop > 0 ? `up to ${most} or more` : `at most ${most}`}`;
}

/** `1 event`, `2 events`. */
export function countNoun(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`;
}
