import type exceljs from 'exceljs';
import { InvalidDataError } from '#data/importers/importer';
import { RECORDS_A_BATCH, type RecordRead, type Records } from './records';
import { isBlank, toColumns, toRecord } from './to-record';
import { listEntries, readEntry } from './zip';

const HEADER_WITHIN = 20;
/** Strings of a workbook are kept apart from its rows, and are in memory as a whole while it is read. */
const MOST_SHARED_BYTES = 64_000_000;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

type SheetRow = { number: number; cells: string[] };

/** Whether a zip archive is a workbook of Excel. */
export function isWorkbook(names: readonly string[]): boolean {
  return names.includes('xl/workbook.xml');
}

/**
 * Opens the sheet of a workbook whose header `isHeader` knows, else the first that has a table. Formulas are never
 * computed: their last result is taken, as text.
 * @throws InvalidDataError for a workbook that unpacks to more than `mostBytes`, or has no table.
 */
export async function openSheet(
  file: string,
  isHeader: (columns: readonly string[]) => boolean,
  mostBytes: number,
): Promise<Records> {
  await refuseBomb(file, mostBytes);
  const heads = await readHeads(file);
  const known = heads.find(({ rows }) => rows.some(({ cells }) => isHeader(toColumns(cells))));
  const head = known ?? heads.find(({ rows }) => rows.some(({ cells }) => filled(cells) > 1));
  if (head === undefined) {
    throw new InvalidDataError({ file, path: '', got: 'no sheet with a table', expected: 'a sheet with a header' });
  }
  const widest = Math.max(...head.rows.map(({ cells }) => filled(cells)));
  const header =
    head.rows.find(({ cells }) => isHeader(toColumns(cells))) ??
    head.rows.find(({ cells }) => filled(cells) === widest);
  const columns = toColumns(header?.cells ?? []);
  let blankRows = 0;
  async function* batches(): AsyncGenerator<RecordRead[]> {
    let batch: RecordRead[] = [];
    for await (const { sheet, row } of readWorkbook(file)) {
      if (sheet !== head?.sheet || row.number <= (header?.number ?? 0)) continue;
      if (isBlank(row.cells)) blankRows++;
      else batch.push(toSheetRecord(columns, row));
      if (batch.length < RECORDS_A_BATCH) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }
  return { columns, lineName: 'row', batches, blankRows: () => blankRows };
}

/** A sheet keeps no empty cells at the end of a row, so a short row is nothing to note. */
function toSheetRecord(columns: readonly string[], { number, cells }: SheetRow): RecordRead {
  const missing = Math.max(columns.length - cells.length, 0);
  // The cells are text already; `toRecord` decodes bytes.
  const bytes = cells.map((cell) => Buffer.from(cell).toString('latin1'));
  return toRecord(columns, [...bytes, ...Array<string>(missing).fill('')], number);
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

async function readHeads(file: string): Promise<{ sheet: number; rows: SheetRow[] }[]> {
  const heads = new Map<number, SheetRow[]>();
  const sheets = (await listEntries(file)).filter(({ name }) => SHEET.test(name)).length;
  for await (const { sheet, row } of readWorkbook(file)) {
    const rows = heads.get(sheet) ?? [];
    heads.set(sheet, rows);
    if (rows.length < HEADER_WITHIN) rows.push(row);
    else if (sheets === 1) break;
  }
  return [...heads].map(([sheet, rows]) => ({ sheet, rows }));
}

async function* readWorkbook(file: string): AsyncGenerator<{ sheet: number; row: SheetRow }> {
  // The library takes half a second to load, and few files are workbooks.
  const { default: library } = await import('exceljs');
  const reader = new library.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  let sheet = 0;
  for await (const worksheet of reader) {
    sheet++;
    for await (const row of worksheet) yield { sheet, row: { number: row.number, cells: toCells(row) } };
  }
}

function toCells(row: exceljs.Row): string[] {
  const cells: string[] = [];
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    cells[column - 1] = toText(cell.value);
  });
  return Array.from(cells, (cell) => cell ?? '');
}

/** What a person sees in a cell, nearly: days as YYYY-MM-DD, numbers without their formatting. */
function toText(value: exceljs.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return toDayText(value);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return toText(value.text);
  if ('result' in value) return toText(value.result);
  // A formula without a result, or an error such as #REF!: there is nothing to read.
  return 'error' in value ? String(value.error) : '';
}

/** Excel's days have no time zone; the library gives them as UTC. */
function toDayText(date: Date): string {
  if (Number.isNaN(date.valueOf())) return '';
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}

/** Unpacks everything once, counting: a table of contents may lie. */
async function refuseBomb(file: string, mostBytes: number): Promise<void> {
  let total = 0;
  for (const { name } of await listEntries(file)) {
    let bytes = 0;
    for await (const chunk of readEntry(file, name, () => undefined)) {
      bytes += chunk.length;
      total += chunk.length;
      if (total > mostBytes || (name === 'xl/sharedStrings.xml' && bytes > MOST_SHARED_BYTES)) {
        const expected = 'a smaller workbook, or the sheet saved as CSV';
        throw new InvalidDataError({ file, path: name, got: 'a workbook too large to read', expected });
      }
    }
  }
}
