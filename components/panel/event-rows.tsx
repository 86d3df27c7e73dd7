import Link from 'next/link';
import { formatRange } from '#data/crowds/describe-range';
import type { ReportedRange } from '#data/crowds/reported-range';
import { toEventHref } from '#data/model/address';
import { type Day, formatDaySpan } from '#data/model/day';
import type { Query } from '#data/model/query';
import { IncidentMark } from './incident-mark';
import styles from './list.module.css';

/** One event of a list. */
export type ListedEvent = {
  key: string;
  title: string;
  /** The title of its dataset. */
  dataset: string;
  firstDay: Day;
  lastDay: Day;
  range: ReportedRange | null;
  isAnnounced: boolean;
  hasIncident: boolean;
};

/** Events in a list, each with its day, reported range and dataset, leading to its evidence. */
export function EventRows({ events, query }: { events: readonly ListedEvent[]; query: Query }) {
  return (
    <ul className={styles.list} aria-label="Events">
      {events.map(({ key, title, dataset, firstDay, lastDay, range, isAnnounced, hasIncident }) => (
        <li key={key} className={styles.row}>
          <div className={styles.line}>
            <Link className={styles.name} href={toEventHref(key, query)} prefetch={false}>
              {title}
            </Link>
            <span className={range === null ? styles.none : styles.range}>
              {range === null ? (isAnnounced ? 'announced only' : 'no figure') : formatRange(range)}
            </span>
          </div>
          <p className={styles.meta}>
            {formatDaySpan(firstDay, lastDay)} · {dataset}
            {hasIncident && (
              <>
                {' · '}
                <IncidentMark hasRoom />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
