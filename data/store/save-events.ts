import { deleteRows, refuseTakenKeys, type Transaction, upsertRows } from './bulk-sqlite';
import { type EventToWrite, type Numbers, toEventRows } from './event-rows';
import { saveEventParts } from './save-event-parts';

/** Bounds the memory that a national dataset needs beside itself. */
const EVENTS_A_BATCH = 2_000;

/** Brings the dataset's events to the given ones: those that are as they were are not touched. */
export async function saveEvents(
  tx: Transaction,
  events: readonly EventToWrite[],
  ids: { datasetId: number; placeId: Numbers; sourceId: Numbers },
): Promise<{ added: number; changed: number; removed: number }> {
  const { datasetId, sourceId } = ids;
  const keys = events.map(({ event }) => event.key);
  await refuseTakenKeys(tx, 'Event', datasetId, keys);
  const before = await tx.event.findMany({ where: { datasetId }, select: { id: true, key: true, contentHash: true } });
  const keysNow = new Set(keys);
  const removed = before.filter(({ key }) => !keysNow.has(key)).map(({ id }) => id);
  await deleteRows(tx, 'Event', 'id', removed);

  const hashBefore = new Map(before.map(({ key, contentHash }) => [key, contentHash]));
  const toWrite = events.filter(({ event, contentHash }) => hashBefore.get(event.key) !== contentHash);
  for (let start = 0; start < toWrite.length; start += EVENTS_A_BATCH) {
    const batch = toWrite.slice(start, start + EVENTS_A_BATCH);
    await upsertRows(tx, 'key', toEventRows(batch, ids));
    const written = batch.map(({ event }) => event);
    await saveEventParts(tx, written, sourceId);
  }
  const changed = toWrite.filter(({ event }) => hashBefore.has(event.key)).length;
  return { added: toWrite.length - changed, changed, removed: removed.length };
}
