import type { HonestTotal } from '#data/crowds/honest-total';
import { type Day, fromDayNumber } from '#data/model/day';
import { formatPlaceName } from '#data/model/place';
import type { Query } from '#data/model/query';
import type { AtlasIndex, IndexedPlace } from './atlas-index';
import { forEachMatch } from './for-each-match';
import { toMatcher } from './matcher';
import type { RowSet } from './row-set';
import { INCIDENT_MARKS } from './tally';

/** By people, by name, or by number of events. */
export const PLACE_ORDERS = ['size', 'name', 'events'] as const;
export type PlaceOrder = (typeof PLACE_ORDERS)[number];

/** A place with what its matching events come to. */
export type PlaceRow = HonestTotal & {
  place: IndexedPlace;
  /** Matching events with an incident; statements that nothing happened are none. */
  incidents: number;
  firstDay: Day;
  lastDay: Day;
};

/**
 * The places of the matching events: `rows` from `offset`, at most `limit`, of `total`. Order `size` puts the largest
 * sum of highest claims first, an open top before a closed one; places without any figure come last. Ties go by
 * number of events, then by name.
 */
export function rankPlaces(
  index: AtlasIndex,
  query: Query,
  words: RowSet | null,
  { order, offset, limit }: { order: PlaceOrder; offset: number; limit: number },
): { total: number; rows: PlaceRow[] } {
  const sums = sumByPlace(index, query, words);
  const found: number[] = [];
  for (let place = 0; place < index.places.length; place++) if (sums.events[place]! > 0) found.push(place);
  found.sort(comparePlaces(index, sums, order));
  return { total: found.length, rows: found.slice(offset, offset + limit).map((place) => toRow(index, sums, place)) };
}

type PlaceSums = ReturnType<typeof sumByPlace>;

function sumByPlace(index: AtlasIndex, query: Query, words: RowSet | null) {
  const { events } = index;
  const { low, high, open } = events.ranges[query.reading];
  const count = index.places.length;
  const sums = {
    events: new Uint32Array(count),
    low: new Float64Array(count),
    high: new Float64Array(count),
    openTop: new Uint32Array(count),
    unknown: new Uint32Array(count),
    announced: new Uint32Array(count),
    incidents: new Uint32Array(count),
    firstDay: new Int32Array(count).fill(2 ** 31 - 1),
    lastDay: new Int32Array(count).fill(-(2 ** 31)),
  };
  forEachMatch(index, toMatcher(index, query, words), (rows, rowCount) => {
    for (let i = 0; i < rowCount; i++) {
      const row = rows[i]!;
      const place = events.place[row]!;
      const top = high[row]!;
      sums.events[place]!++;
      if (top >= 0) {
        if (low[row]! > 0) sums.low[place]! += low[row]!;
        sums.high[place]! += top;
        sums.openTop[place]! += open[row]!;
      } else {
        sums.announced[place]! += events.announced[row]!;
        sums.unknown[place]! += 1 - events.announced[row]!;
      }
      if ((events.incidents[row]! & INCIDENT_MARKS) !== 0) sums.incidents[place]!++;
      if (events.firstDay[row]! < sums.firstDay[place]!) sums.firstDay[place] = events.firstDay[row]!;
      if (events.lastDay[row]! > sums.lastDay[place]!) sums.lastDay[place] = events.lastDay[row]!;
    }
  });
  return sums;
}

function comparePlaces({ nameRank }: AtlasIndex, sums: PlaceSums, order: PlaceOrder): (a: number, b: number) => number {
  const { events, high, openTop } = sums;
  const byName = (a: number, b: number) => nameRank[a]! - nameRank[b]!;
  const byEvents = (a: number, b: number) => events[b]! - events[a]! || byName(a, b);
  const hasFigure = (place: number) => Number(events[place]! > sums.unknown[place]! + sums.announced[place]!);
  switch (order) {
    case 'name':
      return byName;
    case 'events':
      return byEvents;
    case 'size':
      return (a, b) =>
        hasFigure(b) - hasFigure(a) ||
        high[b]! - high[a]! ||
        Number(openTop[b]! > 0) - Number(openTop[a]! > 0) ||
        byEvents(a, b);
  }
}

function toRow({ places }: AtlasIndex, sums: PlaceSums, place: number): PlaceRow {
  const found = places[place];
  if (found === undefined) throw new Error(`Got place ${place} when expected one of ${places.length}.`);
  return {
    place: found,
    events: sums.events[place]!,
    low: sums.low[place]!,
    high: sums.high[place]!,
    openTop: sums.openTop[place]!,
    unknown: sums.unknown[place]!,
    announced: sums.announced[place]!,
    incidents: sums.incidents[place]!,
    firstDay: fromDayNumber(sums.firstDay[place]!),
    lastDay: fromDayNumber(sums.lastDay[place]!),
  };
}

/** The rank of each place by name as people sort them, so that a ranking compares numbers and not texts. */
export function rankByName(places: readonly IndexedPlace[]): Uint32Array {
  const { compare } = new Intl.Collator('en-US');
  const names = places.map(formatPlaceName);
  const order = places.map((_, place) => place).sort((a, b) => compare(names[a] ?? '', names[b] ?? ''));
  const ranks = new Uint32Array(places.length);
  for (const [rank, place] of order.entries()) ranks[place] = rank;
  return ranks;
}
