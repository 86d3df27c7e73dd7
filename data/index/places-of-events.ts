import type { Query } from '#data/model/query';
import type { AtlasIndex } from './atlas-index';
import { toMatcher } from './matcher';
import type { RowSet } from './row-set';
import { selectRows } from './select-rows';

/** The rows of events given by their ids; ids that the index does not hold are left out. */
export function rowsOfEvents({ events }: Pick<AtlasIndex, 'events'>, eventIds: Iterable<number>): number[] {
  const asked = new Set(eventIds);
  const rows: number[] = [];
  if (asked.size === 0) return rows;
  for (let row = 0; row < events.count; row++) if (asked.has(events.id[row]!)) rows.push(row);
  return rows;
}

/** The slugs of the places of those among some rows that match a query: for few rows, each of which is asked by itself. */
export function placesOfRows(
  index: AtlasIndex,
  query: Query,
  words: RowSet | null,
  rows: readonly number[],
): ReadonlySet<string> {
  const matcher = toMatcher(index, query, words);
  const found = new Uint32Array(1);
  const slugs = new Set<string>();
  for (const row of rows) {
    if (selectRows(index, matcher, row, row + 1, found) === 0) continue;
    const place = index.places[index.events.place[row]!];
    if (place !== undefined) slugs.add(place.slug);
  }
  return slugs;
}
