import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { z } from 'zod';
import { PrismaClient } from '#prisma/client';
import { type Audience, OPERATORS } from './audience';

/** The system of record, open. Handed to every function of this folder. */
export type Store = {
  readonly client: PrismaClient;
  /** Whom it is read for: what they may not see is to them not there. Writing knows no such bounds. */
  readonly audience: Audience;
  /** Closes the connection; the store cannot be used after. */
  close(): Promise<void>;
};

/** How long a statement waits for another process that is writing. */
export const BUSY_TIMEOUT_MS = 10_000;
const DEFAULT_URL = 'file:.turnout/store.db';

const FOREIGN_KEYS = z.tuple([z.object({ foreign_keys: z.coerce.number() })]);

/** Thrown when the store cannot be used as it is; the message says what to do. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/** The database's URL: `DATABASE_URL`, else a file in `.turnout/` under the working directory. */
export function databaseUrl(): string {
  return process.env.DATABASE_URL || DEFAULT_URL;
}

/**
 * The absolute path of the file behind a `file:` URL, whose path is taken as it is written: nothing in it is decoded.
 * @throws StoreError for any other URL.
 */
export function databaseFile(url: string): string {
  const path = /^file:(?:\/\/(?=\/))?([^?]+)$/.exec(url)?.[1];
  if (path === undefined || path.startsWith('//')) {
    throw new StoreError(`DATABASE_URL is "${url}"; expected the address of a file, such as ${DEFAULT_URL}.`);
  }
  return resolve(path);
}

/** The adapter through which both the client and the migration engine speak to the file. Creates its folder. */
export function createAdapter(url: string): PrismaLibSql {
  const file = databaseFile(url);
  try {
    mkdirSync(dirname(file), { recursive: true });
    // SQLite writes two more files beside the database, so the folder must be writable too.
    for (const path of [dirname(file), file].filter((path) => existsSync(path))) accessSync(path, constants.W_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      `The store ${file} cannot be written (${reason}). Make the file and its folder writable, or point DATABASE_URL elsewhere.`,
      { cause: error },
    );
  }
  return new PrismaLibSql({ url: toLibsqlUrl(file), timeout: BUSY_TIMEOUT_MS });
}

/** libsql decodes the path of its URL, and takes what follows `?` and `#` for something else. */
function toLibsqlUrl(file: string): string {
  return `file:${encodeURI(file).replaceAll('#', '%23').replaceAll('?', '%3F')}`;
}

/**
 * Opens the store, usually for those who run it. It must have been migrated before (`npm run db:migrate`).
 * @throws StoreError when the file cannot be written or does not enforce its foreign keys.
 */
export async function openStore(url: string = databaseUrl(), audience: Audience = OPERATORS): Promise<Store> {
  const client = new PrismaClient({ adapter: createAdapter(url) });
  try {
    await prepareConnection(client);
  } catch (error) {
    await client.$disconnect();
    throw error;
  }
  return { client, audience, close: () => client.$disconnect() };
}

async function prepareConnection(client: PrismaClient): Promise<void> {
  // Readers go on while an import writes. A power cut may lose the last import, never the file's soundness.
  await client.$queryRaw`PRAGMA journal_mode = WAL`;
  await client.$executeRaw`PRAGMA synchronous = NORMAL`;
  // The driver opens a new connection after each transaction. This one must be on by the driver's own default.
  const [{ foreign_keys: isEnforced }] = FOREIGN_KEYS.parse(await client.$queryRaw`PRAGMA foreign_keys`);
  if (isEnforced !== 1) {
    throw new StoreError(
      'The database driver does not enforce foreign keys; use the version of libsql in package-lock.json.',
    );
  }
}

/** Whether the file has ever been migrated; one that does not exist yet has not. */
export async function isMigrated(url: string = databaseUrl()): Promise<boolean> {
  const connection = await createAdapter(url).connect();
  try {
    const sql = "SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'";
    const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
    return rows.length > 0;
  } finally {
    await connection.dispose();
  }
}
