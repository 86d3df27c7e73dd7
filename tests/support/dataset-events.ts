import type { Source } from '#data/model/event';
import type { SourcesByKey, StoredEvent } from '#data/model/stored';
import type { Store } from '#data/store/open';
import { findPlace } from '#data/store/read-events';
import { readPlaces } from '#data/store/read-places';

/** All events of one dataset as the pages of places have them, in the order of their numbers, with all sources of those places. */
export async function readDatasetEvents(
  store: Store,
  datasetId: string,
): Promise<{ events: StoredEvent[]; sources: SourcesByKey }> {
  const events: StoredEvent[] = [];
  const sources: Map<string, Source> = new Map();
  for (const { slug } of await readPlaces(store)) {
    const record = await findPlace(store, slug);
    events.push(...(record?.events ?? []).filter((event) => event.datasetId === datasetId));
    for (const [key, source] of record?.sources ?? []) sources.set(key, source);
  }
  return { events: events.sort((a, b) => a.id - b.id), sources };
}
