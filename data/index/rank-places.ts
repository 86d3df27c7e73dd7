import type { PlaceSummary } from '#data/crowds/place-summary';
import { fromDayNumber } from '#data/model/day';
import { formatPlaceName } from '#data/model/place';
import type { Query, Reading } from '#data/model/query';
import type { StoredPlace } from '#data/model/stored';
import type { AtlasIndex } from './atlas-index';
import { rangeOf } from './range-of';
import type { RowSet } from './row-set';
import { PLACE_AT as AT, PLACE_WIDTH, sumPlaces } from './sum-places';

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
  const sums = sumPlaces(index, query, words);
  const keys = sortKeys(index, sums, order);
  const found: number[] = [];
  for (let place = 0; place < keys.length; place++) if (sums[place * PLACE_WIDTH + AT.events]! > 0) found.push(place);
  const first = pickFirst(found, keys, offset + limit).sort(
    (a, b) =>
      keys[b]! - keys[a]! ||
      sums[b * PLACE_WIDTH + AT.events]! - sums[a * PLACE_WIDTH + AT.events]! ||
      index.nameRank[a]! - index.nameRank[b]!,
  );
  return {
    total: found.length,
    rows: first.slice(offset, offset + limit).map((place) => toRow(index, sums, query.reading, place)),
  };
}

/** A number for each place by which it stands in the order, the largest first. */
function sortKeys({ nameRank }: AtlasIndex, sums: Float64Array, order: PlaceOrder): Float64Array {
  if (order === 'name') return Float64Array.from(nameRank, (rank) => -rank);
  return Float64Array.from(nameRank, (_, place) => sums[place * PLACE_WIDTH + AT[order]]!);
}

/** Of some places those among which the first `count` are, by key: far fewer to sort by all that orders them. */
function pickFirst(places: readonly number[], keys: Float64Array, count: number): number[] {
  const ascending = Float64Array.from(places, (place) => keys[place]!).sort();
  const least = ascending[Math.max(places.length - count, 0)] ?? 0;
  return places.filter((place) => keys[place]! >= least);
}

function toRow({ places, ranges }: AtlasIndex, sums: Float64Array, reading: Reading, place: number): PlaceSummary {
  const found = places[place];
  if (found === undefined) throw new Error(`Got place ${place} when expected one of ${places.length}.`);
  const at = place * PLACE_WIDTH;
  const announced = sums[at + AT.announced]!;
  return {
    place: found,
    events: sums[at + AT.events]!,
    low: sums[at + AT.low]!,
    high: sums[at + AT.high]!,
    openTop: sums[at + AT.openTop]!,
    // No announced event has a range.
    unknown: sums[at + AT.without]! - announced,
    announced,
    incidents: sums[at + AT.incidents]!,
    firstDay: fromDayNumber(sums[at + AT.firstDay]!),
    lastDay: fromDayNumber(sums[at + AT.lastDay]!),
    largest: sums[at + AT.size]! < 0 ? null : rangeOf(ranges[reading], sums[at + AT.largest]!),
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
