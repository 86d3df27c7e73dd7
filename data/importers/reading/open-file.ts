import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Format } from '#data/importers/format';
import { InvalidDataError } from '#data/importers/importer';
import { openBytes, type Packing } from './read-bytes';
import { openJsonRecords } from './read-json-records';
import { isWorkbook, openSheet } from './read-sheet';
import { openTable } from './read-table';
import type { Records } from './records';
import { listEntries } from './zip';

/** A file whose layout is known, ready to be read. */
export type OpenFile = {
  records: Records;
  format: Format;
  /** Size of the file as it came. */
  bytes: number;
  /** SHA-256 of the file as it came, in hexadecimal. */
  hash: string;
  /** How many bytes of the file were read so far. */
  position(): number;
};

type Wanted = {
  /** The layouts to try, in order. */
  formats: readonly Format[];
  /** What the file is called, for its ending and for messages. */
  name: string;
  mostBytes: number;
};

/** How much a file may unpack to unless somebody says otherwise. */
export const MOST_BYTES = 8_000_000_000;

/**
 * Opens a file and finds out its layout by its header.
 * @throws InvalidDataError when it cannot be read, is empty, or has none of the layouts; the message names its columns.
 */
export async function openFile(file: string, wanted: Wanted): Promise<OpenFile> {
  const { bytes, position, ...found } = await findLayout(file, wanted);
  if (found.format === null) throw unknownLayout(wanted, found.columns);
  return { ...found, bytes, hash: await hashOf(file), position };
}

/** A table of no known layout: its columns, and its first record that can be read. */
export type UnknownTable = { columns: readonly string[]; example: Readonly<Record<string, unknown>> };

/**
 * What a person needs to see to say which column of a table is about what; null when the file has one of the layouts, or
 * is no table.
 * @throws InvalidDataError when it cannot be read or is empty.
 */
export async function lookAtTable(file: string, wanted: Wanted): Promise<UnknownTable | null> {
  const found = await findLayout(file, wanted);
  if (found.format !== null || found.table === null) return null;
  const { columns } = found;
  for await (const batch of found.table.batches()) {
    const example = batch.map(({ record }) => RECORD.safeParse(record)).find(({ success }) => success);
    if (example?.data !== undefined) return { columns, example: example.data };
  }
  return { columns, example: {} };
}

const RECORD = z.record(z.string(), z.unknown());

/** `table` is what can be gone through although its layout is not known. */
type Found = { records: Records; format: Format } | { format: null; columns: readonly string[]; table: Records | null };

async function findLayout(
  file: string,
  wanted: Wanted,
): Promise<Found & { bytes: number; position: OpenFile['position'] }> {
  const bytes = sizeOf(file);
  if (bytes === 0) throw new InvalidDataError({ file, path: '', got: 'an empty file', expected: 'records' });
  const magic = await readMagic(file);
  const isZip = magic.startsWith('PK\u0003\u0004');
  const entries = isZip ? await listEntries(file) : [];
  const packing = toPacking(file, magic, entries);
  let position = () => 0;
  let found: Found;
  if (isWorkbook(entries.map(({ name }) => name))) found = await openAsSheet(file, wanted);
  else {
    const name = packing.kind === 'zip' ? packing.entry : wanted.name.replace(/\.gz$/i, '');
    const source = openBytes(file, { packing, name, mostBytes: wanted.mostBytes });
    position = source.position;
    found = await openAsText(source, wanted);
  }
  return { ...found, bytes, position };
}

async function openAsSheet(file: string, wanted: Wanted): Promise<Found> {
  const tables = wanted.formats.filter(({ container }) => container.kind === 'table');
  const records = await openSheet(file, (columns) => matchOf(tables, columns) !== undefined, wanted.mostBytes);
  return withFormat(records, tables);
}

async function openAsText(source: ReturnType<typeof openBytes>, wanted: Wanted): Promise<Found> {
  const looksLikeJson = /^[\ufeff\s]*[[{]/.test(await firstText(source));
  if (!looksLikeJson) {
    const tables = wanted.formats.filter(({ container }) => container.kind === 'table');
    const records = await openTable(source, (columns) => matchOf(tables, columns) !== undefined);
    return withFormat(records, tables);
  }
  let columns: readonly string[] = [];
  for (const format of wanted.formats) {
    if (format.container.kind !== 'json') continue;
    const records = await openJsonRecords(source, format.container.recordsAt);
    if (records !== null && format.matches(records.columns)) return { records, format };
    columns = records?.columns ?? columns;
  }
  return { format: null, columns, table: null };
}

function withFormat(records: Records, formats: readonly Format[]): Found {
  const format = matchOf(formats, records.columns);
  return format === undefined ? { format: null, columns: records.columns, table: records } : { records, format };
}

function matchOf(formats: readonly Format[], columns: readonly string[]): Format | undefined {
  return formats.find((format) => format.matches(columns));
}

function unknownLayout({ formats, name }: Wanted, columns: readonly string[]): InvalidDataError {
  const shown = columns.slice(0, 12).join(', ');
  const got = columns.length === 0 ? 'no columns' : `the columns ${shown}${columns.length > 12 ? ', ...' : ''}`;
  const known = formats.map(({ id, title }) => `  ${id}  ${title}`).join('\n');
  const expected = `one of these layouts, or a mapping of your own with --map:\n${known}\n`;
  return new InvalidDataError({ file: name, path: '', got, expected });
}

function toPacking(file: string, magic: string, entries: readonly { name: string }[]): Packing {
  if (magic.startsWith('\u001f\u008b')) return { kind: 'gzip' };
  if (entries.length === 0) return { kind: 'plain' };
  const [only, ...others] = entries.filter(({ name }) => /\.(csv|tsv|tab|txt|json|geojson)$/i.test(name));
  if (only !== undefined && others.length === 0) return { kind: 'zip', entry: only.name };
  // A workbook is an archive of other things; it is not read through this.
  if (isWorkbook(entries.map(({ name }) => name))) return { kind: 'plain' };
  const names = entries.slice(0, 8).map(({ name }) => name);
  const got = `an archive of ${names.join(', ')}`;
  throw new InvalidDataError({ file, path: '', got, expected: 'one table or JSON document in it; unpack it first' });
}

async function firstText(source: ReturnType<typeof openBytes>): Promise<string> {
  for await (const chunk of source.from(0)) return chunk.toString('utf8', 0, 1_000);
  return '';
}

function sizeOf(file: string): number {
  try {
    const { size } = statSync(file);
    return size;
  } catch (error) {
    throw cannotRead(file, error);
  }
}

async function readMagic(file: string): Promise<string> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw cannotRead(file, error);
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) hash.update(chunk);
  } catch (error) {
    throw cannotRead(file, error);
  }
  return hash.digest('hex');
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'nothing of that name',
  EACCES: 'a file that this user may not read',
  EISDIR: 'a folder',
};

function cannotRead(file: string, error: unknown): InvalidDataError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const got = PROBLEMS[code] ?? (error instanceof Error ? error.message : String(error));
  return new InvalidDataError({ file: basename(file), path: '', got, expected: 'a file that can be read' });
}
