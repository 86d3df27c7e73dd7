import Link from 'next/link';
import type { ComparedPlace } from '#data/crowds/compare-places';
import { countNoun } from '#data/crowds/describe-range';
import type { DatasetTitle } from '#data/model/dataset';
import { type PlaceSet, toCompareHref } from '#data/model/place-set';
import type { Query } from '#data/model/query';
import { describeFilters } from '../filters/describe-filters';
import styles from './compare.module.css';

type Props = {
  compared: ComparedPlace;
  slugs: PlaceSet;
  query: Query;
  datasets: readonly DatasetTitle[];
  countEvents: (slug: string, other: Query) => number;
};

/** A place without a matching event: says so, and which filter alone keeps its events away. */
export function EmptyPlace({ compared: { place, recorded }, slugs, query, datasets, countEvents }: Props) {
  if (recorded === 0) return <p>No event is recorded here. That does not mean that nothing happened.</p>;
  const ways = describeFilters(query, datasets)
    .map(({ label, without }) => ({ label, without, events: countEvents(place.slug, without) }))
    .filter(({ events }) => events > 0);
  return (
    <div className={styles.empty}>
      <p>Recorded here: {countNoun(recorded, 'event')}. None matches these filters.</p>
      <ul>
        {ways.map(({ label, without, events }) => (
          <li key={label}>
            <Link href={toCompareHref(slugs, without)} prefetch={false} scroll={false}>
              Without “{label}”
            </Link>
            : {countNoun(events, 'event')}
          </li>
        ))}
      </ul>
    </div>
  );
}
