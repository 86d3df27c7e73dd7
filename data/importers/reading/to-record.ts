import type { RowNote } from '#data/importers/format';
import { decodeCell, shorten } from './decode-text';
import { MOST_CELL_CHARACTERS, MOST_KEPT_OF_A_CELL, type RecordRead } from './records';

/** The names of the columns from the cells of the header: an empty name is numbered, a second one of a name too. */
export function toColumns(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  const cells = [...header];
  while (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell, at) => {
    const name = decodeCell(cell).text.replaceAll(/\s+/g, ' ').trim() || `column ${at + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Whether nothing stands in a row. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '');
}

/**
 * A row as a record by column name. Rules, each with its reason: too few cells are filled up with empty ones, empty cells
 * after the last column are left out, filled ones refuse the row, as do a cell that is too long and a second header.
 */
export function toRecord(columns: readonly string[], cells: readonly string[], line: number): RecordRead {
  const repairs: RowNote[] = [];
  if (cells.length > columns.length) {
    const tail = cells.slice(columns.length);
    const got = `${cells.length} cells`;
    if (!isBlank(tail)) {
      const why = { reason: 'row-long', field: '', got: `${got}: ${describe(cells)}`, done: `${columns.length} cells` };
      return { line, record: null, why, repairs };
    }
    repairs.push({ reason: 'row-empty-tail', field: '', got, done: `left out the last ${tail.length}` });
  } else if (cells.length < columns.length) {
    const done = `read ${columns.length - cells.length} more as empty`;
    repairs.push({ reason: 'row-short', field: '', got: `${cells.length} cells`, done });
  }
  const record: Record<string, string> = {};
  let sameAsHeader = 0;
  for (let at = 0; at < columns.length; at++) {
    const field = columns[at] ?? '';
    const cell = cells[at] ?? '';
    if (cell.length > MOST_CELL_CHARACTERS) {
      const got = `${cell.length} bytes: ${shorten(cell.slice(0, 200))}`;
      const why = { reason: 'cell-too-long', field, got, done: `at most ${MOST_CELL_CHARACTERS} bytes` };
      return { line, record: null, why, repairs };
    }
    const { text, repairs: found } = decodeCell(cell);
    record[field] = text;
    if (text === field) sameAsHeader++;
    for (const { reason, done } of found) {
      repairs.push({ reason, field, got: cell.slice(0, MOST_KEPT_OF_A_CELL), done });
    }
  }
  if (sameAsHeader === columns.length && columns.length > 1) {
    const why = { reason: 'repeated-header', field: '', got: describe(cells), done: 'a record' };
    return { line, record: null, why, repairs };
  }
  return { line, record, repairs };
}

function describe(cells: readonly string[]): string {
  return shorten(cells.map((cell) => decodeCell(cell.slice(0, 200)).text).join(' | '), MOST_KEPT_OF_A_CELL);
}
