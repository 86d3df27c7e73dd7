import { currentAtlas } from '#data/index/current-atlas';
import type { Dataset } from '#data/model/dataset';
import type { EventRecord, PlaceRecord } from '#data/model/stored';
import { findEvent, findPlace } from '#data/store/read-events';
import { listDatasets } from '#data/store/read-lists';
import { rememberByVersion } from './remember-by-version';

const places = rememberByVersion<PlaceRecord>(({ events }) => 1 + events.length);
const events = rememberByVersion<EventRecord>();
const datasets = rememberByVersion<Dataset[]>();

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

/** All datasets, first loaded first. */
export async function currentDatasets(): Promise<readonly Dataset[]> {
  const { store, version } = await currentAtlas();
  return (await datasets(version, 'all', () => listDatasets(store))) ?? [];
}
