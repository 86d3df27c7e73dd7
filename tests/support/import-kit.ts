import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ImportRequest, importFile } from '#data/importers/import-file';
import { openFile } from '#data/importers/reading/open-file';
import type { RecordRead } from '#data/importers/reading/records';
import type { ImportRow } from '#data/model/import-run';
import type { Store } from '#data/store/open';
import { readRunRows } from '#data/store/read-runs';
import { PLAIN_COLUMNS, plainFormat, plainJsonFormat } from './plain-format';

export const PLAIN_FORMATS = [plainFormat, plainJsonFormat];
const MOST_BYTES = 100_000_000;

/** A folder for made-up files, and a way to write them. */
export function createFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'turnout-import-'));
  return {
    folder,
    write(name: string, content: string | Uint8Array): string {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** One row of the plain layout, as cells of a CSV file. */
export type PlainRow = Partial<Record<(typeof PLAIN_COLUMNS)[number], string>>;

/** A march in Eugene on January 30, but for what the test says otherwise. */
export function plainRow(changes: PlainRow = {}): PlainRow {
  return { title: 'March', town: 'Eugene', state: 'OR', day: '2026-01-30', ...changes };
}

/** A CSV file of a layout that Turnout has, so long that it is read in a thread of its own: about 800 bytes a row. */
export function toLongCsv(rows: number): string {
  const header =
    'date,locality,state,location_detail,type,title,organizations,claims,size_low,size_high,size_mean,arrests,lat,lon,source_1,phase';
  const claims = 'for elms; '.repeat(65);
  const lines = Array.from({ length: rows }, (_, at) => {
    const size = at % 3 === 0 ? at : '';
    return `2019-09-${10 + (at % 20)},Eugene,OR,Corner ${at},vigil,,Elm Choir,${claims},${size},${size},,,44.05207,-123.08675,https://example.org/${at},P2`;
  });
  return [header, ...lines, ''].join('\n');
}

/** A CSV file of the plain layout. */
export function toPlainCsv(rows: readonly PlainRow[]): string {
  const lines = rows.map((row) => PLAIN_COLUMNS.map((name) => quote(row[name] ?? '')).join(','));
  return [PLAIN_COLUMNS.join(','), ...lines, ''].join('\n');
}

function quote(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** All records of a file, as the reader hands them to a layout. */
export async function readAll(path: string, mostBytes: number = MOST_BYTES): Promise<RecordRead[]> {
  const { records } = await openFile(path, { formats: PLAIN_FORMATS, name: path, mostBytes });
  const found: RecordRead[] = [];
  for await (const batch of records.batches()) found.push(...batch);
  return found;
}

/** Imports a file of the plain layouts. */
export function importPlain(store: Store, file: string, request: Partial<ImportRequest> = {}) {
  return importFile(store, { file, formats: PLAIN_FORMATS, startedAt: new Date('2026-02-03T04:05:06Z'), ...request });
}

/** The rows of a run's report. */
export async function reportOf(store: Store, runId: number | null): Promise<ImportRow[]> {
  const rows = await readRunRows(store, runId ?? 0, { outcome: null, reason: null }, { most: 10_000 });
  return rows.map(({ id: _id, ...row }) => row);
}
