import type { DatasetRelease } from '#data/model/dataset';
import type { ProtestEvent } from '#data/model/event';
import type { Place } from '#data/model/place';
import type { EventToWrite } from './event-rows';
import { fingerprint, fingerprintList } from './fingerprint';
import { type Store, StoreError } from './open';
import { saveAccount } from './save-account';
import { knownEvents, saveEvents } from './save-events';
import { savePlaces } from './save-places';
import { saveSources } from './save-sources';
import { toSearchText } from './search-text';
import { type LoadCounts, type SaveOutcome, writeDataset } from './write-dataset';
import type { Writing } from './writing';

/** What the caller knows of a load: who read the files, when, and how many rows of each kind were read and kept. */
export type RunNotes = { importer: string; startedAt: Date; counts: LoadCounts['kinds'] };

/** Part of every fingerprint: raise it when the store keeps the same release in other rows. */
export const ROW_FORMAT = 2;
/** Bounds the memory that a dataset needs beside itself. */
const EVENTS_A_BATCH = 2_000;
/** The record is loaded when the server starts, perhaps beside an import. */
const WAIT_MS = 60_000;

/**
 * Brings a dataset in the store to the given release, which was read and checked as a whole. A release that is there
 * already changes nothing.
 * @throws StoreError when the release names a place or source it does not hold, or takes a key of another dataset.
 */
export async function saveRelease(store: Store, release: DatasetRelease, notes: RunNotes): Promise<SaveOutcome> {
  const events = toEventsToWrite(release);
  const hashes = events.map((event) => event.contentHash);
  const load = {
    dataset: release.dataset,
    contentHash: fingerprint([ROW_FORMAT, { ...release, events: hashes }]),
    importer: notes.importer,
    startedAt: notes.startedAt,
    file: null,
    keepsMissing: false,
    mayShrink: true,
    isForced: false,
    isDryRun: false,
    waitMs: WAIT_MS,
  };
  return writeDataset(store, load, async (writing) => {
    await saveContent(writing, release, events);
    const rows = { read: events.length, kept: events.length, merged: 0, rejected: 0, withdrawn: 0, repaired: 0 };
    return { rows, kinds: notes.counts };
  });
}

async function saveContent(writing: Writing, release: DatasetRelease, events: readonly EventToWrite[]): Promise<void> {
  refuseTwice('event', release.events);
  refuseTwice('source', release.sources);
  await savePlaces(writing, release.places);
  const sourceId = await saveSources(writing, release.sources);
  for (let start = 0; start < events.length; start += EVENTS_A_BATCH) {
    const batch = events.slice(start, start + EVENTS_A_BATCH);
    const keys = batch.map(({ event }) => event.key);
    const known = await knownEvents(writing, keys);
    const taken = keys.find((key) => known.get(key)?.isOurs === false);
    if (taken !== undefined) {
      throw new StoreError(`The event key ${taken} belongs to another dataset; expected keys of its own.`);
    }
    await saveEvents(writing, batch, known, sourceId);
  }
  await saveAccount(writing, release, sourceId);
}

function refuseTwice(kind: string, rows: readonly { key: string }[]): void {
  const seen = new Set<string>();
  for (const { key } of rows) {
    if (seen.has(key)) throw new StoreError(`The release has the ${kind} key ${key} twice; expected each key once.`);
    seen.add(key);
  }
}

function toEventsToWrite({ events, places }: DatasetRelease): EventToWrite[] {
  const placeBySlug = new Map(places.map((place) => [place.slug, place]));
  return events.map((event) => {
    const place = placeBySlug.get(event.place);
    if (place === undefined) {
      throw new StoreError(`The event ${event.key} is in ${event.place}, a place that its release does not hold.`);
    }
    return toEventToWrite(event, place);
  });
}

/** An event with what the store adds to it. */
export function toEventToWrite(event: ProtestEvent, place: Pick<Place, 'name' | 'state'>): EventToWrite {
  const searchText = toSearchText(event, place);
  return { event, searchText, contentHash: fingerprintList([ROW_FORMAT, ...toFacts(event), searchText]) };
}

/** All that an event says, in one order: quicker to name than keys in any order, and there may be millions. */
function toFacts(event: ProtestEvent): unknown[] {
  const { key, title, place, startsOn, endsOn, held, venue, position, actions, summary, organizers, closures } = event;
  const { lngLat, precision } = position;
  return [
    [key, title, place, startsOn, endsOn, held, venue, lngLat, precision, actions, summary, organizers, closures],
    event.estimates.map((told) => [
      [told.words, told.low, told.high, told.bound, told.unit, told.scopeKind, told.scope],
      [told.role, told.claimant, told.status, told.note, told.sources],
    ]),
    event.incidents.map((told) => [
      [told.kind, told.count, told.countBound, told.timeText, told.summary],
      [told.status, told.claimedBy, told.actor, told.sources],
    ]),
    event.sources,
  ];
}
