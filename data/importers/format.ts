import type { Dataset } from '#data/model/dataset';
import type { Day } from '#data/model/day';
import type { Estimate, Incident } from '#data/model/event';
import type { Position } from '#data/model/position';
import type { Action, Held } from '#data/model/vocabulary';
import type { Mapping } from './table/mapping';

/**
 * One layout of one outside dataset. A format is pure: no clock, no network, no store, no memory of earlier rows.
 * `id` is written into every run and never renamed.
 */
export type Format = {
  /** Such as `ccc-phase-3`. */
  id: string;
  /** For people, such as `Crowd Counting Consortium, phase 3`. */
  title: string;
  /** On which terms the dataset comes, unless whoever imports it says otherwise. */
  dataset: Omit<Dataset, 'version'>;
  /** What the layout was made of, where it is that of a mapped table. */
  mapping?: Mapping;
  /** What holds the records: a table with a header, or a JSON document whose records are the array under a key. */
  container: { kind: 'table' } | { kind: 'json'; recordsAt: string };
  /** Whether names of columns, or the keys of the first JSON record, are of this layout. */
  matches(columns: readonly string[]): boolean;
  /** Reads one record: of a table its cells by column name, decoded and otherwise as they came. */
  read(record: unknown): RowOutcome;
};

/** What became of one record. None disappears: read = kept + merged + rejected + withdrawn. */
export type RowOutcome =
  | { kind: 'event'; event: RowEvent; repairs: readonly RowNote[] }
  | { kind: 'rejected'; why: RowNote; repairs: readonly RowNote[] }
  /** The dataset itself takes an event back, by its id. */
  | { kind: 'withdrawn'; id: string };

/** One thing that was wrong with a record. `reason` is a key of REASONS (`data/model/import-reasons.ts`). */
export type RowNote = {
  reason: string;
  /** The column; empty for the whole record. */
  field: string;
  /** The cell as it came. */
  got: string;
  /** What was done about it, or for a rejected record what was expected. */
  done: string;
};

/** A source as a record names it. */
export type RowSource = {
  publisher: string;
  /** Null where the dataset gives only a host or a name: shown as what it is. */
  url: string | null;
  title: string | null;
  publishedOn: Day | null;
  via: string | null;
  note: string | null;
};

/** One event as one record tells it. The run resolves the place and numbers the sources. */
export type RowEvent = {
  /**
   * What names the event in its dataset over all releases: the dataset's own id, or, where it has none, the facts that
   * tell it apart. Two records with equal facts are one event told twice and are merged; with equal ids the later wins.
   */
  identity: { kind: 'id'; id: string } | { kind: 'facts'; facts: readonly string[] };
  title: string;
  /** A town and its state's postal code, as the dataset means it, repaired. */
  place: { name: string; state: string };
  /** Null when the record says nowhere: the gazetteer then gives the town's centre. */
  position: Position | null;
  startsOn: Day;
  endsOn: Day;
  held: Held;
  venue: string | null;
  actions: readonly Action[];
  summary: string;
  organizers: readonly string[];
  /** Without sources of their own: they are the record's. */
  estimates: readonly Omit<Estimate, 'sources'>[];
  incidents: readonly Omit<Incident, 'sources'>[];
  /** The first leads. Empty when the record names none: the dataset itself is then the source, and says so. */
  sources: readonly RowSource[];
};
