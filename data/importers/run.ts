import { openGazetteer } from '#data/gazetteer/gazetteer';
import type { Store } from '#data/store/open';
import { type RunNotes, saveRelease } from '#data/store/save-release';
import type { SaveOutcome } from '#data/store/write-dataset';
import type { Draft, Importer } from './importer';
import { resolvePlaces } from './resolve-places';

/**
 * The one way of records into the store: read and validate the files, resolve the places, write in one transaction.
 * Whatever fails leaves the store as it was. `startedAt` is the moment to note as the run's.
 * @throws InvalidDataError for files that are not as expected, StoreError for what the store refuses.
 */
export async function importDataset(
  store: Store,
  importer: Importer,
  folder: string,
  startedAt: Date = new Date(),
): Promise<SaveOutcome> {
  const draft = importer.read(folder);
  const release = resolvePlaces(draft, openGazetteer());
  return saveRelease(store, release, { importer: importer.id, startedAt, counts: countRows(draft) });
}

/** An importer that takes all or nothing keeps every row it read. */
function countRows({ events, sources, places, claims, timeline, actors, campaigns }: Draft): RunNotes['counts'] {
  const counts = {
    places: places.length,
    events: events.length,
    estimates: events.reduce((sum, { estimates }) => sum + estimates.length, 0),
    incidents: events.reduce((sum, { incidents }) => sum + incidents.length, 0),
    sources: sources.length,
    timeline: timeline.length,
    actors: actors.length,
    claims: claims.length,
    campaigns: campaigns.length,
  };
  return Object.entries(counts).map(([kind, read]) => ({ kind, read, kept: read }));
}
