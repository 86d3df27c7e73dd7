import { buildIndex } from '#data/index/build-index';
import { forEachMatch } from '#data/index/for-each-match';
import { toMatcher } from '#data/index/matcher';
import { toRowSet } from '#data/index/row-set';
import { toCsvLine } from '#data/model/csv';
import type { Query } from '#data/model/query';
import type { StoredEvent } from '#data/model/stored';
import { findEventIdsByWords } from '#data/store/find-words';
import { openStore, type Store } from '#data/store/open';
import { readFacts } from '#data/store/packed-facts';
import { readEventsById } from '#data/store/read-events';
import { listDatasets } from '#data/store/read-lists';
import { readPlaces } from '#data/store/read-places';

export type ExportFormat = 'csv' | 'geojson' | 'json';

const EVENTS_A_BATCH = 200;
const COLUMNS = [
  ...['event', 'dataset', 'title', 'place', 'first_day', 'last_day', 'held', 'venue', 'longitude', 'latitude'],
  ...['precision', 'actions', 'organizers', 'words', 'low', 'high', 'bound', 'unit', 'role', 'claimant', 'incidents'],
] as const;

/** The events of a query as pieces of a file; each claim is a row of CSV, and an event without one a row of its own. */
export async function* exportEvents({
  query,
  format,
  passOn,
}: {
  query: Query;
  format: ExportFormat;
  /** Datasets that the operator passes on although their terms do not allow everybody to. */
  passOn: ReadonlySet<string>;
}): AsyncGenerator<string> {
  const store = await openStore();
  try {
    const datasets = await listDatasets(store);
    const allowed = new Set(
      datasets.flatMap(({ id, redistributable }) => (redistributable || passOn.has(id) ? [id] : [])),
    );
    let kept = 0;
    let leftOut = 0;
    yield headOf(
      format,
      datasets.filter(({ id }) => allowed.has(id)),
    );
    for await (const events of readMatches(store, query)) {
      const exported = events.filter(({ datasetId }) => allowed.has(datasetId));
      leftOut += events.length - exported.length;
      for (const event of exported) yield toPiece(event, format, kept++ === 0);
    }
    yield format === 'csv' ? '' : ']}\n';
    if (leftOut > 0) {
      process.stderr.write(
        `Left out ${leftOut} events of datasets that may not be passed on; PASS_ON names those you may.\n`,
      );
    }
  } finally {
    await store.close();
  }
}

async function* readMatches(store: Store, query: Query): AsyncGenerator<StoredEvent[]> {
  const index = await buildIndex(readFacts(store), await readPlaces(store));
  const words = query.words === '' ? null : toRowSet(index, await findEventIdsByWords(store, query.words));
  const ids: number[] = [];
  forEachMatch(index, toMatcher(index, query, words), (rows, count) => {
    for (let at = 0; at < count; at++) ids.push(index.events.id[rows[at] ?? 0] ?? 0);
  });
  ids.sort((a, b) => a - b);
  for (let start = 0; start < ids.length; start += EVENTS_A_BATCH) {
    yield await readEventsById(store, ids.slice(start, start + EVENTS_A_BATCH));
  }
}

function headOf(format: ExportFormat, datasets: readonly object[]): string {
  if (format === 'csv') return toCsvLine(COLUMNS);
  const credits = `"datasets":${JSON.stringify(datasets)}`;
  return format === 'json' ? `{${credits},"events":[` : `{"type":"FeatureCollection",${credits},"features":[`;
}

function toPiece(event: StoredEvent, format: ExportFormat, isFirst: boolean): string {
  if (format === 'csv') return toCsv(event);
  const { id: _id, ...told } = event;
  const { position, ...properties } = told;
  const geometry = { type: 'Point', coordinates: position.lngLat };
  const feature = {
    type: 'Feature',
    id: event.key,
    geometry,
    properties: { ...properties, precision: position.precision },
  };
  return `${isFirst ? '' : ','}\n${JSON.stringify(format === 'json' ? told : feature)}`;
}

function toCsv(event: StoredEvent): string {
  const { key, datasetId, title, place, startsOn, endsOn, held, venue, position } = event;
  const [longitude, latitude] = position.lngLat;
  const of = [key, datasetId, title, place, startsOn, endsOn, held, venue, longitude, latitude, position.precision];
  const lists = [event.actions.join('; '), event.organizers.join('; ')];
  const incidents = event.incidents.map(({ kind }) => kind).join('; ');
  if (event.estimates.length === 0) return toCsvLine([...of, ...lists, '', null, null, '', '', '', '', incidents]);
  return event.estimates
    .map(({ words, low, high, bound, unit, role, claimant }) => {
      return toCsvLine([...of, ...lists, words, low, high, bound, unit, role, claimant, incidents]);
    })
    .join('');
}
