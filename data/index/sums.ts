import { READINGS, type Reading } from '#data/model/query';
import { NO_PLACE, SEVERAL_PLACES, type Tally } from './tally';

/** The part of a sum that depends on how words are read. */
type PeopleColumns = { low: Float64Array; high: Float64Array; open: Uint32Array; unknown: Uint32Array };

/** Finished tallies of all events of a cluster or pile, one row each. */
export type SumColumns = {
  events: Uint32Array;
  sites: Uint32Array;
  announced: Uint32Array;
  incidents: Uint32Array;
  precision: Uint8Array;
  firstDay: Int32Array;
  lastDay: Int32Array;
  place: Int32Array;
  anchor: Uint32Array;
  x: Float64Array;
  y: Float64Array;
  people: Record<Reading, PeopleColumns>;
};

/** Columns for so many sums, none of which has events or a place yet. */
export function createSums(count: number): SumColumns {
  const createPeople = (): PeopleColumns => ({
    low: new Float64Array(count),
    high: new Float64Array(count),
    open: new Uint32Array(count),
    unknown: new Uint32Array(count),
  });
  return {
    events: new Uint32Array(count),
    sites: new Uint32Array(count),
    announced: new Uint32Array(count),
    incidents: new Uint32Array(count),
    precision: new Uint8Array(count),
    firstDay: new Int32Array(count),
    lastDay: new Int32Array(count),
    place: new Int32Array(count).fill(NO_PLACE),
    anchor: new Uint32Array(count),
    x: new Float64Array(count),
    y: new Float64Array(count),
    people: mapReadings(createPeople),
  };
}

/** One value for each reading. */
export function mapReadings<Value>(make: (reading: Reading) => Value): Record<Reading, Value> {
  return Object.fromEntries(READINGS.map((reading) => [reading, make(reading)])) as Record<Reading, Value>;
}

/** Adds a row to a tally. The sites of the row must not be among those counted already. */
export function addSum(tally: Tally, sums: SumColumns, row: number, reading: Reading): void {
  const people = sums.people[reading];
  tally.low += people.low[row]!;
  tally.high += people.high[row]!;
  tally.open += people.open[row]!;
  tally.unknown += people.unknown[row]!;
  tally.sites += sums.sites[row]!;
  tally.announced += sums.announced[row]!;
  tally.incidents += sums.incidents[row]!;
  tally.x += sums.x[row]!;
  tally.y += sums.y[row]!;
  tally.precision = Math.max(tally.precision, sums.precision[row]!);
  const isFirst = tally.events === 0;
  tally.firstDay = isFirst ? sums.firstDay[row]! : Math.min(tally.firstDay, sums.firstDay[row]!);
  tally.lastDay = isFirst ? sums.lastDay[row]! : Math.max(tally.lastDay, sums.lastDay[row]!);
  tally.anchor = isFirst ? sums.anchor[row]! : Math.min(tally.anchor, sums.anchor[row]!);
  tally.place = isFirst || tally.place === sums.place[row] ? sums.place[row]! : SEVERAL_PLACES;
  tally.events += sums.events[row]!;
}
