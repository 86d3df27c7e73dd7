import Link from 'next/link';
import type { PlaceSummary } from '#data/crowds/place-summary';
import { toHref } from '#data/model/address';
import type { Query } from '#data/model/query';
import styles from './list.module.css';
import { PlaceRow } from './place-row';

/** The orders a reader may choose; the first is the usual one. */
export const LIST_ORDERS = ['size', 'name', 'events'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

const ORDER_LABELS: Record<ListOrder, string> = { size: 'Largest reported', name: 'Name', events: 'Most events' };

type Props = {
  places: readonly PlaceSummary[];
  order: ListOrder;
  query: Query;
  /** From which place on the rows are, and of how many; rows beyond come on further pages. */
  page: { offset: number; size: number; total: number };
};

/** The places of the current query in order: the map's equal in text. */
export function PlaceList({ places, order, query, page }: Props) {
  return (
    <section aria-label="Places" className={styles.places}>
      <p className={styles.orders}>
        <span>Order by</span>
        {LIST_ORDERS.map((each) => (
          <Link
            key={each}
            href={listHref(query, each, 0)}
            aria-current={each === order ? 'true' : undefined}
            prefetch={false}
          >
            {ORDER_LABELS[each]}
          </Link>
        ))}
      </p>
      <ol className={styles.list} start={page.offset + 1}>
        {places.map((summary) => (
          <PlaceRow key={summary.place.slug} summary={summary} query={query} />
        ))}
      </ol>
      <nav className={styles.pages} aria-label="Pages of the list">
        {page.offset > 0 && (
          <Link href={listHref(query, order, Math.max(0, page.offset - page.size))} prefetch={false}>
            Previous {page.size}
          </Link>
        )}
        {page.offset + page.size < page.total && (
          <Link href={listHref(query, order, page.offset + page.size)} prefetch={false}>
            Next {Math.min(page.size, page.total - page.offset - page.size)}
          </Link>
        )}
      </nav>
    </section>
  );
}

/** The list's address: the query, and the order and page where they differ from the usual. */
export function listHref(query: Query, order: ListOrder, offset: number): string {
  const href = toHref('/', query);
  const extra = new URLSearchParams();
  if (order !== 'size') extra.set('order', order);
  if (offset > 0) extra.set('offset', String(offset));
  return extra.size === 0 ? href : `${href}${href.includes('?') ? '&' : '?'}${extra}`;
}
