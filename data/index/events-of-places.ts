import type { Query } from '#data/model/query';
import type { AtlasIndex } from './atlas-index';
import { forEachMatch } from './for-each-match';
import { toMatcher } from './matcher';
import type { RowSet } from './row-set';

/**
 * The store's numbers of the matching events of each of the given places, by slug; an empty set where none matches or
 * the place is not known. The index is the authority on what matches: whoever reads events of the store by a query
 * asks here, so that no second matcher can disagree with the map.
 */
export function eventsOfPlaces(
  index: AtlasIndex,
  query: Query,
  words: RowSet | null,
  slugs: readonly string[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map(slugs.map((slug) => [slug, new Set<number>()]));
  const idsOf = new Map<number, Set<number>>();
  for (const [ordinal, { slug }] of index.places.entries()) {
    const ids = found.get(slug);
    if (ids !== undefined) idsOf.set(ordinal, ids);
  }
  if (idsOf.size === 0) return found;
  const { place, id } = index.events;
  forEachMatch(index, toMatcher(index, query, words), (rows, count) => {
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      idsOf.get(place[row]!)?.add(id[row]!);
    }
  });
  return found;
}
