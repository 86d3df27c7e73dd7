import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { createAdapter, databaseUrl, isMigrated, StoreError } from './open';

const FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Brings the store to the newest shape and gives the names of the migrations that were applied now.
 *
 * Uses Prisma's own schema engine, built for WebAssembly and published on npm, so that no native engine has to be
 * downloaded. It keeps `_prisma_migrations` as the official command does.
 * @throws StoreError, having changed nothing, when an applied migration was edited, is missing or failed.
 */
export async function migrateStore(url: string = databaseUrl(), prismaFolder = 'prisma'): Promise<string[]> {
  const engine = await createEngine(url, prismaFolder);
  try {
    const migrationsList = readMigrations(join(prismaFolder, 'migrations'));
    // The engine cannot diagnose a file that was never migrated: it stumbles over the missing table of migrations.
    if (await isMigrated(url)) {
      const options = { migrationsList, optInToShadowDatabase: false, filters: FILTERS };
      refuseBrokenHistory(await engine.diagnoseMigrationHistory(options));
    }
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: FILTERS });
    return appliedMigrationNames;
  } finally {
    engine.free();
  }
}

function refuseBrokenHistory(diagnosis: bindings.DiagnoseMigrationHistoryOutput): void {
  const { editedMigrationNames, failedMigrationNames, history } = diagnosis;
  if (editedMigrationNames.length > 0) {
    throw new StoreError(
      `The migration ${editedMigrationNames.join(', ')} was edited after it was applied to this store. ` +
        'Restore its file and put the change into a new migration.',
    );
  }
  if (failedMigrationNames.length > 0) {
    throw new StoreError(
      `The migration ${failedMigrationNames.join(', ')} failed half-way on this store. ` +
        'Restore the store from a backup, or start afresh with npm run db:reset.',
    );
  }
  if (history !== null && history.diagnostic !== 'databaseIsBehind') {
    throw new StoreError(
      `This store was migrated with ${history.unpersistedMigrationNames.join(', ')}, which this copy of the project does ` +
        'not have. Use the newer copy, or start afresh with npm run db:reset.',
    );
  }
}

/** The migrations on disk, in the order in which they are applied. */
function readMigrations(folder: string): bindings.MigrationList {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

async function createEngine(url: string, prismaFolder: string): Promise<bindings.SchemaEngine> {
  started ??= startWasm();
  await started;
  const schemaPath = join(prismaFolder, 'schema.prisma');
  const adapter = bindMigrationAwareSqlAdapterFactory(createAdapter(url));
  return bindings.SchemaEngine.new(
    { datamodels: [[schemaPath, readFileSync(schemaPath, 'utf8')]] },
    () => undefined,
    adapter,
  );
}

/** The bindings keep views of one memory, so a process may start the module once only. */
let started: Promise<void> | null = null;

async function startWasm(): Promise<void> {
  const bindingsPath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = readFileSync(bindingsPath.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': { ...bindings } });
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start !== 'function') throw new Error('schema_engine_bg.wasm has no __wbindgen_start; expected Prisma 7.');
  bindings.__wbg_set_wasm(instance.exports);
  start();
}
