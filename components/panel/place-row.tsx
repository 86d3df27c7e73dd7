import Link from 'next/link';
import { RangeGlyph } from '#components/charts/range-glyph';
import { countNoun, formatTotal } from '#data/crowds/describe-range';
import type { PlaceSummary } from '#data/crowds/place-summary';
import { toPlaceHref } from '#data/model/address';
import { formatShortDay } from '#data/model/day';
import type { Query } from '#data/model/query';
import styles from './list.module.css';

/** One place of the list: name, days, number of events, the reported range, and a mark where incidents are reported. */
export function PlaceRow({ place, query }: { place: PlaceSummary; query: Query }) {
  const range = formatTotal(place);
  const days =
    place.firstDay === place.lastDay
      ? formatShortDay(place.firstDay)
      : `${formatShortDay(place.firstDay)} – ${formatShortDay(place.lastDay)}`;
  const isOnlyAnnounced = place.announced === place.events;
  return (
    <li className={styles.row}>
      <Link className={styles.name} href={toPlaceHref(place.slug, query)} prefetch={false}>
        {place.name}, {place.state}
      </Link>
      <span className={range === null ? styles.none : styles.range}>
        {range ?? (isOnlyAnnounced ? 'announced only' : 'no figure')}
      </span>
      <span className={styles.meta}>
        {days}
        {place.events > 1 && ` · ${countNoun(place.events, 'event')}`}
        {range !== null && place.unknown > 0 && ` · ${place.unknown} without a figure`}
        {place.incidents > 0 && <span className={styles.incident}> · incidents reported</span>}
      </span>
      {range !== null && (
        <RangeGlyph range={{ low: place.low === 0 ? null : place.low, high: place.high, openTop: place.openTop > 0 }} />
      )}
    </li>
  );
}
