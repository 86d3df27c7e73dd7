import { createHash } from 'node:crypto';
import { databaseFile, databaseUrl, isMigrated, openStore } from '#data/store/open';
import { dataVersion } from '#data/store/read-lists';
import { say } from './command';
import { digestPaths, isDone, markDone } from './stamps';

/** The record, and the code that decides what it becomes in the store. */
const RECORD_FOLDER = 'data/dossier';
const INPUTS = [RECORD_FOLDER, 'data/importers', 'data/gazetteer', 'data/model', 'data/store', 'prisma/migrations'];

/**
 * Migrates the store that `DATABASE_URL` names and loads the record into it, unless this very store is as these very
 * files and this code make it.
 */
export async function prepareStore(): Promise<void> {
  const file = databaseFile(databaseUrl());
  const step = `record-${createHash('sha256').update(file).digest('hex').slice(0, 12)}`;
  const inputs = digestPaths(INPUTS);
  // The stamp also names the store's own version, so that a store that was replaced or restored is looked at again.
  if (await isMigrated()) {
    const version = await withStore(dataVersion);
    if (isDone(step, `${inputs} ${version}`)) return;
  }
  // Imported late: these take most of a second, which a start that has nothing to load should not.
  const { migrateStore } = await import('#data/store/migrate');
  const { importDataset } = await import('#data/importers/run');
  const { findImporter } = await import('#data/importers/registry');

  const applied = await migrateStore();
  if (applied.length > 0) say(`  Migrated the store ${file}: ${applied.join(', ')}`);
  const outcome = await withStore((store) => importDataset(store, findImporter('dossier'), RECORD_FOLDER));
  const { added, changed, removed } = outcome.events;
  if (outcome.changed) say(`  Loaded the record: ${added} events added, ${changed} changed, ${removed} removed`);
  markDone(step, `${inputs} ${outcome.dataVersion}`);
}

async function withStore<Result>(
  use: (store: Awaited<ReturnType<typeof openStore>>) => Promise<Result>,
): Promise<Result> {
  const store = await openStore();
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
