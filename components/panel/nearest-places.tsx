import Link from 'next/link';
import { countNoun } from '#data/crowds/describe-range';
import { toPlaceHref } from '#data/model/address';
import { formatPlaceName, type Place } from '#data/model/place';
import type { Query } from '#data/model/query';
import styles from './panel.module.css';
import { PanelPart } from './panel-part';

export type NearPlace = { place: Pick<Place, 'slug' | 'name' | 'state'>; events: number; distanceKm: number };

const KM_PER_MILE = 1.609344;

/** The nearest other places with events, with the distance between centres. */
export function NearestPlaces({ places, query }: { places: readonly NearPlace[]; query: Query }) {
  if (places.length === 0) return null;
  return (
    <PanelPart title="Nearest other places">
      <ul className={styles.near}>
        {places.map(({ place, events, distanceKm }) => (
          <li key={place.slug}>
            <Link href={toPlaceHref(place.slug, query)} prefetch={false}>
              {formatPlaceName(place)}
            </Link>
            <span className={styles.quiet}>
              {Math.round(distanceKm / KM_PER_MILE)} mi ({Math.round(distanceKm)} km) · {countNoun(events, 'event')}
            </span>
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}
