import type { Day } from '#data/model/day';
import type { Place } from '#data/model/place';
import type { HonestTotal } from './honest-total';
import type { ReportedRange } from './reported-range';

/** The matching events of one place, summed honestly: a row of the list. */
export type PlaceSummary = HonestTotal & {
  place: Pick<Place, 'slug' | 'name' | 'state'>;
  /** The reported range of the matching event with the largest figure; null when none has a figure. */
  largest: ReportedRange | null;
  /** Matching events with an incident; statements that nothing happened are none. */
  incidents: number;
  firstDay: Day;
  lastDay: Day;
};
