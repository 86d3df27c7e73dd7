import Link from 'next/link';
import type { Place } from '#data/model/place';
import { type PlaceSet, toCompareHref, withPlace } from '#data/model/place-set';
import type { Query } from '#data/model/query';
import { stateName } from '#data/model/states';
import styles from './compare-link.module.css';

type Props = {
  place: Pick<Place, 'slug' | 'name' | 'state'>;
  /** The places that it joins; none starts a set with this place alone. */
  beside?: PlaceSet;
  query: Query;
};

/** Leads to a place side by side with others. The word is always the same; its name is told to those who hear links. */
export function CompareLink({ place, beside = [], query }: Props) {
  return (
    <Link className={styles.compare} href={toCompareHref(withPlace(beside, place.slug), query)} prefetch={false}>
      Compare
      <span className="visually-hidden">
        {' '}
        {place.name} ({stateName(place.state)})
      </span>
    </Link>
  );
}
