import { openGazetteer } from '#data/gazetteer/gazetteer';
import { dossierImporter } from '#data/importers/dossier/importer';
import { resolvePlaces } from '#data/importers/resolve-places';
import type { PlaceRecord } from '#data/model/stored';

/** The places of the January 2026 record with their events, as the store would give them; sources are left out. */
export function readPlaceRecords(): ReadonlyMap<string, PlaceRecord> {
  const { places, events } = resolvePlaces(dossierImporter.read('data/dossier'), openGazetteer());
  const stored = events.map((event, i) => ({ ...event, id: i + 1, datasetId: 'january-2026' }));
  return new Map(
    places.map((place, i) => {
      const own = stored.filter((event) => event.place === place.slug);
      return [place.slug, { id: i + 1, place, events: own, sources: new Map() }];
    }),
  );
}

/** One of them; a test that names another is itself wrong. */
export function recordOf(records: ReadonlyMap<string, PlaceRecord>, slug: string): PlaceRecord {
  const record = records.get(slug);
  if (record === undefined) throw new Error(`Got "${slug}" when expected a place of the record.`);
  return record;
}
