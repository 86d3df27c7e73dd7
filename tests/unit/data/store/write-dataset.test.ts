import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from '#data/store/open';
import { inTransaction } from '#data/store/write-dataset';
import { createTemporaryStore } from './temporary-store';

const LONG_MS = 300_000;
let temporary: Awaited<ReturnType<typeof createTemporaryStore>>;
let other: Store;
beforeEach(async () => {
  temporary = await createTemporaryStore();
  other = await openStore(temporary.url);
});
afterEach(async () => {
  await other.close();
  await temporary.remove();
});

/** Has another connection write a dataset and hold the lock until `letGo` is called. */
async function holdLock(): Promise<{ letGo(): Promise<void> }> {
  let end: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  let isHeld: () => void = () => undefined;
  const holding = new Promise<void>((resolve) => {
    isHeld = resolve;
  });
  const terms = { title: 'Other', licence: '-', citation: '-', redistributable: true, version: '1' };
  const writing = other.client.$transaction(
    async (tx) => {
      await tx.dataset.create({ data: { publicId: 'other', ...terms } });
      isHeld();
      await held;
    },
    { timeout: LONG_MS },
  );
  await holding;
  return {
    async letGo() {
      end();
      await writing;
    },
  };
}

test('whoever waits for another import waits as long as they said, and the process goes on meanwhile', async () => {
  const { letGo } = await holdLock();
  let beats = 0;
  const heart = setInterval(() => beats++, 50);
  const start = performance.now();
  await expect(inTransaction(temporary.store, 1_000, async () => 'written')).rejects.toThrow(
    'Another import is writing to the store. Nothing was changed',
  );
  const waitedMs = performance.now() - start;
  clearInterval(heart);
  await letGo();
  expect(waitedMs).toBeGreaterThanOrEqual(990);
  // On a machine that is busy, yet well below the ten seconds that SQLite would wait for itself.
  expect(waitedMs).toBeLessThan(5_000);
  expect(beats).toBeGreaterThan(3);
});

test('whoever waits writes when the other has ended, and sees what it wrote', async () => {
  const { letGo } = await holdLock();
  const seen = inTransaction(temporary.store, LONG_MS, async (tx) =>
    tx.dataset.findMany({ select: { publicId: true } }),
  );
  await pause(300);
  await letGo();
  expect(await seen).toEqual([{ publicId: 'other' }]);
});

test('whoever does not want to wait is refused at once, and may write later', async () => {
  const { letGo } = await holdLock();
  await expect(inTransaction(temporary.store, 0, async () => 'written')).rejects.toThrow('Another import is writing');
  await letGo();
  const write = inTransaction(temporary.store, 0, async (tx) => tx.$queryRaw`PRAGMA busy_timeout`);
  expect(await write).toEqual([{ timeout: 10_000 }]);
});
