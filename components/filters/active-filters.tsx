import Link from 'next/link';
import { toHref } from '#data/model/address';
import type { Query } from '#data/model/query';
import { describeFilters, withoutFilters } from './describe-filters';
import styles from './filters.module.css';

/** The filters in force, each with a way to take it off; `path` is the page that they are in force on. */
export function ActiveFilters({ query, path = '/' }: { query: Query; path?: string }) {
  const filters = describeFilters(query);
  if (filters.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Filters in force">
      {filters.map(({ label, without }) => (
        <li key={label}>
          <Link className={styles.chip} href={toHref(path, without)} prefetch={false}>
            {label}
            <span aria-hidden="true"> ×</span>
            <span className="visually-hidden">: take this filter off</span>
          </Link>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <Link className={styles.clear} href={toHref(path, withoutFilters(query))} prefetch={false}>
            Clear all
          </Link>
        </li>
      )}
    </ul>
  );
}
