import Link from 'next/link';
import { countNoun, formatNumber, formatRange } from '#data/crowds/describe-range';
import type { PlaceSummary } from '#data/crowds/place-summary';
import { toPlaceHref } from '#data/model/address';
import { formatPlaceName, type Place } from '#data/model/place';
import type { PlaceSet } from '#data/model/place-set';
import type { Query } from '#data/model/query';
import { CompareLink } from './compare-link';
import styles from './panel.module.css';

type Named = Pick<Place, 'slug' | 'name' | 'state'>;
export type NearPlace = { place: Named; events: number; distanceKm: number };

/** What a place could be compared with, each list closest first; null where the place itself has no such number. */
export type SimilarLists = {
  nearest: readonly NearPlace[];
  sameState: readonly PlaceSummary[];
  bySize: readonly PlaceSummary[] | null;
  byResidents: readonly Place[] | null;
};

type Props = {
  lists: SimilarLists;
  /** The places that a comparison with one of these begins with. */
  beside: PlaceSet;
  query: Query;
};

const KM_PER_MILE = 1.609344;

/** The nearest places, those of the same state and those of about the same size, each with a way to compare it. */
export function SimilarPlaces({ lists: { nearest, sameState, bySize, byResidents }, beside, query }: Props) {
  const list = (title: string, places: readonly { place: Named; fact: string }[]) => (
    <PlacesWithFact title={title} places={places} beside={beside} query={query} />
  );
  return (
    <>
      {list(
        'Nearest',
        nearest.map(({ place, events, distanceKm }) => ({
          place,
          fact: `${Math.round(distanceKm / KM_PER_MILE)} mi (${Math.round(distanceKm)} km) · ${countNoun(events, 'event')}`,
        })),
      )}
      {list('In the same state, largest first', sameState.map(withLargest))}
      {bySize === null ? (
        <p className={styles.quiet}>Nobody names a figure here, so no place can be called close in size of crowds.</p>
      ) : (
        list('Closest by largest reported figure', bySize.map(withLargest))
      )}
      {byResidents === null ? (
        <p className={styles.quiet}>The number of residents is not known here.</p>
      ) : (
        list(
          'Closest by residents',
          byResidents.map((place) => ({
            place,
            fact: place.population === null ? 'not known' : `${formatNumber(place.population.residents)} residents`,
          })),
        )
      )}
    </>
  );
}

function withLargest({ place, largest }: PlaceSummary) {
  return { place, fact: largest === null ? 'no figure' : `${formatRange(largest)} people` };
}

type ListProps = {
  title: string;
  places: readonly { place: Named; fact: string }[];
  beside: PlaceSet;
  query: Query;
};

function PlacesWithFact({ title, places, beside, query }: ListProps) {
  const others = places.filter(({ place }) => !beside.includes(place.slug));
  if (others.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.likeTitle}>{title}</h3>
      <ul className={styles.near}>
        {others.map(({ place, fact }) => (
          <li key={place.slug} data-place={place.slug}>
            <Link href={toPlaceHref(place.slug, query)} prefetch={false}>
              {formatPlaceName(place)}
            </Link>
            <span className={styles.quiet}>{fact}</span>
            <CompareLink place={place} beside={beside} query={query} />
          </li>
        ))}
      </ul>
    </section>
  );
}
