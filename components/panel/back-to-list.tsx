import Link from 'next/link';
import { toHref } from '#data/model/address';
import type { Query } from '#data/model/query';
import styles from './panel.module.css';

/** The way back to the list, with the reader's filters kept. */
export function BackToList({ query }: { query: Query }) {
  return (
    <p className={styles.back}>
      <Link href={toHref('/', query)} prefetch={false}>
        ← All places
      </Link>
    </p>
  );
}
