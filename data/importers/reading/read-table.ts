import { type Info, type Parser, parse } from 'csv-parse';
import type { RowNote } from '#data/importers/format';
import { type CsvShape, csvOptions, detectShape } from './csv-shape';
import { QUOTE_ESCAPED, shorten } from './decode-text';
import type { ByteSource } from './read-bytes';
import { RECORDS_A_BATCH, type RecordRead, type Records } from './records';
import { isBlank, toRecord } from './to-record';

const HEAD_BYTES = 256 * 1024;
/** A quotation mark that is not closed within so many bytes never will be: its row is given up, the next is tried. */
const MOST_CELL_BYTES = 4_000_000;
/** A text that is damaged more often than this is read on without trying to part its rows. */
const MOST_FRESH_STARTS = 1_000;
const BOM = '\u00ef\u00bb\u00bf';
const TAB_ESCAPE = Buffer.from('\\"\t');

/** Opens a text of rows and cells. `isHeader` tells whether columns are of a known layout. */
export async function openTable(
  bytes: ByteSource,
  isHeader: (columns: readonly string[]) => boolean,
): Promise<Records> {
  const head = await readHead(bytes);
  const start = head.startsWith(BOM) ? BOM.length : 0;
  const shape = detectShape(head.slice(start), isHeader);
  let blankRows = 0;
  async function* batches(): AsyncGenerator<RecordRead[]> {
    let batch: RecordRead[] = [];
    let before = shape.recordsToHeader;
    for await (const rows of readRows(bytes, shape, start)) {
      for (const row of rows) {
        if (before > 0) before--;
        else if (row.cells === null) batch.push({ line: row.line, record: null, why: row.why, repairs: [] });
        else if (isBlank(row.cells)) blankRows++;
        else batch.push(toRecord(shape.columns, row.cells, row.line));
        if (batch.length < RECORDS_A_BATCH) continue;
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) yield batch;
  }
  return { columns: shape.columns, lineName: 'line', batches, blankRows: () => blankRows };
}

/** The first bytes, each as one character, up to the end of a line. */
async function readHead(bytes: ByteSource): Promise<string> {
  let head = '';
  for await (const chunk of bytes.from(0)) {
    head += chunk.toString('latin1');
    if (head.length >= HEAD_BYTES) break;
  }
  if (head.length < HEAD_BYTES) return head;
  const ends = ['\n', '\r'].map((lineEnd) => head.lastIndexOf(lineEnd, HEAD_BYTES));
  return head.slice(0, ends.find((end) => end > 0) ?? HEAD_BYTES);
}

type Row = { line: number; cells: string[] } | { line: number; cells: null; why: RowNote };
/** Where in the text the reading is: a byte, and the number of the line that begins there. */
type Place = { offset: number; line: number };

/**
 * The rows of a text, a batch for each chunk of bytes. Where a row cannot be told from its neighbours (a quotation mark
 * that never ends, or that ends in a later row) its first line is given up and the reading begins afresh at the next.
 */
async function* readRows(bytes: ByteSource, shape: CsvShape, start: number): AsyncGenerator<Row[]> {
  let at: Place = { offset: start, line: 1 };
  for (let freshStarts = 0; ; freshStarts++) {
    const reading = new RowReader(shape, at, freshStarts < MOST_FRESH_STARTS);
    for await (const chunk of withoutTabEscapes(bytes.from(at.offset), shape.delimiter)) {
      await reading.write(chunk);
      yield reading.take();
      if (reading.trouble !== null) break;
    }
    await reading.end();
    yield reading.take();
    if (reading.trouble === null) return;
    const { text, next } = await skipLine(bytes, reading.trouble, shape.lineEnd);
    const got = shorten(text, 500);
    const why = { reason: 'row-unreadable', field: '', got, done: 'a row whose quotation marks are closed' };
    yield [{ line: reading.trouble.line, cells: null, why }];
    at = next;
  }
}

/** Cuts bytes into rows by csv-parse, keeps count of the lines as a person sees them, and notices trouble. */
class RowReader {
  /** Where the row begins that cannot be told from its neighbours. */
  trouble: Place | null = null;
  private rows: Row[] = [];
  private next: Place;
  private readonly base: number;
  private readonly parser: Parser;
  private linesSeen = 1;
  private width = 0;
  private fed = 0;

  constructor(
    private readonly shape: CsvShape,
    start: Place,
    private readonly startsAfresh: boolean,
  ) {
    this.next = start;
    this.base = start.offset;
    this.width = shape.columns.length;
    this.parser = parse({
      ...csvOptions(shape.delimiter, shape.lineEnd),
      on_record: (cells: string[], info: Info) => {
        if (this.trouble === null) this.add(cells, info);
        return null;
      },
    });
    // Every error comes back from `write` and `end` as well.
    this.parser.on('error', () => undefined);
    this.parser.resume();
  }

  /** Reads on; what was found is to be taken. */
  async write(chunk: Buffer): Promise<void> {
    this.fed += chunk.length;
    const error = await new Promise<unknown>((resolve) => this.parser.write(chunk, (problem) => resolve(problem)));
    if (error instanceof Error) throw error;
    if (this.fed - this.parser.info.bytes > MOST_CELL_BYTES) this.trouble ??= this.next;
  }

  async end(): Promise<void> {
    if (this.trouble !== null) {
      this.parser.destroy();
      return;
    }
    const error = await new Promise<unknown>((resolve) => {
      this.parser.once('error', resolve);
      this.parser.once('end', () => resolve(null));
      this.parser.end();
    });
    if (error === null) return;
    if (!(error instanceof Error && 'code' in error && error.code === 'CSV_QUOTE_NOT_CLOSED')) throw error;
    this.trouble ??= this.next;
  }

  take(): Row[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  private add(cells: string[], { bytes, lines }: Info): void {
    const { line } = this.next;
    // csv-parse counts every carriage return as a line; only when it saw more than one is it worth counting again.
    const within = lines - this.linesSeen > 0 ? countWithin(cells, this.shape.lineEnd) : 0;
    this.linesSeen = lines + 1;
    const isTorn =
      within > 0 && (cells.length !== this.width || hasTornCell(cells, this.base + bytes - this.next.offset));
    if (isTorn && this.startsAfresh && this.isPastHeader) {
      this.trouble = this.next;
      return;
    }
    this.rows.push({ line, cells });
    this.next = { offset: this.base + bytes, line: line + within + 1 };
  }

  /** What comes before the header may be of any width. */
  private get isPastHeader(): boolean {
    return this.next.line > this.shape.recordsToHeader;
  }
}

/**
 * Whether a cell of several lines began with a quotation mark that another row's mark closed. csv-parse then keeps that
 * mark as a letter, so that the row has fewer bytes than if its cell had been quoted as a whole.
 */
function hasTornCell(cells: readonly string[], rowBytes: number): boolean {
  const suspect = cells.find((cell) => cell.startsWith('"') && cell.includes('\n'));
  if (suspect === undefined) return false;
  const marks = suspect.split('"').length - 1;
  const letters = cells.reduce((sum, cell) => sum + cell.length, 0);
  return rowBytes < letters + cells.length + 2 + marks;
}

function countWithin(cells: readonly string[], lineEnd: string): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf(lineEnd); at >= 0; at = cell.indexOf(lineEnd, at + 1)) count++;
  }
  return count;
}

