import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { migrateStore } from '#data/store/migrate';
import { openStore, type Store } from '#data/store/open';

// A test that makes stores may wait for a busy disk; how long says nothing about the store.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FILE = 'store.db';
/** A folder with a store that is migrated and was never opened: migrating takes longer than most tests, copying nothing. */
let template: Promise<string> | null = null;

afterAll(async () => {
  if (template !== null) rmSync(await template, { recursive: true });
});

async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'turnout-template-'));
  await migrateStore(`file:${join(folder, FILE)}`);
  return folder;
}

/** A migrated, empty store in a folder of its own; `remove` closes and deletes it. */
export async function createTemporaryStore(): Promise<{ store: Store; url: string; remove(): Promise<void> }> {
  template ??= makeTemplate();
  const folder = mkdtempSync(join(tmpdir(), 'turnout-store-'));
  cpSync(await template, folder, { recursive: true });
  const url = `file:${join(folder, FILE)}`;
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
