import Link from 'next/link';
import { ReadingSwitch } from '#components/filters/reading-switch';
import { countNoun } from '#data/crowds/describe-range';
import type { Claim } from '#data/model/account';
import { toAreaHref, withReading } from '#data/model/address';
import type { Citation } from '#data/model/citation';
import type { ProtestEvent, Source, SourceKey } from '#data/model/event';
import { describeDays } from '#data/model/event-days';
import type { Place } from '#data/model/place';
import type { Query } from '#data/model/query';
import { numberSources } from '#data/model/source-numbers';
import { stateName } from '#data/model/states';
import { BackToList } from './back-to-list';
import { CompareLink } from './compare-link';
import { DayLinks } from './day-links';
import { EventSection } from './event-section';
import styles from './panel.module.css';
import { PanelFoot } from './panel-foot';
import { PanelPart } from './panel-part';
import { Residents } from './residents';
import { type SimilarLists, SimilarPlaces } from './similar-places';

type Props = {
  place: Place;
  events: readonly ProtestEvent[];
  sources: ReadonlyMap<SourceKey, Source>;
  similar: SimilarLists;
  /** By event key: a claim of each topic on what is disputed about the event. */
  disputes: ReadonlyMap<string, readonly Claim[]>;
  citation: Citation;
  query: Query;
};

/**
 * Everything the record holds about one place: days at a glance, then each event in full, sources last. Both go by how
 * much is told, so that what most readers come for is at the top.
 */
export function PlaceView({ place, events, sources, similar, disputes, citation, query }: Props) {
  const ordered = [...events].sort((a, b) => countEvidence(b) - countEvidence(a));
  const numbers = numberSources(ordered);
  return (
    <>
      <BackToList query={query} />
      <h1>
        {place.name}, {stateName(place.state)}
      </h1>
      <p className={styles.lead}>
        {describePlace(events, numbers.size)} <CompareLink place={place} query={query} />
      </p>
      <p className={styles.areaLink}>
        <Link href={toAreaHref(place.slug, query)} prefetch={false}>
          How many could fit here?
        </Link>{' '}
        <span className={styles.quiet}>Draw the ground and see.</span>
      </p>
      <DayLinks events={ordered} query={query} />
      <ReadingSwitch reading={query.reading} />
      {ordered.map((event) => (
        <EventSection
          key={event.key}
          {...{ event, numbers, query }}
          disputes={disputes.get(event.key) ?? []}
          heading="link"
        />
      ))}
      <Residents place={place} />
      <PanelPart title="Places like this">
        <SimilarPlaces lists={similar} beside={[place.slug]} query={query} />
      </PanelPart>
      <PanelFoot {...{ numbers, sources, citation }} what="place" reading={query.reading}>
        <a href={withReading(`/api/places/${place.slug}`, query.reading)}>Download as JSON</a>
        <a href={withReading(`/api/places/${place.slug}?format=csv`, query.reading)}>Download figures as CSV</a>
      </PanelFoot>
    </>
  );
}

/** `3 events, Jan 27 – Jan 31, 2026, told from 14 sources.` */
function describePlace(events: readonly ProtestEvent[], sourceCount: number): string {
  const days = describeDays(events);
  if (days === '') return 'No event is recorded here.';
  return `${countNoun(events.length, 'event')}, ${days}, told from ${countNoun(sourceCount, 'source')}.`;
}

/** How much is told of an event. The one that most is told of is what most readers come for. */
function countEvidence({ estimates, incidents, sources }: ProtestEvent): number {
  return estimates.length + incidents.length + sources.length;
}
