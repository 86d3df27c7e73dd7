import { scaleLinear, scaleUtc } from 'd3-scale';
import { fromDayNumber } from '#data/model/day';
import { type BinKind, binEnd, type DayRange } from '#data/model/day-bins';
import type { BarData } from './use-bars';

const MILLISECONDS_A_DAY = 86_400_000;
/** Room for `Jan 30`, and for `Jan 2026`. */
const TICK_PX = { day: 42, other: 64 };
/** A single event among thousands is still an event: no bar is lower. */
const LEAST_HEIGHT_PX = 2;

/** Where a day begins, in pixels; the days of the span fill the width. */
export function dayScale({ first, last }: DayRange, width: number): (day: number) => number {
  return scaleLinear([first, last + 1], [0, width]);
}

/** A mark on the axis: at the beginning of a day, or under its middle where days are wide. */
export type Tick = { x: number; label: string };

const DAY = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'short', day: 'numeric' });
const MONTH = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'short', year: 'numeric' });

/** Marks on whole days, months or years, as close as they can be read. */
export function listTicks(span: DayRange, width: number, bin: BinKind): Tick[] {
  const toDate = (day: number) => new Date(day * MILLISECONDS_A_DAY);
  const scale = scaleUtc([toDate(span.first), toDate(span.last + 1)], [0, width]);
  const room = bin === 'day' ? TICK_PX.day : TICK_PX.other;
  const days = scale.ticks(Math.max(2, Math.floor(width / room))).map((date) => date.valueOf() / MILLISECONDS_A_DAY);
  const whole = days.filter((day) => Number.isInteger(day) && day <= span.last);
  const dayPx = width / (span.last + 1 - span.first);
  const stepPx = ((whole[1] ?? 0) - (whole[0] ?? 0)) * dayPx;
  // The scale comes near to the number of marks that it is asked for; where it gives more, some are left out.
  const every = stepPx > 0 ? Math.ceil(room / stepPx - 0.1) : 1;
  const shift = bin === 'day' ? dayPx / 2 : 0;
  return whole
    .filter((_, i) => i % every === 0)
    .map((day) => ({ x: (day - span.first) * dayPx + shift, label: formatTick(day, stepPx / dayPx) }));
}

function formatTick(day: number, step: number): string {
  const date = new Date(day * MILLISECONDS_A_DAY);
  if (step < 28) return DAY.format(date);
  return step < 365 ? MONTH.format(date) : fromDayNumber(day).slice(0, 4);
}

/** One bar in pixels: its parts stand on each other, heights from the ground up. */
export type Bar = { position: number; x: number; width: number; known: number; unknown: number; announced: number };

/** The bars that lie in the span; `most` events reach the whole height. */
export function layBars(data: BarData, span: DayRange, width: number, height: number, most: number): Bar[] {
  const toX = dayScale(span, width);
  const toHeight = scaleLinear([0, Math.max(most, 1)], [0, height]);
  const tall = (count: number) => (count === 0 ? 0 : Math.max(toHeight(count), LEAST_HEIGHT_PX));
  const bars: Bar[] = [];
  for (const [position, start] of data.starts.entries()) {
    const end = binEnd(start, data.bin);
    if (end <= span.first || start > span.last) continue;
    const [left, right] = [toX(Math.max(start, span.first)), toX(Math.min(end, span.last + 1))];
    const gap = Math.min(3, Math.max(0.5, (right - left) * 0.16));
    bars.push({
      position,
      x: left + gap / 2,
      width: Math.max(right - left - gap, 1),
      known: tall(data.withFigure[position] ?? 0),
      unknown: tall(data.withoutFigure[position] ?? 0),
      announced: tall(data.announced[position] ?? 0),
    });
  }
  return bars;
}

/** The events of the highest bar. */
export function mostOf({ starts, withFigure, withoutFigure, announced }: BarData): number {
  return starts.reduce((most, _, i) => Math.max(most, eventsAt({ withFigure, withoutFigure, announced }, i)), 0);
}

/** All events of a bar. */
export function eventsAt(
  { withFigure, withoutFigure, announced }: Pick<BarData, 'withFigure' | 'withoutFigure' | 'announced'>,
  position: number,
): number {
  return (withFigure[position] ?? 0) + (withoutFigure[position] ?? 0) + (announced[position] ?? 0);
}

/** Whether the bars show no event on any day of a range. Bars that reach out of it count whole. */
export function isEmpty(data: BarData, days: DayRange | null): boolean {
  return data.starts.every((start, i) => {
    const isOutside = days !== null && (start > days.last || binEnd(start, data.bin) <= days.first);
    return isOutside || eventsAt(data, i) === 0;
  });
}
