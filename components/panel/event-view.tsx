import Link from 'next/link';
import type { Claim } from '#data/model/account';
import { toPlaceHref } from '#data/model/address';
import type { ProtestEvent, Source, SourceKey } from '#data/model/event';
import { formatPlaceName, type Place } from '#data/model/place';
import type { Query } from '#data/model/query';
import { numberSources } from '#data/model/source-numbers';
import { EventSection } from './event-section';
import styles from './panel.module.css';
import { PanelFoot } from './panel-foot';

type Props = {
  event: ProtestEvent;
  place: Place;
  sources: ReadonlyMap<SourceKey, Source>;
  disputes: readonly Claim[];
  citation: string;
  query: Query;
};

/** One event by itself, at its own address. */
export function EventView({ event, place, sources, disputes, citation, query }: Props) {
  const numbers = numberSources([event]);
  return (
    <>
      <p className={styles.back}>
        <Link href={toPlaceHref(place.slug, query)} prefetch={false}>
          ← {formatPlaceName(place)}
        </Link>
      </p>
      <h1>{event.title}</h1>
      <EventSection {...{ event, numbers, query, disputes }} heading="none" />
      <PanelFoot {...{ numbers, sources, citation }} reading={query.reading} />
    </>
  );
}
