import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { migrateStore } from '#data/store/migrate';
import { openStore, type Store } from '#data/store/open';

// A test that makes stores may wait for a busy disk; how long says nothing about the store.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** A migrated, empty store in a folder of its own; `remove` closes and deletes it. */
export async function createTemporaryStore(): Promise<{ store: Store; url: string; remove(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'turnout-store-'));
  const url = `file:${join(folder, 'store.db')}`;
  await migrateStore(url);
  const store = await openStore(url);
  return {
    store,
    url,
    async remove() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
