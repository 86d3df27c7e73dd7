import Link from 'next/link';
import { toHref } from '#data/model/address';
import type { DatasetTitle } from '#data/model/dataset';
import type { Query } from '#data/model/query';
import { describeFilters, withoutFilters } from './describe-filters';
import styles from './filters.module.css';

type Props = {
  query: Query;
  datasets: readonly DatasetTitle[];
  /** The address of the page that the filters are in force on, under another query; the list's when left out. */
  hrefFor?: (query: Query) => string;
};

/** The filters in force, each with a way to take it off. */
export function ActiveFilters({ query, datasets, hrefFor = (other) => toHref('/', other) }: Props) {
  const filters = describeFilters(query, datasets);
  if (filters.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Filters in force">
      {filters.map(({ label, without }) => (
        <li key={label}>
          <Link className={styles.chip} href={hrefFor(without)} prefetch={false}>
            {label}
            <span aria-hidden="true"> ×</span>
            <span className="visually-hidden">: take this filter off</span>
          </Link>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <Link className={styles.clear} href={hrefFor(withoutFilters(query))} prefetch={false}>
            Clear all
          </Link>
        </li>
      )}
    </ul>
  );
}
