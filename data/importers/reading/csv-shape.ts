import { parse } from 'csv-parse/sync';
import { toColumns } from './to-record';

/** How a text is cut into cells, and where its header is. */
export type CsvShape = {
  delimiter: string;
  /** `\n` also stands for `\r\n`; `\r` for texts of very old Macintoshes. */
  lineEnd: '\n' | '\r';
  columns: readonly string[];
  /** How many records, blank ones among them, come before and with the header. */
  recordsToHeader: number;
};

const DELIMITERS = [',', '\t', ';', '|'] as const;
/** A sheet may say its title and terms first. */
const HEADER_WITHIN = 20;

/**
 * Tells the shape from the beginning of a text, whose bytes came as characters. A row that `isHeader` knows decides; else
 * the delimiter that gives the first rows the most cells, and the first row with as many.
 */
export function detectShape(head: string, isHeader: (columns: readonly string[]) => boolean): CsvShape {
  const lineEnd = !head.includes('\n') && head.includes('\r') ? '\r' : '\n';
  const guesses = DELIMITERS.map((delimiter) => ({ delimiter, rows: readHead(head, delimiter, lineEnd) }));
  for (const { delimiter, rows } of guesses) {
    const at = rows.findIndex((row) => row.length > 1 && isHeader(toColumns(row)));
    if (at >= 0) return { delimiter, lineEnd, columns: toColumns(rows[at] ?? []), recordsToHeader: at + 1 };
  }
  const widest = guesses
    .map(({ delimiter, rows }) => ({ delimiter, rows, cells: Math.max(...rows.map(filledCells), 0) }))
    .reduce((best, guess) => (guess.cells > best.cells ? guess : best));
  const at = Math.max(
    widest.rows.findIndex((row) => filledCells(row) === widest.cells),
    0,
  );
  return { delimiter: widest.delimiter, lineEnd, columns: toColumns(widest.rows[at] ?? []), recordsToHeader: at + 1 };
}

function filledCells(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== '').length;
}

/** The first rows, as far as they can be told apart under a delimiter. */
function readHead(head: string, delimiter: string, lineEnd: '\n' | '\r'): string[][] {
  const rows: string[][] = [];
  try {
    parse(Buffer.from(head, 'latin1'), {
      ...csvOptions(delimiter, lineEnd),
      to: HEADER_WITHIN,
      onRecord: (cells: string[]) => {
        rows.push(cells);
        return null;
      },
    });
  } catch {
    // The text was cut for looking at it, perhaps within quotation marks: what came before counts.
  }
  return rows;
}

/** What cuts a text as csv-parse has it, for its beginning and its whole alike. */
export function csvOptions(delimiter: string, lineEnd: '\n' | '\r') {
  return {
    delimiter,
    // A carriage return alone is part of a cell unless no line ends otherwise.
    record_delimiter: lineEnd === '\n' ? ['\r\n', '\n'] : ['\r'],
    // One character a byte, so that every cell is decoded by itself afterwards.
    encoding: 'latin1',
    relax_quotes: true,
    relax_column_count: true,
  } as const;
}
