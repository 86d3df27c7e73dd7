import type { Dataset } from './dataset';

/** What became of the records of a file: read is always the sum of kept, merged, rejected and withdrawn. */
export type RowCounts = {
  read: number;
  kept: number;
  merged: number;
  rejected: number;
  withdrawn: number;
  /** Records, kept or not, in which something was repaired. */
  repaired: number;
};

/** What a record's number in its file counts: lines of a text, rows of a sheet, entries of a JSON array. */
export const LINE_NAMES = ['line', 'row', 'entry'] as const;
export type LineName = (typeof LINE_NAMES)[number];

export const RUN_STATUSES = ['applied', 'refused', 'removed'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** One load of a file: applied, refused, or the removal of a dataset. */
export type ImportRun = {
  id: number;
  /** The dataset's public id, also when the dataset is no more. */
  datasetId: string;
  /** Its title; null when the dataset is no more. */
  datasetTitle: string | null;
  /** Id of the importer or of the file's format. */
  importer: string;
  status: RunStatus;
  /** Why it was refused. */
  message: string | null;
  fileName: string | null;
  fileBytes: number | null;
  lineName: LineName;
  startedAt: Date;
  finishedAt: Date;
  releaseVersion: string;
  dataVersion: string;
  rows: RowCounts;
  events: { added: number; changed: number; removed: number };
  /** How many rows of each kind were read and kept. */
  kinds: readonly { kind: string; read: number; kept: number }[];
};

/** What a row of a report says: of a record (the first four) or of an event (the last three). */
export const ROW_OUTCOMES = ['rejected', 'repaired', 'merged', 'withdrawn', 'added', 'changed', 'removed'] as const;
export type RowOutcomeName = (typeof ROW_OUTCOMES)[number];

/** One row of a report. */
export type ImportRow = {
  /** Where the record begins in the file, from 1; null for what no record of the file says. */
  line: number | null;
  outcome: RowOutcomeName;
  /** A code of the reasons; empty for events. */
  reason: string;
  /** The column; empty for the whole record. */
  field: string;
  /** The cell as it came. */
  got: string;
  /** What was done about it, or what was expected. */
  done: string;
  eventKey: string | null;
};

/** Which rows of a report are wanted. */
export type RowFilter = { outcome: RowOutcomeName | null; reason: string | null };

/** How many rows of a report there are of one outcome and reason. */
export type RowTally = { outcome: RowOutcomeName; reason: string; rows: number };

/** A dataset with how much of it is loaded. */
export type LoadedDataset = Dataset & {
  /** Whether this site shows its events; else they are held back. */
  isShown: boolean;
  events: number;
  places: number;
  firstDay: string | null;
  lastDay: string | null;
};

/** The columns of a report as a table. */
export const REPORT_COLUMNS = ['line', 'outcome', 'reason', 'field', 'got', 'done', 'event'] as const;

/** A row of a report in the order of `REPORT_COLUMNS`. */
export function toReportCells({ line, outcome, reason, field, got, done, eventKey }: ImportRow) {
  return [line, outcome, reason, field, got, done, eventKey] as const;
}
