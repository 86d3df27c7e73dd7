import { SourceMarks } from '#components/evidence/source-marks';
import { FactBadge } from '#components/evidence/status-badge';
import { ReadingLink } from '#components/ui/reading-link';
import type { TimelineEntry } from '#data/model/account';
import { groupByDay } from '#data/model/account-order';
import { formatCamera } from '#data/model/address';
import { formatDay } from '#data/model/day';
import { formatPlaceName, type Place } from '#data/model/place';
import type { Position } from '#data/model/position';
import type { SourceNumbers } from '#data/model/source-numbers';
import { TIMELINE_KINDS } from '#data/model/vocabulary';
import reading from './reading.module.css';
import styles from './story.module.css';
import { isSpot, type Spot, toSpotAttributes, zoomFor } from './story-spot';

type Props = {
  timeline: readonly TimelineEntry[];
  /** The places that the timeline names, by slug. */
  places: ReadonlyMap<string, Place>;
  numbers: SourceNumbers;
};

/** What happened, day by day. */
export function StoryDays({ timeline, places, numbers }: Props) {
  return (
    <ol>
      {groupByDay(timeline).map(({ on, entries }) => (
        <li key={on} id={`day-${on}`} className={styles.day}>
          <h3 className={reading.dayTitle}>
            <time dateTime={on}>{formatDay(on)}</time>
          </h3>
          {entries.map((entry) => (
            <Entry key={entry.key} entry={entry} place={findPlace(entry, places)} numbers={numbers} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, place, numbers }: { entry: TimelineEntry; place: Place | null; numbers: SourceNumbers }) {
  return (
    <article className={styles.entry} {...toSpotAttributes({ day: entry.on, place: toSpotPlace(entry, place) })}>
      <h4 className={styles.entryTitle}>{entry.title}</h4>
      <p className={reading.meta}>
        <span>{TIMELINE_KINDS[entry.kind].label}</span>
        {entry.timeText && <span>{entry.timeText}</span>}
        {place && <ReadingLink href={`/places/${place.slug}`}>{formatPlaceName(place)}</ReadingLink>}
        {entry.position && (
          <ReadingLink href={toSpotHref(entry.position)} aria-label={`On the map: ${entry.title}`}>
            On the map
          </ReadingLink>
        )}
        <FactBadge status={entry.status} />
      </p>
      <p className={reading.prose}>
        {entry.summary}
        <SourceMarks sources={entry.sources} numbers={numbers} />
      </p>
    </article>
  );
}

function findPlace({ place }: TimelineEntry, places: Props['places']): Place | null {
  return place === null ? null : (places.get(place) ?? null);
}

/** Where the entry's own position is known, that; else its town. An entry of the whole country has none. */
function toSpotPlace({ position }: TimelineEntry, place: Place | null): Spot['place'] {
  if (place === null) return null;
  const { lngLat, precision } = position ?? { lngLat: place.center, precision: 'city' as const };
  const [longitude, latitude] = lngLat;
  return {
    slug: place.slug,
    name: formatPlaceName(place),
    camera: { longitude, latitude, zoom: zoomFor(precision) },
    isExact: isSpot(precision),
  };
}

function toSpotHref({ lngLat: [longitude, latitude], precision }: Position): string {
  return `/?at=${formatCamera({ longitude, latitude, zoom: zoomFor(precision) })}`;
}
