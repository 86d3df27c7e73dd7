import type { PlaceSummary } from '#data/crowds/place-summary';
import { fromDayNumber } from '#data/model/day';
import { formatPlaceName } from '#data/model/place';
import type { Query, Reading } from '#data/model/query';
import type { StoredPlace } from '#data/model/stored';
import type { AtlasIndex } from './atlas-index';
import { forEachMatch } from './for-each-match';
import { announcedOf, incidentOf } from './marks';
import { toMatcher } from './matcher';
import { rangeOf } from './range-of';
import type { RowSet } from './row-set';

/** By people, by name, or by number of events. */
export const PLACE_ORDERS = ['size', 'name', 'events'] as const;
export type PlaceOrder = (typeof PLACE_ORDERS)[number];

/**
 * The places of the matching events: `rows` from `offset`, at most `limit`, of `total`. Order `size` goes by the event
 * with the largest figure, an open top before a closed one, since the people of several days may be the same people;
 * places without any figure come last. Ties go by number of events, then by name.
 */
export function rankPlaces(
  index: AtlasIndex,
  query: Query,
  words: RowSet | null,
  { order, offset, limit }: { order: PlaceOrder; offset: number; limit: number },
): { total: number; rows: PlaceSummary[] } {
  const sums = sumByPlace(index, query, words);
  const found: number[] = [];
  for (let place = 0; place < index.places.length; place++) if (sums.events[place]! > 0) found.push(place);
  found.sort(comparePlaces(index, sums, query.reading, order));
  return {
    total: found.length,
    rows: found.slice(offset, offset + limit).map((place) => toRow(index, sums, query.reading, place)),
  };
}

type PlaceSums = ReturnType<typeof sumByPlace>;

function sumByPlace(index: AtlasIndex, query: Query, words: RowSet | null) {
  const { events } = index;
  const { low, high, open } = index.ranges[query.reading];
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
    /** The largest range, by figure, an open top before a closed one: its position; -1 while none has a figure. */
    largest: new Int32Array(count).fill(-1),
  };
  forEachMatch(index, toMatcher(index, query, words), (rows, rowCount) => {
    for (let i = 0; i < rowCount; i++) {
      const row = rows[i]!;
      const place = events.place[row]!;
      const range = events.range[row]!;
      const top = high[range]!;
      sums.events[place]!++;
      if (top >= 0) {
        if (low[range]! > 0) sums.low[place]! += low[range]!;
        sums.high[place]! += top;
        sums.openTop[place]! += open[range]!;
        const largest = sums.largest[place]!;
        const isLarger =
          largest < 0 || top > high[largest]! || (top === high[largest]! && open[range]! > open[largest]!);
        if (isLarger) sums.largest[place] = range;
      } else {
        const announced = announcedOf(events.marks[row]!);
        sums.announced[place]! += announced;
        sums.unknown[place]! += 1 - announced;
      }
      sums.incidents[place]! += incidentOf(events.marks[row]!);
      if (events.firstDay[row]! < sums.firstDay[place]!) sums.firstDay[place] = events.firstDay[row]!;
      if (events.lastDay[row]! > sums.lastDay[place]!) sums.lastDay[place] = events.lastDay[row]!;
    }
  });
  return sums;
}

function comparePlaces(
  { nameRank, ranges }: AtlasIndex,
  { events, largest }: PlaceSums,
  reading: Reading,
  order: PlaceOrder,
): (a: number, b: number) => number {
  const { high, open } = ranges[reading];
  const byName = (a: number, b: number) => nameRank[a]! - nameRank[b]!;
  const byEvents = (a: number, b: number) => events[b]! - events[a]! || byName(a, b);
  const top = (place: number) => (largest[place]! < 0 ? -1 : high[largest[place]!]!);
  const isOpen = (place: number) => (largest[place]! < 0 ? 0 : open[largest[place]!]!);
  switch (order) {
    case 'name':
      return byName;
    case 'events':
      return byEvents;
    case 'size':
      return (a, b) => top(b) - top(a) || isOpen(b) - isOpen(a) || byEvents(a, b);
  }
}

function toRow({ places, ranges }: AtlasIndex, sums: PlaceSums, reading: Reading, place: number): PlaceSummary {
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
    largest: sums.largest[place]! < 0 ? null : rangeOf(ranges[reading], sums.largest[place]!),
  };
}

/** The rank of each place by name as people sort them, so that a ranking compares numbers and not texts. */
export function rankByName(places: readonly StoredPlace[]): Uint32Array {
  const { compare } = new Intl.Collator('en-US');
  const names = places.map(formatPlaceName);
  const order = places.map((_, place) => place).sort((a, b) => compare(names[a] ?? '', names[b] ?? ''));
  const ranks = new Uint32Array(places.length);
  for (const [rank, place] of order.entries()) ranks[place] = rank;
  return ranks;
}
