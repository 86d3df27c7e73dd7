import type { Source } from '#data/model/event';
import { deleteRows, refuseTakenKeys, type Transaction, upsertRows } from './bulk-sqlite';
import { type Numbers, toNumbers } from './event-rows';

const COLUMNS = ['datasetId', 'key', 'publisher', 'url', 'title', 'publishedOn', 'via', 'note'] as const;

/** Writes the dataset's sources; those it had before and has no more stay until `dropUnusedSources`. */
export async function saveSources(tx: Transaction, sources: readonly Source[], datasetId: number): Promise<Numbers> {
  const keys = sources.map(({ key }) => key);
  await refuseTakenKeys(tx, 'Source', datasetId, keys);
  const rows = sources.map(({ key, publisher, url, title, publishedOn, via, note }) => {
    return [datasetId, key, publisher, url, title, publishedOn, via, note];
  });
  await upsertRows(tx, 'key', { table: 'Source', columns: COLUMNS, rows });
  const stored = await tx.source.findMany({ where: { datasetId }, select: { id: true, key: true } });
  const keysNow = new Set(keys);
  return toNumbers(
    'source',
    stored.filter(({ key }) => keysNow.has(key)),
  );
}

/** Removes the dataset's sources that the release no longer holds. One that is still named is refused by the database. */
export async function dropUnusedSources(tx: Transaction, sources: readonly Source[], datasetId: number): Promise<void> {
  const keysNow = new Set(sources.map(({ key }) => key));
  const stored = await tx.source.findMany({ where: { datasetId }, select: { id: true, key: true } });
  const gone = stored.filter(({ key }) => !keysNow.has(key)).map(({ id }) => id);
  await deleteRows(tx, 'Source', 'id', gone);
}
