import type { PlaceSummary } from '#data/crowds/place-summary';
import { EVERYTHING, type Query, type Reading } from '#data/model/query';
import type { StoredPlace } from '#data/model/stored';
import type { AtlasIndex } from './atlas-index';
import { rankPlaces } from './rank-places';

/** Places that resemble one, itself left out, closest first. */
export type SimilarPlaces = {
  /** Of the same state, the largest reported figure first. */
  sameState: readonly PlaceSummary[];
  /** By the largest reported figure; null when nobody names a figure for the place itself. */
  bySize: readonly PlaceSummary[] | null;
  /** By residents; null when the place's are not known. */
  byResidents: readonly StoredPlace[] | null;
};

/**
 * What to compare a place with, over all that is recorded under a reading, at most `count` of each kind. Sizes are
 * close by their ratio, not their difference: 100 is as far from 200 as 10,000 from 20,000. Null for an unknown place.
 */
export function similarPlaces(index: AtlasIndex, slug: string, reading: Reading, count: number): SimilarPlaces | null {
  const origin = index.places.find((place) => place.slug === slug);
  if (origin === undefined) return null;
  const all: Query = { ...EVERYTHING, reading };
  const { rows } = rankPlaces(index, all, null, { order: 'size', offset: 0, limit: index.places.length });
  const others = rows.filter(({ place }) => place.slug !== slug);
  const size = rows.find(({ place }) => place.slug === slug)?.largest?.high ?? null;
  const withEvents = new Set(others.map(({ place }) => place.slug));
  return {
    sameState: others.filter(({ place }) => place.state === origin.state).slice(0, count),
    bySize: size === null ? null : closest(others, size, ({ largest }) => largest?.high ?? null, count),
    byResidents:
      origin.population === null
        ? null
        : closest(
            index.places.filter((place) => withEvents.has(place.slug)),
            origin.population.residents,
            ({ population }) => population?.residents ?? null,
            count,
          ),
  };
}

/** The candidates whose number is nearest to `size` by ratio; ties stay in order, what has no number is left out. */
function closest<Candidate>(
  candidates: readonly Candidate[],
  size: number,
  sizeOf: (candidate: Candidate) => number | null,
  count: number,
): Candidate[] {
  // One more than each, so that nobody at all is a size like any other.
  const away = (other: number) => Math.abs(Math.log((other + 1) / (size + 1)));
  return candidates
    .flatMap((candidate) => {
      const other = sizeOf(candidate);
      return other === null ? [] : [{ candidate, away: away(other) }];
    })
    .sort((a, b) => a.away - b.away)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}
