import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { migrateStore } from '#data/store/migrate';
import { databaseFile, isMigrated, openStore } from '#data/store/open';

const INIT = '20260201000000_init';
/** On Linux, the files that this process has open. */
const OPEN_FILES = '/proc/self/fd';
let folder: string;
let prisma: string;
let url: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turnout-migrate-'));
  prisma = join(folder, 'prisma');
  url = `file:${join(folder, 'deep', 'er', 'store.db')}`;
  cpSync('prisma/schema.prisma', join(prisma, 'schema.prisma'));
  cpSync('prisma/migrations', join(prisma, 'migrations'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('applies each migration once', async () => {
  expect(await isMigrated(url)).toBe(false);
  const ours = readdirSync('prisma/migrations').filter((name) => /^\d/.test(name));
  expect(await migrateStore(url, prisma)).toEqual(ours.toSorted());
  expect(await isMigrated(url)).toBe(true);
  expect(await migrateStore(url, prisma)).toEqual([]);
  mkdirSync(join(prisma, 'migrations', '20990101000000_more'));
  writeFileSync(
    join(prisma, 'migrations', '20990101000000_more', 'migration.sql'),
    'CREATE TABLE "More" ("id" INTEGER);',
  );
  expect(await migrateStore(url, prisma)).toEqual(['20990101000000_more']);
});

test('refuses a history that was edited, naming the migration', async () => {
  await migrateStore(url, prisma);
  appendFileSync(join(prisma, 'migrations', INIT, 'migration.sql'), '\n-- a word more');
  await expect(migrateStore(url, prisma)).rejects.toThrow(`The migration ${INIT} was edited after it was applied`);
});

test('refuses a store that is ahead of the project', async () => {
  await migrateStore(url, prisma);
  rmSync(join(prisma, 'migrations', INIT), { recursive: true });
  await expect(migrateStore(url, prisma)).rejects.toThrow(`This store was migrated with ${INIT}, which this copy`);
});

test('readers wait for a writer, go on while it writes, and every connection keeps its foreign keys', async () => {
  await migrateStore(url, prisma);
  const store = await openStore(url);
  try {
    // The driver opens a new connection after a transaction.
    await store.client.$transaction(async (tx) => tx.dataset.count());
    expect(await store.client.$queryRaw`PRAGMA foreign_keys`).toEqual([{ foreign_keys: 1 }]);
    expect(await store.client.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: 'wal' }]);
    expect(await store.client.$queryRaw`PRAGMA busy_timeout`).toEqual([{ timeout: 10_000 }]);
  } finally {
    await store.close();
  }
});

test.each(['a#b', '50% done', 'a%20b', 'with blank', 'ü', 'plus+and&'])(
  'a store may be in a folder named "%s", and is nowhere else',
  async (name) => {
    const file = join(folder, 'stores', name, 'store.db');
    expect(await isMigrated(`file:${file}`)).toBe(false);
    await migrateStore(`file:${file}`, prisma);
    expect(await isMigrated(`file:${file}`)).toBe(true);
    const store = await openStore(`file:${file}`);
    expect(await store.client.event.count()).toBe(0);
    await store.close();
    expect(readdirSync(join(folder, 'stores'))).toEqual([name]);
    expect(readdirSync(join(folder, 'stores', name))).toContain('store.db');
  },
);

test('a store may be under a working directory whose name has a question mark', async () => {
  const here = vi.spyOn(process, 'cwd').mockReturnValue(join(folder, 'what?'));
  try {
    await migrateStore('file:store.db', prisma);
  } finally {
    here.mockRestore();
  }
  expect(readdirSync(join(folder, 'what?'))).toContain('store.db');
});

test.runIf(existsSync(OPEN_FILES))('a store that cannot be opened is let go of', async () => {
  const file = join(folder, 'damaged.db');
  writeFileSync(file, 'This is no database. '.repeat(500));
  for (let times = 0; times < 3; times++) await expect(openStore(`file:${file}`)).rejects.toThrow('not a database');
  // The driver keeps a closed file until the statements on it are collected.
  await vi.waitFor(() => {
    collectGarbage();
    expect(readdirSync(OPEN_FILES).filter((each) => linkOf(join(OPEN_FILES, each)) === file)).toEqual([]);
  });
});

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

/** Where a link leads; null when it went away meanwhile. */
function linkOf(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

test('the address of a store is that of a file', () => {
  expect(databaseFile('file:/a/b.db')).toBe('/a/b.db');
  expect(databaseFile('file:///a/b.db')).toBe('/a/b.db');
  expect(databaseFile('file:b.db')).toBe(join(process.cwd(), 'b.db'));
  for (const other of ['postgresql://host/db', 'file:', 'file://host/a.db', '']) {
    expect(() => databaseFile(other)).toThrow(`DATABASE_URL is "${other}"; expected the address of a file`);
  }
});
