import Link from 'next/link';
import { RangeGlyph } from '#components/charts/range-glyph';
import { countNoun, formatRange } from '#data/crowds/describe-range';
import type { PlaceSummary } from '#data/crowds/place-summary';
import { toPlaceHref } from '#data/model/address';
import { formatDaySpan, formatShortDay } from '#data/model/day';
import { formatPlaceName } from '#data/model/place';
import type { Query } from '#data/model/query';
import { CompareLink } from './compare-link';
import styles from './list.module.css';

type Props = {
  summary: PlaceSummary;
  query: Query;
  /** Whether the list spans years, so that days must say theirs. */
  withYears: boolean;
};

/** One place of the list: name, days, number of events, its largest event's reported range, a mark for incidents. */
export function PlaceRow({ summary, query, withYears }: Props) {
  const { place } = summary;
  const range = summary.largest;
  const { firstDay, lastDay } = summary;
  const shortDays =
    firstDay === lastDay ? formatShortDay(firstDay) : `${formatShortDay(firstDay)} – ${formatShortDay(lastDay)}`;
  const days = withYears ? formatDaySpan(firstDay, lastDay) : shortDays;
  const isOnlyAnnounced = summary.announced === summary.events;
  return (
    <li className={styles.row} data-place={place.slug}>
      <div className={styles.line}>
        <Link className={styles.name} href={toPlaceHref(place.slug, query)} prefetch={false}>
          {formatPlaceName(place)}
        </Link>
        <span className={range === null ? styles.none : styles.range}>
          {range === null ? (isOnlyAnnounced ? 'announced only' : 'no figure') : formatRange(range)}
        </span>
      </div>
      <div className={`${styles.line} ${styles.facts}`}>
        <span className={styles.meta}>
          <span>{days}</span>
          {summary.events > 1 && <span> · {countNoun(summary.events, 'event')}</span>}
          {summary.incidents > 0 && <IncidentMark />}
        </span>
        {range !== null && <RangeGlyph range={range} />}
        <CompareLink place={place} query={query} />
      </div>
    </li>
  );
}

/** The map's triangle; its word is only heard, so that a row keeps to two lines. */
function IncidentMark() {
  return (
    <span className={styles.incident}>
      {' · '}
      <svg aria-hidden="true" viewBox="0 0 10 10">
        <path d="M5 1L9.5 9H.5Z" />
      </svg>
      <span className="visually-hidden">incidents</span>
    </span>
  );
}
