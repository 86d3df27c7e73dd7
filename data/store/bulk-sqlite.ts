import { z } from 'zod';
import { Prisma } from '#prisma/client';
import type { SeenTable } from './writing';

/**
 * Moving many rows at once, in SQLite's words: they travel as one JSON text, in through a parameter that `json_each`
 * unpacks, out through `json_group_array`. Both are about ten times as fast as the client's own way, which handles each
 * cell by itself. This file holds all of the store's SQLite dialect; PostgreSQL would have its own, with
 * `jsonb_to_recordset` and `jsonb_agg`.
 */

export type Transaction = Prisma.TransactionClient;
export type Cell = string | number | boolean | null;

/** The tables of the schema, and those a run keeps on its connection (writing.ts). */
type Table = Prisma.ModelName | SeenTable;

/** Rows of one table: every row has its cells in the order of `columns`. */
export type Rows = { table: Table; columns: readonly string[]; rows: readonly (readonly Cell[])[] };

/** Bounds the size of one parameter to a few megabytes. */
const ROWS_A_STATEMENT = 5_000;

/** Takes the write lock now, so that what the transaction reads next cannot change under it. */
export async function lockForWriting(tx: Transaction): Promise<void> {
  await tx.$executeRawUnsafe('UPDATE "Dataset" SET "id" = "id" WHERE FALSE');
}

/** Runs one statement. */
export async function runStatement(tx: Transaction, statement: Prisma.Sql): Promise<void> {
  await tx.$executeRaw(statement);
}

/** Inserts rows; a broken constraint throws, but with `orIgnore` a row whose key is there is passed over. */
export async function insertRows(
  tx: Transaction,
  { table, columns, rows, orIgnore = false }: Rows & { orIgnore?: boolean },
): Promise<void> {
  const cells = columns.map((_, index) => `value ->> ${index}`).join(', ');
  // Not OR IGNORE, which would pass over rows that break a CHECK too.
  const conflict = orIgnore ? ' WHERE TRUE ON CONFLICT DO NOTHING' : '';
  const sql = `INSERT INTO ${quote(table)} (${list(columns)}) SELECT ${cells} FROM json_each(?)${conflict}`;
  await inChunks(rows, (chunk) => tx.$executeRawUnsafe(sql, chunk));
}

/**
 * Inserts rows, or brings the rows that have the same `key` to the given cells, of which `updates` may name fewer. Row
 * ids stay.
 */
export async function upsertRows(
  tx: Transaction,
  key: string,
  {
    table,
    columns,
    rows,
    updates = columns.filter((column) => column !== key),
  }: Rows & { updates?: readonly string[] },
): Promise<void> {
  const cells = columns.map((_, index) => `value ->> ${index}`).join(', ');
  const changes = updates.map((column) => `${quote(column)} = excluded.${quote(column)}`);
  const sql =
    `INSERT INTO ${quote(table)} (${list(columns)}) SELECT ${cells} FROM json_each(?) WHERE TRUE ` +
    `ON CONFLICT (${quote(key)}) DO UPDATE SET ${changes.join(', ')}`;
  await inChunks(rows, (chunk) => tx.$executeRawUnsafe(sql, chunk));
}

/** Whether a cell of the store is what its reader expects. */
export type CellGuard<Value> = (cell: unknown) => cell is Value;

type GuardedRow<Guards extends readonly CellGuard<unknown>[]> = {
  [Column in keyof Guards]: Guards[Column] extends CellGuard<infer Value> ? Value : never;
};

/**
 * Reads the given columns of what `from` names (a table with its conditions), in the order of `orderBy`. Numbers come
 * with 15 significant digits, which for a coordinate is finer than an atom. Every cell is asked of the guard of its
 * column; throws for one that does not pass. Guards, since a schema would copy each of millions of rows.
 */
export async function readRows<const Guards extends readonly CellGuard<unknown>[]>(
  client: Pick<Transaction, '$queryRaw'>,
  { columns, from, orderBy, guards }: { columns: readonly string[]; from: Prisma.Sql; orderBy: string; guards: Guards },
): Promise<GuardedRow<Guards>[]> {
  const cells = Prisma.raw(list(columns));
  const order = Prisma.raw(orderBy);
  const answer = await client.$queryRaw`
    SELECT json_group_array(json_array(${cells}) ORDER BY ${order}) AS "rows" FROM (SELECT * FROM ${from})`;
  const [{ rows }] = ANSWER.parse(answer);
  const found: unknown = JSON.parse(rows);
  if (areRows(found, guards)) return found;
  throw new Error(
    `Got ${describeStray(found, columns, guards)} when expected what this version writes. Run npm run db:migrate.`,
  );
}

function areRows<Guards extends readonly CellGuard<unknown>[]>(
  rows: unknown,
  guards: Guards,
): rows is GuardedRow<Guards>[] {
  return Array.isArray(rows) && rows.every((row) => isRow(row, guards));
}

function isRow(row: unknown, guards: readonly CellGuard<unknown>[]): boolean {
  if (!Array.isArray(row) || row.length !== guards.length) return false;
  for (let column = 0; column < guards.length; column++) if (!guards[column]?.(row[column])) return false;
  return true;
}

/** The first cell that no guard lets pass, in words. */
function describeStray(rows: unknown, columns: readonly string[], guards: readonly CellGuard<unknown>[]): string {
  const row: unknown = Array.isArray(rows) ? rows.find((each) => !isRow(each, guards)) : rows;
  if (!Array.isArray(row) || row.length !== guards.length) return `${JSON.stringify(row)} for a row`;
  const column = guards.findIndex((isCell, position) => !isCell(row[position]));
  return `${JSON.stringify(row[column])} in column ${columns[column]} of row ${JSON.stringify(row[0])}`;
}

const ANSWER = z.tuple([z.object({ rows: z.string() })]);

/** Deletes the rows whose `column` is one of the values. */
export async function deleteRows(
  tx: Transaction,
  table: Table,
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

/** Reads `cells` of what `from` joins to the `keys`, each of which is there as `wanted.value`. */
export async function selectByKeys<Row extends z.ZodType>(
  tx: Transaction,
  { cells, from, keys, row }: { cells: string; from: string; keys: readonly Cell[]; row: Row },
): Promise<z.output<Row>[]> {
  const found: z.output<Row>[] = [];
  const sql = `SELECT json_group_array(json_array(${cells})) AS "rows" FROM json_each(?) AS wanted JOIN ${from}`;
  await inChunks(keys, async (chunk) => {
    const [{ rows }] = ANSWER.parse(await tx.$queryRawUnsafe(sql, chunk));
    for (const each of z.array(row).parse(JSON.parse(rows))) found.push(each);
  });
  return found;
}

async function inChunks(rows: readonly unknown[], run: (chunk: string) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await run(toJson(rows.slice(start, start + ROWS_A_STATEMENT)));
  }
}

/** Half of a pair of UTF-16, and NUL, as JSON writes them: SQLite would keep neither as text. */
const UNWRITABLE = /(?<!\\)((?:\\\\)*)\\u(?:d[89a-f][0-9a-f]{2}|0000)/gi;

function toJson(rows: readonly unknown[]): string {
  return JSON.stringify(rows).replace(UNWRITABLE, '$1\ufffd');
}

function quote(name: string): string {
  return `"${name}"`;
}

function list(names: readonly string[]): string {
  return names.map(quote).join(', ');
}
