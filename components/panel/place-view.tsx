import { SourceList } from '#components/evidence/source-list';
import { WordHelp } from '#components/evidence/word-help';
import { CopyButton } from '#components/ui/copy-button';
import { countNoun, formatNumber } from '#data/crowds/describe-range';
import { formatDaySpan, formatShortDay } from '#data/model/day';
import type { ProtestEvent, Source, SourceKey } from '#data/model/event';
import type { Place } from '#data/model/place';
import type { Query } from '#data/model/query';
import { numberSources } from '#data/model/source-numbers';
import { stateName } from '#data/model/states';
import { BackToList } from './back-to-list';
import { EventSection } from './event-section';
import { type NearPlace, NearestPlaces } from './nearest-places';
import styles from './panel.module.css';

type Props = {
  place: Place;
  events: readonly ProtestEvent[];
  sources: ReadonlyMap<SourceKey, Source>;
  nearest: readonly NearPlace[];
  citation: string;
  query: Query;
};

/** Everything the record holds about one place, its busiest evidence first read and last source last. */
export function PlaceView({ place, events, sources, nearest, citation, query }: Props) {
  const numbers = numberSources(events);
  return (
    <>
      <BackToList query={query} />
      <h1>
        {place.name}, {stateName(place.state)}
      </h1>
      <p className={styles.lead}>{describePlace(events, numbers.size)}</p>
      {events.length > 1 && <DayLinks events={events} />}
      {events.map((event) => (
        <EventSection key={event.key} event={event} numbers={numbers} query={query} heading="link" />
      ))}
      <Residents place={place} />
      <NearestPlaces places={nearest} query={query} />
      <section>
        <h2>Sources</h2>
        <SourceList numbers={numbers} sources={sources} />
      </section>
      <WordHelp />
      <section>
        <h2>Share and cite</h2>
        <p className={styles.tools}>
          <CopyButton label="Copy link" />
          <CopyButton label="Copy citation" text={citation} />
          <a href={`/api/places/${place.slug}`}>Download as JSON</a>
          <a href={`/api/places/${place.slug}?format=csv`}>Download figures as CSV</a>
        </p>
      </section>
    </>
  );
}

/** `3 events, Jan 27 – Sat, Jan 31, 2026, told from 14 sources.` */
function describePlace(events: readonly ProtestEvent[], sourceCount: number): string {
  const first = events.map(({ startsOn }) => startsOn).sort()[0];
  const last = events.map(({ endsOn }) => endsOn).sort().at(-1);
  if (first === undefined || last === undefined) return 'No event is recorded here.';
  return `${countNoun(events.length, 'event')}, ${formatDaySpan(first, last)}, told from ${countNoun(sourceCount, 'source')}.`;
}

function DayLinks({ events }: { events: readonly ProtestEvent[] }) {
  return (
    <nav aria-label="Events in this place">
      <ul className={styles.dayLinks}>
        {events.map((event) => (
          <li key={event.key}>
            <a href={`#event-${event.key}`}>
              <span className={styles.dayLink}>{formatShortDay(event.startsOn)}</span>
              {event.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Residents({ place }: { place: Place }) {
  const { population } = place;
  return (
    <section>
      <h2>The place</h2>
      <p>
        {place.county === null ? stateName(place.state) : `${place.county}, ${stateName(place.state)}`}.{' '}
        {population === null
          ? 'Number of residents not known.'
          : `${formatNumber(population.residents)} residents (${population.basis}).`}{' '}
        {population?.source && <a href={population.source.url} rel="noreferrer">{population.source.publisher}</a>}
      </p>
      {population?.note && <p className={styles.quiet}>{population.note}</p>}
    </section>
  );
}

