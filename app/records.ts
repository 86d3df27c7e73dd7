import { currentAtlas } from '#data/index/current-atlas';
import type { EventRecord, PlaceRecord } from '#data/model/stored';
import { findEvent, findPlace } from '#data/store/read-events';
import { rememberByVersion } from './remember-by-version';

const places = rememberByVersion<PlaceRecord>();
const events = rememberByVersion<EventRecord>();

/** The record of a place, or null when there is none of that slug. */
export async function findPlaceRecord(slug: string): Promise<PlaceRecord | null> {
  const { store, version } = await currentAtlas();
  return places(version, slug, () => findPlace(store, slug));
}

/** The record of an event, or null when there is none of that key. */
export async function findEventRecord(key: string): Promise<EventRecord | null> {
  const { store, version } = await currentAtlas();
  return events(version, key, () => findEvent(store, key));
}
