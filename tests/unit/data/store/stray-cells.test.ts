import { afterAll, beforeEach, expect, test } from 'vitest';
import { saveRelease } from '#data/store/save-release';
import { readFactsFromRows } from './facts-from-rows';
import { madeUpEvent, madeUpRelease } from './made-up-release';
import { createTemporaryStore } from './temporary-store';

let temporary: Awaited<ReturnType<typeof createTemporaryStore>> | null = null;

beforeEach(async () => {
  await temporary?.remove();
  temporary = await createTemporaryStore();
  const release = madeUpRelease({ events: [madeUpEvent('first')] });
  await saveRelease(temporary.store, release, { importer: 'test', startedAt: new Date(0), counts: [] });
  // As a damaged file, or a table of a later version: what the database itself refuses is past its checks.
  await temporary.store.client.$executeRawUnsafe('PRAGMA ignore_check_constraints = 1');
});
afterAll(() => temporary?.remove());

async function readAll(): Promise<void> {
  if (temporary === null) throw new Error('Got no store.');
  await readFactsFromRows(temporary.store, 10);
}

test.each([
  [`UPDATE "Event" SET "held" = 'perhaps'`, /Got "perhaps" in column held of row \d+ when expected/],
  [`UPDATE "Event" SET "longitude" = 'west'`, /Got "west" in column longitude of row \d+/],
  [`UPDATE "Event" SET "startsOn" = '2026-02-30'`, /2026-02-30/],
  [`UPDATE "EventAction" SET "action" = 'flash-mob'`, /Got "flash-mob" in column action of row \d+/],
])('a cell that no version of ours has written stops the reading: %s', async (sql, message) => {
  await temporary?.store.client.$executeRawUnsafe(sql);
  await expect(readAll()).rejects.toThrow(message);
});
