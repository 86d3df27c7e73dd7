import { scaleLog } from 'd3-scale';

/** The figures that are written on the axis of people per 10,000 residents. */
export const RATE_TICKS = [0.1, 1, 10, 100, 1_000] as const;

const scale = scaleLog().domain([0.04, 4_000]).range([0, 100]).clamp(true);

/** Where a number of people per 10,000 residents stands on its log axis, in percent of the width. */
export function toRatePercent(rate: number): number {
  return Math.round(scale(Math.max(rate, 0.001)) * 10) / 10;
}