/** The text of the line that begins at a place, and where the next begins. */
async function skipLine(
  bytes: ByteSource,
  { offset, line }: Place,
  lineEnd: string,
): Promise<{ text: string; next: Place }> {
  let length = 0;
  let text = '';
  for await (const chunk of bytes.from(offset)) {
    const end = chunk.indexOf(lineEnd);
    const part = end < 0 ? chunk : chunk.subarray(0, end);
    if (text.length < 1_000) text += part.toString('latin1', 0, 1_000);
    if (end >= 0) return { text, next: { offset: offset + length + end + 1, line: line + 1 } };
    length += chunk.length;
  }
  return { text, next: { offset: offset + length, line: line + 1 } };
}

/**
 * Tab-separated files of some archives write `\"` before the tab where the quotation mark should simply end the cell.
 * The backslash is marked and moved behind the quotation mark's place, so that every byte keeps its number.
 */
async function* withoutTabEscapes(chunks: AsyncGenerator<Buffer>, delimiter: string): AsyncGenerator<Buffer> {
  if (delimiter !== '\t') return yield* chunks;
  let held = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const joined = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    for (let at = joined.indexOf(TAB_ESCAPE); at >= 0; at = joined.indexOf(TAB_ESCAPE, at + 3)) {
      joined[at] = QUOTE_ESCAPED.charCodeAt(0);
    }
    // An escape may be cut by the end of the chunk.
    const keep = Math.min(TAB_ESCAPE.length - 1, joined.length);
    held = joined.subarray(joined.length - keep);
    yield joined.subarray(0, joined.length - keep);
  }
  if (held.length > 0) yield held;
}
