import type { Day } from '#data/model/day';
import type { HonestTotal } from './honest-total';

/** The matching events of one place, summed honestly: a row of the list. */
export type PlaceSummary = HonestTotal & {
  slug: string;
  name: string;
  state: string;
  /** Events with at least one incident. */
  incidents: number;
  firstDay: Day;
  lastDay: Day;
};
