import { z } from 'zod';
import type { Prisma } from '#prisma/client';

/**
 * Writing many rows at once, in SQLite's words: the rows travel as one JSON parameter that `json_each` unpacks, some
 * thirty times as fast as a statement a row. This file holds all of the store's SQLite dialect; PostgreSQL would have
 * its own, with `jsonb_to_recordset`.
 */

export type Transaction = Prisma.TransactionClient;
export type Cell = string | number | boolean | null;

/** Rows of one table: every row has its cells in the order of `columns`. */
export type Rows = { table: Prisma.ModelName; columns: readonly string[]; rows: readonly (readonly Cell[])[] };

/** Bounds the size of one parameter to a few megabytes. */
const ROWS_A_STATEMENT = 5_000;

/** Takes the write lock now, so that what the transaction reads next cannot change under it. */
export async function lockForWriting(tx: Transaction): Promise<void> {
  await tx.$executeRawUnsafe('UPDATE "Dataset" SET "id" = "id" WHERE FALSE');
}

/** Inserts rows; a broken constraint throws. */
export async function insertRows(tx: Transaction, { table, columns, rows }: Rows): Promise<void> {
  const cells = columns.map((_, index) => `value ->> ${index}`).join(', ');
  await inChunks(rows, (chunk) =>
    tx.$executeRawUnsafe(`INSERT INTO ${quote(table)} (${list(columns)}) SELECT ${cells} FROM json_each(?)`, chunk),
  );
}

/** Inserts rows, or brings the rows that have the same `key` to the given cells. Row ids stay. */
export async function upsertRows(tx: Transaction, key: string, { table, columns, rows }: Rows): Promise<void> {
  const cells = columns.map((_, index) => `value ->> ${index}`).join(', ');
  const changes = columns.filter((column) => column !== key).map((column) => `${quote(column)} = excluded.${quote(column)}`);
  const sql =
    `INSERT INTO ${quote(table)} (${list(columns)}) SELECT ${cells} FROM json_each(?) WHERE TRUE ` +
    `ON CONFLICT (${quote(key)}) DO UPDATE SET ${changes.join(', ')}`;
  await inChunks(rows, (chunk) => tx.$executeRawUnsafe(sql, chunk));
}

/** Deletes the rows whose `column` is one of the values. */
export async function deleteRows(
  tx: Transaction,
  table: Prisma.ModelName,
  column: string,
  values: readonly Cell[],
): Promise<void> {
  await inChunks(values, (chunk) =>
    tx.$executeRawUnsafe(
      `DELETE FROM ${quote(table)} WHERE ${quote(column)} IN (SELECT value FROM json_each(?))`,
      chunk,
    ),
  );
}

/** One of the keys that a row of another dataset has already, or null. */
export async function findTakenKey(
  tx: Transaction,
  table: Extract<Prisma.ModelName, 'Event' | 'Source'>,
  datasetId: number,
  keys: readonly string[],
): Promise<string | null> {
  let taken: string | null = null;
  await inChunks(keys, async (chunk) => {
    const sql =
      `SELECT "key" FROM ${quote(table)} ` +
      'WHERE "key" IN (SELECT value FROM json_each(?)) AND "datasetId" <> ? LIMIT 1';
    const rows = z.array(z.object({ key: z.string() })).parse(await tx.$queryRawUnsafe(sql, chunk, datasetId));
    taken ??= rows[0]?.key ?? null;
  });
  return taken;
}

async function inChunks(rows: readonly unknown[], run: (chunk: string) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await run(JSON.stringify(rows.slice(start, start + ROWS_A_STATEMENT)));
  }
}

function quote(name: string): string {
  return `"${name}"`;
}

function list(names: readonly string[]): string {
  return names.map(quote).join(', ');
}
