import Link from 'next/link';
import { countNoun } from '#data/crowds/describe-range';
import { toPlaceHref } from '#data/model/address';
import type { Query } from '#data/model/query';
import styles from './panel.module.css';

export type NearPlace = { slug: string; name: string; state: string; events: number; distanceKm: number };

const KM_PER_MILE = 1.609344;

/** The nearest other places with events, with the distance between centres. */
export function NearestPlaces({ places, query }: { places: readonly NearPlace[]; query: Query }) {
  if (places.length === 0) return null;
  return (
    <section>
      <h2>Nearest other places</h2>
      <ul className={styles.near}>
        {places.map((place) => (
          <li key={place.slug}>
            <Link href={toPlaceHref(place.slug, query)} prefetch={false}>
              {place.name}, {place.state}
            </Link>
            <span className={styles.quiet}>
              {Math.round(place.distanceKm / KM_PER_MILE)} mi ({Math.round(place.distanceKm)} km) · {countNoun(place.events, 'event')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
