import { buildIndex } from '#data/index/build-index';
import { forEachMatch } from '#data/index/for-each-match';
import { toMatcher } from '#data/index/matcher';
import { toRowSet } from '#data/index/row-set';
import { toCsvHead } from '#data/model/csv';
import type { Dataset } from '#data/model/dataset';
import type { Query } from '#data/model/query';
import { findEventIdsByWords } from '#data/store/find-words';
import { openStore, type Store } from '#data/store/open';
import { readFacts } from '#data/store/packed-facts';
import { readEventsById } from '#data/store/read-events';
import { listDatasets } from '#data/store/read-lists';
import { readPlaces } from '#data/store/read-places';
import { readSourcesById } from '#data/store/read-sources';
import { EXPORT_COLUMNS, toCsv, toFeature, toJson } from './export-pieces';

export type ExportFormat = 'csv' | 'geojson' | 'json';

const EVENTS_A_BATCH = 200;

/**
 * The events of a query as pieces of a file. CSV has a row for each claim, with its sources beside it, and one for an
 * event without a claim. JSON and GeoJSON end with the sources that their events name, each once; of these only the
 * numbers are held until then.
 */
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
    const known = await listDatasets(store);
    const datasets = known.filter(({ id, redistributable }) => redistributable || passOn.has(id));
    const { ids, leftOut } = await findMatches(store, query, new Set(datasets.map(({ id }) => id)));
    yield* format === 'csv' ? csvOf(store, query, ids) : jsonOf(store, format, datasets, ids);
    if (leftOut > 0) {
      process.stderr.write(
        `Left out ${leftOut} events of datasets that may not be passed on; PASS_ON names those you may.\n`,
      );
    }
  } finally {
    await store.close();
  }
}

async function* csvOf(store: Store, { reading }: Query, ids: readonly number[]): AsyncGenerator<string> {
  yield toCsvHead(EXPORT_COLUMNS);
  for await (const { events, sources } of readBatches(store, ids)) {
    for (const event of events) yield toCsv(event, reading, sources);
  }
}

async function* jsonOf(
  store: Store,
  format: 'geojson' | 'json',
  datasets: readonly Dataset[],
  ids: readonly number[],
): AsyncGenerator<string> {
  const isGeo = format === 'geojson';
  yield `{${isGeo ? '"type":"FeatureCollection",' : ''}"datasets":${JSON.stringify(datasets)}`;
  const named = new Set<number>();
  yield `,"${isGeo ? 'features' : 'events'}":[`;
  let gap = '\n';
  for await (const { events, sourceIds } of readBatches(store, ids)) {
    for (const event of events) {
      yield `${gap}${JSON.stringify(isGeo ? toFeature(event) : toJson(event))}`;
      gap = ',\n';
    }
    for (const id of sourceIds) named.add(id);
  }
  yield '],"sources":[';
  gap = '\n';
  for await (const sources of readSourcesById(store, named)) {
    for (const source of sources) {
      yield `${gap}${JSON.stringify(source)}`;
      gap = ',\n';
    }
  }
  yield ']}\n';
}

/** The numbers of the matching events of the datasets that go out, and how many of others stay. */
async function findMatches(
  store: Store,
  query: Query,
  allowed: ReadonlySet<string>,
): Promise<{ ids: number[]; leftOut: number }> {
  const index = await buildIndex(readFacts(store), await readPlaces(store));
  const words = query.words === '' ? null : toRowSet(index, await findEventIdsByWords(store, query.words));
  const isAllowed = index.datasets.map((id) => allowed.has(id));
  const ids: number[] = [];
  let leftOut = 0;
  forEachMatch(index, toMatcher(index, query, words), (rows, count) => {
    for (const row of rows.subarray(0, count)) {
      if (isAllowed[index.events.dataset[row] ?? -1] === true) ids.push(index.events.id[row] ?? 0);
      else leftOut++;
    }
  });
  return { ids: ids.sort((a, b) => a - b), leftOut };
}

async function* readBatches(store: Store, ids: readonly number[]) {
  for (let start = 0; start < ids.length; start += EVENTS_A_BATCH) {
    yield await readEventsById(store, ids.slice(start, start + EVENTS_A_BATCH));
  }
}
