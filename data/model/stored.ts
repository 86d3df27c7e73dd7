import type { Actor, Campaign, Claim, TimelineEntry } from './account';
import type { Day } from './day';
import type { ProtestEvent, Source, SourceKey } from './event';
import type { Place } from './place';

/** A place with the store's number for it, stable while the place exists. */
export type StoredPlace = Place & { id: number };

/** An event with the store's number for it, stable while the event exists, and the public id of its dataset. */
export type StoredEvent = ProtestEvent & { id: number; datasetId: string };

/** The sources that some records name, by their key. */
export type SourcesByKey = ReadonlyMap<SourceKey, Source>;

/** One place with all that is recorded of it; events by first day, then title. */
export type PlaceRecord = { id: number; place: Place; events: readonly StoredEvent[]; sources: SourcesByKey };

/** What a list needs to say of an event. */
export type EventHead = { id: number; key: string; title: string; dataset: string };

/** What another dataset records of the same event, under that dataset's title. */
export type OtherRecord = { dataset: string; event: StoredEvent };

/** One event with its place, what other datasets record of it, and the sources that all of these name. */
export type EventRecord = {
  place: StoredPlace;
  event: StoredEvent;
  alsoRecordedBy: readonly OtherRecord[];
  sources: SourcesByKey;
};

/** The account around a dataset's events, each list in the order of the record. */
export type Account = {
  campaigns: readonly Campaign[];
  timeline: readonly TimelineEntry[];
  claims: readonly Claim[];
  actors: readonly Actor[];
  sources: SourcesByKey;
};

/** An event that holds words which were looked for, with what tells where it holds them. */
export type FoundEvent = {
  key: string;
  title: string;
  venue: string | null;
  startsOn: Day;
  place: Pick<Place, 'slug' | 'name' | 'state'>;
};

/** Something the search box can find. `href` is a path of this site. */
export type SearchEntry = {
  kind: 'place' | 'venue' | 'organization' | 'event';
  label: string;
  detail: string;
  href: string;
};

/** The last parts of `/places/{slug}` and `/events/{key}`, for the sitemap. */
export type SitemapKeys = { places: readonly string[]; events: readonly string[] };
