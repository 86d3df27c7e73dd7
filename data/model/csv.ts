export type CsvCell = string | number | null;

/** A column of a file: its name in the first line, and what stands in it for a row. */
export type CsvColumn<Row> = { name: string; of: (row: Row) => CsvCell };

/** Rows as CSV (RFC 4180), the last line ended too. */
export function formatCsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map(toCsvLine).join('');
}

/** The first line of a file with such columns. */
export function toCsvHead(columns: readonly Pick<CsvColumn<never>, 'name'>[]): string {
  return toCsvLine(columns.map(({ name }) => name));
}

/** The lines of some rows in such columns. */
export function toCsvLines<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return formatCsv(rows.map((row) => columns.map(({ of }) => of(row))));
}

/** A line of CSV (RFC 4180) with its end. */
export function toCsvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(toCsvCell).join(',')}\r\n`;
}

/** Quoted where needed; a text that a spreadsheet would take for a formula gets an apostrophe, so that it stays text. */
function toCsvCell(value: CsvCell): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
