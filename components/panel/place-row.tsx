import Link from 'next/link';
import { Fragment } from 'react';
import { RangeGlyph } from '#components/charts/range-glyph';
import { countNoun, formatRange } from '#data/crowds/describe-range';
import type { PlaceSummary } from '#data/crowds/place-summary';
import { toPlaceHref } from '#data/model/address';
import { type Day, formatDaySpan, formatShortDay } from '#data/model/day';
import { formatPlaceName } from '#data/model/place';
import type { Query } from '#data/model/query';
import { CompareLink } from './compare-link';
import { IncidentMark } from './incident-mark';
import styles from './list.module.css';

type Props = {
  summary: PlaceSummary;
  query: Query;
  /** Whether the list spans years, so that days must say theirs. */
  withYears: boolean;
  /** Whether a figure of a matching event is disputed. */
  isDisputed: boolean;
};

/** One place of the list: name, days, number of events, its largest event's reported range, what is disputed or happened. */
export function PlaceRow({ summary, query, withYears, isDisputed }: Props) {
  const { place } = summary;
  const range = summary.largest;
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
        <Facts {...{ summary, withYears, isDisputed }} />
        {range !== null && <RangeGlyph range={range} />}
        <CompareLink place={place} query={query} />
      </div>
    </li>
  );
}

/** `Jan 23–31 · 4 events · disputed · ▲`; a line breaks between two of them only. */
function Facts({ summary, withYears, isDisputed }: Omit<Props, 'query'>) {
  const { firstDay, lastDay, events, incidents } = summary;
  const days = withYears ? formatDaySpan(firstDay, lastDay) : describeShortDays(firstDay, lastDay);
  const facts = [
    days,
    events > 1 && countNoun(events, 'event'),
    isDisputed && DISPUTED,
    incidents > 0 && INCIDENTS,
  ].filter((fact) => fact !== false);
  return (
    <span className={styles.meta}>
      {facts.map((fact, position) => (
        <Fragment key={fact}>
          <span>
            {fact === DISPUTED && <span className="visually-hidden">a figure is </span>}
            {fact === INCIDENTS ? <IncidentMark hasRoom={false} /> : fact}
            {position < facts.length - 1 && ' ·'}
          </span>{' '}
        </Fragment>
      ))}
    </span>
  );
}

const DISPUTED = 'disputed';
const INCIDENTS = 'incidents';

/** `Jan 30`, `Jan 23–31`, `Jan 30 – Feb 1`. */
function describeShortDays(first: Day, last: Day): string {
  if (first === last) return formatShortDay(first);
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7);
  return isOneMonth
    ? `${formatShortDay(first)}–${Number(last.slice(8))}`
    : `${formatShortDay(first)} – ${formatShortDay(last)}`;
}
