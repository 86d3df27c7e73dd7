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

/** Cells by column, each column with an entry for every row. */
export type CellColumns<Name extends string> = Readonly<Record<Name, readonly unknown[]>>;

/**
 * Reads the given columns of what `from` names: a table with its conditions and its order. Numbers come with 15
 * significant digits, which for a coordinate is finer than an atom. By column, since to make an array of each of a
 * million rows takes longer than to read them. Nobody has looked at the cells yet: `decodeCells` does.
 */
export async function readColumns<const Name extends string>(
  client: Pick<Transaction, '$queryRaw'>,
  columns: readonly Name[],
  from: Prisma.Sql,
): Promise<CellColumns<Name>> {
  const arrays = Prisma.raw(
    columns.map((column) => `json_group_array(${quote(column)}) AS ${quote(column)}`).join(', '),
  );
  const answer = await client.$queryRaw`SELECT ${arrays} FROM (SELECT ${Prisma.raw(list(columns))} FROM ${from})`;
  const [texts] = TEXTS.parse(answer);
  const cells = Object.fromEntries(columns.map((column) => [column, CELLS.parse(JSON.parse(texts[column] ?? ''))]));
  // `fromEntries` forgets which names it was given.
  return cells as Record<Name, unknown[]>;
}

const TEXTS = z.tuple([z.record(z.string(), z.string())]);
/** Not `z.array`, which would copy all cells. */
const CELLS = z.custom<unknown[]>((cells) => Array.isArray(cells));

/** What a cell stands for; undefined when it stands for nothing. */
export type Decode = (cell: unknown) => number | undefined;

/**
 * What `decode` makes of each cell of a column. Throws for a cell of which it makes nothing: no version of ours has
 * written that. The cells of the first column name the rows then. Always 64 bits, to be copied into columns of any kind:
 * a loop that writes now one kind of array and now another takes several times as long.
 */
export function decodeCells<Name extends string>(
  columns: CellColumns<Name>,
  column: Name,
  decode: Decode,
): Float64Array {
  const cells = columns[column];
  const decoded = new Float64Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const value = decode(cells[row]);
    if (value === undefined) throw strayCell(columns, column, row);
    decoded[row] = value;
  }
  return decoded;
}

/** The cells of a column of texts. Throws for any that is none. */
export function decodeTexts<Name extends string>(columns: CellColumns<Name>, column: Name): readonly string[] {
  return columns[column].map((cell, row) => {
    if (typeof cell !== 'string') throw strayCell(columns, column, row);
    return cell;
  });
}

function strayCell<Name extends string>(columns: CellColumns<Name>, column: Name, row: number): Error {
  const [ids = []] = Object.values<readonly unknown[]>(columns);
  const got = `${JSON.stringify(columns[column][row])} in column ${column} of row ${JSON.stringify(ids[row])}`;
  return new Error(`Got ${got} when expected what this version writes. Run npm run db:migrate.`);
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
  const text = JSON.stringify(rows);
  return text.includes('\\u') ? text.replace(UNWRITABLE, '$1\ufffd') : text;
}

function quote(name: string): string {
  return `"${name}"`;
}

function list(names: readonly string[]): string {
  return names.map(quote).join(', ');
}
