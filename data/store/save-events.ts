import { z } from 'zod';
import { Prisma } from '#prisma/client';
import { deleteRows, insertRows, runStatement, selectByKeys, upsertRows } from './bulk-sqlite';
import { type EventToWrite, type Numbers, toEventRows } from './event-rows';
import { saveEventParts } from './save-event-parts';
import { placeNumbers, type Writing } from './writing';

/** What the store knows of an event's key. */
export type KnownEvent = {
  id: number;
  contentHash: string;
  /** Whether it is of the dataset that is being written. */
  isOurs: boolean;
  /** Whether this run came across it. */
  isSeen: boolean;
  /** Whether it was there before this run. */
  isOld: boolean;
};

const KNOWN = z.tuple([z.string(), z.int(), z.string(), z.int(), z.int(), z.int()]);

/** What the store knows of each of the keys; those that no event has are left out. */
export async function knownEvents(
  { tx, datasetId }: Writing,
  keys: readonly string[],
): Promise<Map<string, KnownEvent>> {
  const rows = await selectByKeys(tx, {
    cells: `e."key", e."id", e."contentHash", e."datasetId" = ${datasetId}, s."id" IS NOT NULL, s."id" IS NULL OR s."before" IS NOT NULL`,
    from: '"Event" AS e ON e."key" = wanted.value LEFT JOIN temp."SeenEvent" AS s ON s."id" = e."id"',
    keys,
    row: KNOWN,
  });
  return new Map(
    rows.map(([key, id, contentHash, isOurs, isSeen, isOld]) => {
      return [key, { id, contentHash, isOurs: isOurs === 1, isSeen: isSeen === 1, isOld: isOld === 1 }];
    }),
  );
}

/**
 * Brings a batch of the dataset's events to the given content; those that are as they were are not touched. `known` is
 * what `knownEvents` said of their keys, none of which is another dataset's.
 */
export async function saveEvents(
  writing: Writing,
  events: readonly EventToWrite[],
  known: ReadonlyMap<string, KnownEvent>,
  sourceId: Numbers,
): Promise<void> {
  const { tx, datasetId, placeIds } = writing;
  const toWrite = events.filter(({ event, contentHash }) => known.get(event.key)?.contentHash !== contentHash);
  const placeId = placeNumbers(placeIds);
  await upsertRows(tx, 'key', toEventRows(toWrite, { datasetId, placeId, sourceId }));
  const written = toWrite.map(({ event }) => event);
  const replaced = written.flatMap(({ key }) => known.get(key)?.id ?? []);
  const writtenId = await saveEventParts(tx, written, replaced, sourceId);
  await insertRows(tx, {
    table: 'SeenEvent',
    columns: ['id', 'before'],
    rows: events.map(({ event: { key } }) => {
      const before = known.get(key);
      return [before?.id ?? writtenId(key), before?.contentHash ?? null];
    }),
    // What was there before the run is told by its first writing only.
    orIgnore: true,
  });
}

/** Takes events out by key; those that were there before the run are listed in it. */
export async function removeEvents(
  { tx, runId }: Writing,
  events: readonly { key: string; line: number; id: number; isOld: boolean }[],
): Promise<void> {
  const before = events.filter(({ isOld }) => isOld);
  await insertRows(tx, {
    table: 'ImportRow',
    columns: ['runId', 'line', 'outcome', 'reason', 'field', 'got', 'done', 'eventKey'],
    rows: before.map(({ key, line }) => [runId, line, 'removed', '', '', '', '', key]),
  });
  const ids = events.map(({ id }) => id);
  await deleteRows(tx, 'Event', 'id', ids);
  await deleteRows(tx, 'SeenEvent', 'id', ids);
}

const COUNT = z.tuple([z.object({ count: z.coerce.number() })]);

/** How many events of the dataset the run has not seen, of how many. */
export async function countUnseen({ tx, datasetId }: Writing): Promise<number> {
  const [{ count }] = COUNT.parse(
    await tx.$queryRaw`SELECT count(*) AS "count" FROM "Event" WHERE "datasetId" = ${datasetId} AND ${UNSEEN}`,
  );
  return count;
}

const UNSEEN = Prisma.sql`"id" NOT IN (SELECT "id" FROM temp."SeenEvent")`;

/** Takes out the dataset's events that the run has not seen, each listed in the run with its title. */
export async function removeUnseenEvents({ tx, datasetId, runId }: Writing): Promise<void> {
  const unseen = Prisma.sql`FROM "Event" WHERE "datasetId" = ${datasetId} AND ${UNSEEN}`;
  await runStatement(
    tx,
    Prisma.sql`INSERT INTO "ImportRow" ("runId", "outcome", "reason", "field", "got", "done", "eventKey")
      SELECT ${runId}, 'removed', '', '', "title", '', "key" ${unseen} ORDER BY "key"`,
  );
  await runStatement(tx, Prisma.sql`DELETE ${unseen}`);
}

/** Lists in the run which events are new and which changed, and counts them. */
export async function listChanges(
  { tx, runId }: Writing,
  { isFirst }: { isFirst: boolean },
): Promise<{ added: number; changed: number; removed: number }> {
  const isChanged = Prisma.sql`"before" IS NOT NULL AND "before" <> "contentHash"`;
  const seen = Prisma.sql`FROM temp."SeenEvent" JOIN "Event" USING ("id")`;
  // Of a dataset that was not there before, every event is new: a list would say nothing.
  const listed = isFirst ? Prisma.sql`FALSE` : Prisma.sql`"before" IS NULL OR (${isChanged})`;
  await runStatement(
    tx,
    Prisma.sql`INSERT INTO "ImportRow" ("runId", "outcome", "reason", "field", "got", "done", "eventKey")
      SELECT ${runId}, iif("before" IS NULL, 'added', 'changed'), '', '', '', '', "key"
      ${seen} WHERE ${listed} ORDER BY "key"`,
  );
  const counts = CHANGES.parse(
    await tx.$queryRaw`SELECT count(*) FILTER (WHERE "before" IS NULL) AS "added",
      count(*) FILTER (WHERE ${isChanged}) AS "changed",
      (SELECT count(*) FROM "ImportRow" WHERE "runId" = ${runId} AND "outcome" = 'removed') AS "removed"
      ${seen}`,
  );
  return counts[0];
}

const CHANGES = z.tuple([
  z.object({ added: z.coerce.number(), changed: z.coerce.number(), removed: z.coerce.number() }),
]);
