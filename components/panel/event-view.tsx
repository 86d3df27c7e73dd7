import Link from 'next/link';
import { AlsoRecorded } from '#components/evidence/also-recorded';
import { ReadingSwitch } from '#components/filters/reading-switch';
import type { Claim } from '#data/model/account';
import { toPlaceHref } from '#data/model/address';
import type { Citation } from '#data/model/citation';
import type { ProtestEvent, Source, SourceKey } from '#data/model/event';
import { formatPlaceName, type Place } from '#data/model/place';
import type { Query } from '#data/model/query';
import { numberSources } from '#data/model/source-numbers';
import type { OtherRecord } from '#data/model/stored';
import { EventSection } from './event-section';
import styles from './panel.module.css';
import { PanelFoot } from './panel-foot';
import { PanelPart } from './panel-part';

type Props = {
  event: ProtestEvent;
  place: Place;
  sources: ReadonlyMap<SourceKey, Source>;
  alsoRecordedBy: readonly OtherRecord[];
  disputes: readonly Claim[];
  citation: Citation;
  query: Query;
};

/** One event by itself, at its own address. */
export function EventView({ event, place, sources, alsoRecordedBy, disputes, citation, query }: Props) {
  const numbers = numberSources([event, ...alsoRecordedBy.map((other) => other.event)]);
  return (
    <>
      <p className={styles.back}>
        <Link href={toPlaceHref(place.slug, query)} prefetch={false}>
          ← {formatPlaceName(place)}
        </Link>
      </p>
      <h1>{event.title}</h1>
      <EventSection {...{ event, numbers, query, disputes }} heading="none">
        <ReadingSwitch reading={query.reading} />
      </EventSection>
      {alsoRecordedBy.length > 0 && (
        <PanelPart title="Also recorded by">
          <AlsoRecorded records={alsoRecordedBy} {...{ query, numbers }} />
        </PanelPart>
      )}
      <PanelFoot {...{ numbers, sources, citation }} what="event" reading={query.reading} />
    </>
  );
}
