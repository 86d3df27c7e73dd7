import type { RowNote } from '#data/importers/format';
import type { LineName } from '#data/model/import-run';

/** One record as it came, or why it could not be read. `line` is where it begins, as `lineName` counts. */
export type RecordRead =
  | { line: number; record: unknown; repairs: readonly RowNote[] }
  | { line: number; record: null; why: RowNote; repairs: readonly RowNote[] };

/** The records of a file, in batches, in order; to be gone through once. */
export type Records = {
  /** The names of the columns of a table, or the keys of the first JSON record. */
  columns: readonly string[];
  lineName: LineName;
  batches(): AsyncGenerator<RecordRead[]>;
  /** How many rows had nothing in them. They are no records. */
  blankRows(): number;
};

/** Longer cells are refused: no report is that long. In characters. */
export const MOST_CELL_CHARACTERS = 1_000_000;
/** How many records a batch holds at most, so that the notes and cells in memory stay few. */
export const RECORDS_A_BATCH = 500;
/** How much of a refused cell a report keeps. */
export const MOST_KEPT_OF_A_CELL = 500;
