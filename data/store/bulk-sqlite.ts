import { z } from 'zod';
import { Prisma } from '#prisma/client';
import { StoreError } from './open';

/**
 * Moving many rows at once, in SQLite's words: they travel as one JSON text, in through a parameter that `json_each`
 * unpacks, out through `json_group_array`. Both are about ten times as fast as the client's own way, which handles each
 * cell by itself. This file holds all of the store's SQLite dialect; PostgreSQL would have its own, with
 * `jsonb_to_recordset` and `jsonb_agg`.
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
  const changes = columns
    .filter((column) => column !== key)
    .map((column) => `${quote(column)} = excluded.${quote(column)}`);
  const sql =
    `INSERT INTO ${quote(table)} (${list(columns)}) SELECT ${cells} FROM json_each(?) WHERE TRUE ` +
    `ON CONFLICT (${quote(key)}) DO UPDATE SET ${changes.join(', ')}`;
  await inChunks(rows, (chunk) => tx.$executeRawUnsafe(sql, chunk));
}

/**
 * Reads the given columns of what `from` names (a table with its conditions), in the order of `orderBy`. Numbers come
 * with 15 significant digits, which for a coordinate is finer than an atom.
 */
export async function readRows<Row extends z.ZodType>(
  client: Pick<Transaction, '$queryRaw'>,
  { columns, from, orderBy, row }: { columns: readonly string[]; from: Prisma.Sql; orderBy: string; row: Row },
): Promise<z.output<Row>[]> {
  const cells = Prisma.raw(list(columns));
  const order = Prisma.raw(orderBy);
  const answer = await client.$queryRaw`
    SELECT json_group_array(json_array(${cells}) ORDER BY ${order}) AS "rows" FROM (SELECT * FROM ${from})`;
  const [{ rows }] = ANSWER.parse(answer);
  return z.array(row).parse(JSON.parse(rows));
}

const ANSWER = z.tuple([z.object({ rows: z.string() })]);

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

/**
 * Checks that the keys are no rows of another dataset, and that each is given once.
 * @throws StoreError naming the first that is.
 */
export async function refuseTakenKeys(
  tx: Transaction,
  table: Extract<Prisma.ModelName, 'Event' | 'Source'>,
  datasetId: number,
  keys: readonly string[],
): Promise<void> {
  const kind = table.toLowerCase();
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) throw new StoreError(`The release has the ${kind} key ${key} twice; expected each key once.`);
    seen.add(key);
  }
  const sql = `SELECT "key" FROM ${quote(table)} WHERE "key" IN (SELECT value FROM json_each(?)) AND "datasetId" <> ? LIMIT 1`;
  await inChunks(keys, async (chunk) => {
    const [taken] = z.array(z.object({ key: z.string() })).parse(await tx.$queryRawUnsafe(sql, chunk, datasetId));
    if (taken === undefined) return;
    throw new StoreError(`The ${kind} key ${taken.key} belongs to another dataset; expected keys of its own.`);
  });
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
