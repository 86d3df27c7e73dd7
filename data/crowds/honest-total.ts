import { ceilDigits, floorDigits } from './round-outwards';

/**
 * What may be said about the people of many events together: the sum of lowest claims, the sum of highest claims,
 * whether any claim goes on above its figure, and how many events have no figure and so are in neither sum.
 */
export type HonestTotal = {
  /** All matching events: those with a range, those without, and those only announced. */
  events: number;
  /** Sum of lowest claims; an event whose lowest claim is "at most" states no floor and adds nothing here. */
  low: number;
  /** Sum of the largest figures named. */
  high: number;
  /** Events with some claim that has no top ("at least", "more than"). */
  openTop: number;
  /** Held events without a reported range. */
  unknown: number;
  /** Events only announced: in neither sum. */
  announced: number;
};

/** How many events the sums speak of. */
export function countWithFigure(total: HonestTotal): number {
  return total.events - total.unknown - total.announced;
}

/**
 * A total as it is shown: sums of several events are rounded outwards to three digits, so that none looks surer than the
 * claims in it and "at least" and "at most" stay true. Where both sums are the same nobody disagrees, and no rounding
 * may look as if somebody did. One event's figures are somebody's own.
 */
export function roundTotal<Total extends HonestTotal>(total: Total): Total {
  if (countWithFigure(total) <= 1 || total.low === total.high) return total;
  return { ...total, low: floorDigits(total.low), high: ceilDigits(total.high) };
}
