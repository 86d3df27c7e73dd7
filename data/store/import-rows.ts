import type { ImportRow } from '#data/model/import-run';
import { insertRows } from './bulk-sqlite';
import type { Writing } from './writing';

const COLUMNS = ['runId', 'line', 'outcome', 'reason', 'field', 'got', 'done', 'eventKey'] as const;

/** Adds rows to the report of the run that is being written. */
export async function saveImportRows({ tx, runId }: Writing, rows: readonly ImportRow[]): Promise<void> {
  await insertRows(tx, {
    table: 'ImportRow',
    columns: COLUMNS,
    rows: rows.map(({ line, outcome, reason, field, got, done, eventKey }) => {
      return [runId, line, outcome, reason, field, got, done, eventKey];
    }),
  });
}
