import Link from 'next/link';
import type { PlaceSummary } from '#data/crowds/place-summary';
import { toHref } from '#data/model/address';
import type { Query } from '#data/model/query';
import styles from './list.module.css';
import { PageLinks } from './page-links';
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
  withYears: boolean;
  /** Slugs of places of which a matching event has a disputed figure. */
  disputed: ReadonlySet<string>;
};

/** The places of the current query in order: the map's equal in text. */
export function PlaceList({ places, order, query, page, withYears, disputed }: Props) {
  return (
    <section aria-label="Places" className={styles.places}>
      <p className={styles.orders}>
        <span>Order by</span>
        {LIST_ORDERS.map((each) => (
          <Link
            key={each}
            href={listHref(query, each)}
            aria-current={each === order ? 'true' : undefined}
            prefetch={false}
          >
            {ORDER_LABELS[each]}
          </Link>
        ))}
      </p>
      <ol className={styles.list} start={page.offset + 1}>
        {places.map((summary) => (
          <PlaceRow
            key={summary.place.slug}
            isDisputed={disputed.has(summary.place.slug)}
            {...{ summary, query, withYears }}
          />
        ))}
      </ol>
      <PageLinks href={listHref(query, order)} {...page} />
    </section>
  );
}

/** The list's address: the query, and the order where it differs from the usual. */
function listHref(query: Query, order: ListOrder): string {
  const href = toHref('/', query);
  return order === 'size' ? href : `${href}${href.includes('?') ? '&' : '?'}order=${order}`;
}
