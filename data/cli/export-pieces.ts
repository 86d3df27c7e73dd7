import { CLAIM_COLUMNS, type ClaimRow, toClaimRows } from '#data/crowds/claim-columns';
import { type CsvColumn, toCsvLines } from '#data/model/csv';
import type { Incident, Source } from '#data/model/event';
import type { Reading } from '#data/model/query';
import type { SourcesByKey, StoredEvent } from '#data/model/stored';

type ExportRow = ClaimRow<StoredEvent> & { sources: SourcesByKey };

/**
 * The columns of every download of figures, and what a file needs that goes out alone: whose record it is, where the
 * event stands on the map, and its sources in words, `publisher <address>`, where the keys have nothing to be found in.
 */
export const EXPORT_COLUMNS: readonly CsvColumn<ExportRow>[] = [
  ...CLAIM_COLUMNS,
  { name: 'source_links', of: ({ claim, event, sources }) => toLinks((claim ?? event).sources, sources) },
  { name: 'dataset', of: ({ event }) => event.datasetId },
  { name: 'longitude', of: ({ event }) => event.position.lngLat[0] },
  { name: 'latitude', of: ({ event }) => event.position.lngLat[1] },
  { name: 'actions', of: ({ event }) => event.actions.join('; ') },
  { name: 'organizers', of: ({ event }) => event.organizers.join('; ') },
  { name: 'incidents', of: ({ event }) => event.incidents.map(toWords).join('; ') },
];

/** An event as lines of CSV, one for each claim. */
export function toCsv(event: StoredEvent, reading: Reading, sources: SourcesByKey): string {
  return toCsvLines(
    EXPORT_COLUMNS,
    toClaimRows(event, reading).map((row) => ({ ...row, sources })),
  );
}

/** An event as it stands in a file: without the number that only this store knows it by. */
export function toJson({ id: _id, ...told }: StoredEvent): Omit<StoredEvent, 'id'> {
  return told;
}

/** An event as a feature of GeoJSON. */
export function toFeature(event: StoredEvent) {
  const { position, ...properties } = toJson(event);
  return {
    type: 'Feature',
    id: event.key,
    geometry: { type: 'Point', coordinates: position.lngLat },
    properties: { ...properties, precision: position.precision },
  };
}

function toLinks(keys: readonly string[], sources: SourcesByKey): string {
  return keys.map((key) => toLink(find(key, sources))).join('; ');
}

function toLink({ publisher, url }: Source): string {
  return url === null ? publisher : `${publisher} <${url}>`;
}

function find(key: string, sources: SourcesByKey): Source {
  const source = sources.get(key);
  if (source === undefined)
    throw new Error(`Got the source key "${key}" when expected one that was read with its event.`);
  return source;
}

/** With its status: an incident that is disputed must not read as one that was confirmed. */
function toWords({ kind, status }: Incident): string {
  return `${kind} (${status})`;
}
