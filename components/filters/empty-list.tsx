import Link from 'next/link';
import { countNoun } from '#data/crowds/describe-range';
import { toHref } from '#data/model/address';
import type { DatasetTitle } from '#data/model/dataset';
import type { Query } from '#data/model/query';
import { describeFilters, withoutFilters } from './describe-filters';
import styles from './filters.module.css';

type Props = {
  query: Query;
  datasets: readonly DatasetTitle[];
  /** How many events match a query: asked of each filter's absence, to tell which one empties the list. */
  countEvents: (query: Query) => number;
};

/** No event matches: says so, names the filters whose absence would bring events back, and offers that. */
export function EmptyList({ query, datasets, countEvents }: Props) {
  const ways = describeFilters(query, datasets)
    .map(({ label, without }) => ({ label, without, events: countEvents(without) }))
    .filter(({ events }) => events > 0);
  return (
    <div className={styles.empty}>
      <p>No recorded event matches all of these filters.</p>
      {ways.length > 0 && (
        <ul className={styles.ways}>
          {ways.map(({ label, without, events }) => (
            <li key={label}>
              <Link href={toHref('/', without)} prefetch={false}>
                Without {inQuotes(label)}
              </Link>
              : {countNoun(events, 'event')}
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link href={toHref('/', withoutFilters(query))} prefetch={false}>
          Clear all filters
        </Link>
      </p>
    </div>
  );
}

/** The words that are looked for stand in quotation marks already. */
function inQuotes(label: string): string {
  return label.startsWith('“') ? label : `“${label}”`;
}
