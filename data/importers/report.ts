import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { toCsvLine } from '#data/model/csv';
import { type ImportRow, REPORT_COLUMNS, type RowCounts, toReportCells } from '#data/model/import-run';
import type { RowNote } from './format';
import { shorten } from './reading/decode-text';
import { MOST_KEPT_OF_A_CELL } from './reading/records';

/** Counts what becomes of the records of a run and gathers the rows of its report. */
export class Tally {
  readonly rows: RowCounts = { read: 0, kept: 0, merged: 0, rejected: 0, withdrawn: 0, repaired: 0 };
  readonly byReason = new Map<string, number>();
  private gathered: ImportRow[] = [];

  /** One record, with how it ended and what was repaired in it on the way. */
  add(
    line: number,
    end:
      | { outcome: 'kept' | 'withdrawn'; eventKey: string }
      | { outcome: 'rejected' | 'merged'; why: RowNote; eventKey: string | null },
    repairs: readonly RowNote[],
  ): void {
    this.rows.read++;
    this.rows[end.outcome]++;
    if (repairs.length > 0) this.rows.repaired++;
    for (const note of repairs) this.push(line, 'repaired', note, end.eventKey);
    if ('why' in end && end.outcome === 'rejected') this.push(line, 'rejected', end.why, end.eventKey);
    else if ('why' in end) this.push(line, 'merged', end.why, end.eventKey);
    else if (end.outcome === 'withdrawn') {
      this.gathered.push({
        line,
        outcome: 'withdrawn',
        reason: '',
        field: '',
        got: '',
        done: '',
        eventKey: end.eventKey,
      });
    }
  }

  /** The rows since the last call. */
  take(): ImportRow[] {
    const { gathered } = this;
    this.gathered = [];
    return gathered;
  }

  private push(line: number, outcome: ImportRow['outcome'], note: RowNote, eventKey: string | null): void {
    const { reason, field } = note;
    this.byReason.set(reason, (this.byReason.get(reason) ?? 0) + 1);
    const [got, done] = [shorten(note.got, MOST_KEPT_OF_A_CELL), shorten(note.done, MOST_KEPT_OF_A_CELL)];
    this.gathered.push({ line, outcome, reason, field, got, done, eventKey });
  }
}

/** A report as a CSV file beside the store, for those who have no browser at hand, and for dry runs. */
export class ReportFile {
  private readonly stream;

  constructor(readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.stream = createWriteStream(path);
    this.stream.write(toCsvLine(REPORT_COLUMNS));
  }

  async write(rows: readonly ImportRow[]): Promise<void> {
    const text = rows.map((row) => toCsvLine(toReportCells(row))).join('');
    if (text !== '' && !this.stream.write(text)) await once(this.stream, 'drain');
  }

  async close(): Promise<void> {
    this.stream.end();
    await finished(this.stream);
  }
}
