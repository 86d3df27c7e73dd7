import { z } from 'zod';
import type { Source } from '#data/model/event';
import { Prisma } from '#prisma/client';
import { insertRows, runStatement, selectByKeys, upsertRows } from './bulk-sqlite';
import { type Numbers, toNumbers } from './event-rows';
import { StoreError } from './open';
import type { Writing } from './writing';

const COLUMNS = ['datasetId', 'key', 'publisher', 'url', 'title', 'publishedOn', 'via', 'note'] as const;
const KNOWN = z.tuple([z.string(), z.int(), z.int()]);

/**
 * Writes a batch of the dataset's sources, each key given once; those it had before and has no more stay until
 * `removeUnseenSources`. The numbers are those of the batch and of `written`, keys that an earlier batch wrote.
 * @throws StoreError naming the first whose key is another dataset's.
 */
export async function saveSources(
  { tx, datasetId }: Writing,
  sources: readonly Source[],
  written: readonly string[] = [],
): Promise<Numbers> {
  const rows = sources.map(({ key, publisher, url, title, publishedOn, via, note }) => {
    return [datasetId, key, publisher, url, title, publishedOn, via, note];
  });
  const updates = COLUMNS.filter((column) => column !== 'key' && column !== 'datasetId');
  await upsertRows(tx, 'key', { table: 'Source', columns: COLUMNS, rows, updates });
  const keys = [...sources.map(({ key }) => key), ...written];
  const stored = await selectByKeys(tx, {
    cells: 's."key", s."id", s."datasetId"',
    from: '"Source" AS s ON s."key" = wanted.value',
    keys,
    row: KNOWN,
  });
  const taken = stored.find(([, , owner]) => owner !== datasetId);
  if (taken !== undefined) {
    throw new StoreError(`The source key ${taken[0]} belongs to another dataset; expected keys of its own.`);
  }
  await insertRows(tx, { table: 'SeenSource', columns: ['id'], rows: stored.map(([, id]) => [id]), orIgnore: true });
  return toNumbers(
    'source',
    stored.map(([key, id]) => ({ key, id })),
  );
}

/** Where an event may name a source. */
const EVENT_REFERENCES = [
  ['Event', 'leadSourceId'],
  ['EventSource', 'sourceId'],
  ['Estimate', 'leadSourceId'],
  ['EstimateSource', 'sourceId'],
  ['Incident', 'leadSourceId'],
  ['IncidentSource', 'sourceId'],
] as const;

/**
 * Removes the dataset's sources that the run has not seen; with `keepsNamed` only those that no event names. One that is
 * still named otherwise is refused by the database.
 */
export async function removeUnseenSources(
  { tx, datasetId }: Writing,
  { keepsNamed }: { keepsNamed: boolean },
): Promise<void> {
  const named = EVENT_REFERENCES.map(
    ([table, column]) => `AND NOT EXISTS (SELECT 1 FROM "${table}" AS r WHERE r."${column}" = "Source"."id")`,
  ).join(' ');
  await runStatement(
    tx,
    Prisma.sql`DELETE FROM "Source" WHERE "datasetId" = ${datasetId}
      AND "id" NOT IN (SELECT "id" FROM temp."SeenSource") ${Prisma.raw(keepsNamed ? named : '')}`,
  );
}
