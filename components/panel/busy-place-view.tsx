import Link from 'next/link';
import { ActiveFilters } from '#components/filters/active-filters';
import { ReadingSwitch } from '#components/filters/reading-switch';
import { Cite } from '#components/ui/cite';
import { CopyButton } from '#components/ui/copy-button';
import { countNoun, formatNumber } from '#data/crowds/describe-range';
import type { HonestTotal } from '#data/crowds/honest-total';
import { toAreaHref, toHref, toPlaceHref, withReading } from '#data/model/address';
import type { Citation } from '#data/model/citation';
import type { DatasetTitle } from '#data/model/dataset';
import { type Day, formatDaySpan } from '#data/model/day';
import type { Place } from '#data/model/place';
import type { Query } from '#data/model/query';
import { stateName } from '#data/model/states';
import { BackToList } from './back-to-list';
import { CompareLink } from './compare-link';
import { EventRows, type ListedEvent } from './event-rows';
import { PageLinks } from './page-links';
import styles from './panel.module.css';
import { PanelPart } from './panel-part';
import { Residents } from './residents';
import { type SimilarLists, SimilarPlaces } from './similar-places';
import { TotalSentence } from './total-sentence';

type Props = {
  place: Place;
  /** All that is recorded here, whatever the query. */
  recorded: { events: number; days: readonly [first: Day, last: Day] };
  /** What may be said about the events that match the query. */
  total: HonestTotal;
  events: readonly ListedEvent[];
  page: { offset: number; size: number };
  similar: SimilarLists;
  datasets: readonly DatasetTitle[];
  citation: Citation;
  query: Query;
};

/** A place with more events than one page can tell in full: a list of those that match, each leading to its evidence. */
export function BusyPlaceView({ place, recorded, total, events, page, similar, datasets, citation, query }: Props) {
  const path = `/places/${place.slug}`;
  const hrefFor = (other: Query) => toHref(path, other);
  const isPart = total.events < recorded.events;
  return (
    <>
      <BackToList query={query} />
      <h1>
        {place.name}, {stateName(place.state)}
      </h1>
      <p className={styles.lead}>
        {countNoun(recorded.events, 'event')}, {formatDaySpan(...recorded.days)}.
        {isPart && ` ${formatNumber(total.events)} of them match.`} <CompareLink place={place} query={query} />
      </p>
      <ActiveFilters query={{ ...query, bbox: null }} {...{ datasets, hrefFor }} />
      <p className={styles.quiet}>
        {total.events === 0 ? 'No event here matches these filters.' : <TotalSentence total={total} />}
      </p>
      <ReadingSwitch reading={query.reading} />
      <p className={styles.areaLink}>
        <Link href={toAreaHref(place.slug, query)} prefetch={false}>
          How many could fit here?
        </Link>
      </p>
      <EventRows events={events} query={query} />
      <PageLinks href={toPlaceHref(place.slug, query)} {...page} total={total.events} />
      <Residents place={place} />
      <PanelPart title="Places like this">
        <SimilarPlaces lists={similar} beside={[place.slug]} query={query} />
      </PanelPart>
      <PanelPart title="Share and cite">
        <div className={styles.tools}>
          <CopyButton label="Copy link" />
          <Cite citation={citation} what="place" />
        </div>
      </PanelPart>
      <PanelPart title="Sources">
        <p>
          Every event’s page lists its sources.{' '}
          <a href={withReading(`/api${path}`, query.reading)}>All of this place as JSON</a>,{' '}
          <a href={withReading(`/api${path}?format=csv`, query.reading)}>its figures as CSV</a>.
        </p>
      </PanelPart>
    </>
  );
}
