import { currentAtlas } from '#data/index/current-atlas';
import type { EventRecord, PlaceRecord } from '#data/model/stored';
import { findEvent, findPlace } from '#data/store/read-events';

/** How many records are kept ready: the ones that many readers are looking at. */
const KEPT = 500;

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

/** Keeps the records last asked for until the data changes; what was not found is not kept. */
function rememberByVersion<Value>() {
  let keptVersion = '';
  let kept = new Map<string, Promise<Value | null>>();
  return async (version: string, key: string, load: () => Promise<Value | null>): Promise<Value | null> => {
    if (version !== keptVersion) {
      keptVersion = version;
      kept = new Map();
    }
    const known = kept.get(key);
    const value = known ?? load();
    kept.delete(key);
    kept.set(key, value);
    const oldest = kept.size > KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    const current = kept;
    try {
      const found = await value;
      if (found === null) current.delete(key);
      return found;
    } catch (error) {
      current.delete(key);
      throw error;
    }
  };
}
