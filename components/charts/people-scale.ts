import { scaleLog } from 'd3-scale';

/** The figures that are written on the axis. */
export const PEOPLE_TICKS = [10, 100, 1_000, 10_000, 100_000] as const;

/** The ends of the axis. */
export const LEAST_PEOPLE = 8;
export const MOST_PEOPLE = 250_000;

const scale = scaleLog().domain([LEAST_PEOPLE, MOST_PEOPLE]).range([0, 100]).clamp(true);

/** Where a number of people stands on the shared log axis of every chart, in percent of its width. */
export function toPercent(people: number): number {
  return Math.round(scale(Math.max(people, 1)) * 10) / 10;
}
