import { availableParallelism } from 'node:os';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Dataset } from '#data/model/dataset';
import type { RowCounts } from '#data/model/import-run';
import { countTold } from '#data/store/count-told';
import { explainStoreError } from '#data/store/explain-error';
import { fingerprint } from '#data/store/fingerprint';
import { type Store, StoreError } from '#data/store/open';
import { readPlaces } from '#data/store/read-places';
import { saveRefusal } from '#data/store/save-refusal';
import { type LoadCounts, type SaveOutcome, writeDataset } from '#data/store/write-dataset';
import type { Writing } from '#data/store/writing';
import type { Format } from './format';
import { nameFormat } from './format-name';
import { InvalidDataError } from './importer';
import { type ReaderTask, readApart } from './read-apart';
import { type Pending, readRecords, type ToldBatch } from './read-record';
import { fetchFile } from './reading/fetch-file';
import { MOST_BYTES, type OpenFile, openFile } from './reading/open-file';
import { type ReportFile, Tally } from './report';
import { writeRecords } from './write-records';

/** Part of every fingerprint: raise it when the same file would give other events. */
const RUN_FORMAT = 2;
/** How many records are written at once: what is in memory beside the file's own buffers. */
const RECORDS_A_WRITE = 1_000;
const WAIT_MS = 60_000;
/** From this size on a file is read in a thread of its own, which takes a second to start. */
const READ_APART_BYTES = 4_000_000;

/** What is to be imported, and how. */
export type ImportRequest = {
  /** A path or an http(s) address. */
  file: string;
  /** The layouts to try, in order. */
  formats: readonly Format[];
  /** What whoever imports says of the dataset, over what the format says. */
  dataset?: Partial<Dataset>;
  /** Whether events that the file lacks stay. */
  keepsMissing?: boolean;
  mayShrink?: boolean;
  isForced?: boolean;
  isDryRun?: boolean;
  waitMs?: number;
  mostBytes?: number;
  startedAt?: Date;
  /** Where the rows of the report are written too. */
  report?: ReportFile | null;
  onProgress?: (progress: Progress) => void;
};

export type Progress = { bytes: number; ofBytes: number; rows: number };

/** What an import did. */
export type ImportOutcome = SaveOutcome & {
  dataset: Dataset;
  format: string;
  rows: RowCounts;
  byReason: ReadonlyMap<string, number>;
};

/**
 * Brings an outside file into the store: all of it or nothing. Every record ends as kept, merged, rejected or withdrawn,
 * and the run's report says which and why. A file that is there already changes nothing. Memory does not grow with it.
 * @throws InvalidDataError for a file that cannot be read as a dataset, StoreError for what the store refuses. A refusal
 * is noted among the runs, where the store allows.
 */
export async function importFile(store: Store, request: ImportRequest): Promise<ImportOutcome> {
  const startedAt = request.startedAt ?? new Date();
  const mostBytes = request.mostBytes ?? MOST_BYTES;
  const local = await fetchFile(request.file, mostBytes);
  let opened: OpenFile | null = null;
  try {
    opened = await openFile(local.path, { formats: request.formats, name: local.name, mostBytes });
    const file = { path: local.path, name: local.name, mostBytes };
    return await load(store, request, opened, { file, startedAt });
  } catch (error) {
    const explained = explainStoreError(error);
    if (isRefusal(explained) && request.isDryRun !== true) {
      await noteRefusal(store, request, opened, { name: local.name, startedAt, message: explained.message });
    }
    throw explained;
  } finally {
    local.remove();
  }
}

async function load(
  store: Store,
  request: ImportRequest,
  opened: OpenFile,
  { file, startedAt }: { file: ReaderTask['file']; startedAt: Date },
): Promise<ImportOutcome> {
  const { format, records, bytes } = opened;
  const dataset = toDataset(request, opened);
  const tally = new Tally();
  const outcome = await writeDataset(
    store,
    {
      dataset,
      contentHash: toContentHash(request, opened, dataset),
      importer: format.id,
      startedAt,
      file: { name: file.name, bytes, lineName: records.lineName },
      keepsMissing: request.keepsMissing ?? false,
      mayShrink: request.mayShrink ?? false,
      isForced: request.isForced ?? false,
      isDryRun: request.isDryRun ?? false,
      waitMs: request.waitMs ?? WAIT_MS,
    },
    (writing) => fill(writing, { dataset, opened, file, tally, request }),
  );
  return { ...outcome, dataset, format: format.id, rows: tally.rows, byReason: tally.byReason };
}

/** Of all that the outcome follows from: what a mapping says a column is about is as much of it as the file. */
function toContentHash({ keepsMissing }: ImportRequest, { format, hash }: OpenFile, dataset: Dataset): string {
  // Only where there is one, so that runs of other layouts keep the fingerprints they have.
  const mapping = format.mapping === undefined ? [] : [format.mapping];
  return fingerprint([RUN_FORMAT, format.id, hash, dataset, keepsMissing === true, ...mapping]);
}

/** The version is the file's own fingerprint where nobody says it. */
function toDataset({ dataset = {} }: ImportRequest, { format, hash }: OpenFile): Dataset {
  return { ...format.dataset, version: hash.slice(0, 12), ...dataset };
}

type Filling = {
  dataset: Dataset;
  opened: OpenFile;
  file: ReaderTask['file'];
  tally: Tally;
  request: ImportRequest;
};

async function fill(writing: Writing, { dataset, opened, file, tally, request }: Filling): Promise<LoadCounts> {
  const known = await readPlaces({ client: writing.tx });
  let pending: Pending[] = [];
  let blank = 0;
  const flush = async (bytes: number) => {
    const rows = await writeRecords(writing, pending, tally);
    await request.report?.write(rows);
    pending = [];
    request.onProgress?.({ bytes, ofBytes: opened.bytes, rows: tally.rows.read });
    // A reading thread that is ahead hands over batch after batch in one turn, in which no signal would be heard.
    await breathe();
  };
  let bytes = 0;
  for await (const batch of readOpened(opened, { file, dataset, known })) {
    for (const record of batch.told) {
      if (record.kind !== 'rejected') pending.push(record);
      else tally.add(record.line, { outcome: 'rejected', why: record.why, eventKey: null }, record.repairs);
    }
    blank = batch.blankRows;
    bytes = batch.position;
    if (pending.length >= RECORDS_A_WRITE) await flush(bytes);
  }
  await flush(bytes);
  refuseNothingKept(tally, opened);
  // Of the events as they are in the end: an event may be told in several batches, or taken back.
  const told = await countTold(writing);
  return {
    rows: tally.rows,
    kinds: [
      { kind: 'events', read: tally.rows.read, kept: tally.rows.kept },
      { kind: 'estimates', read: told.estimates, kept: told.estimates },
      { kind: 'incidents', read: told.incidents, kept: told.incidents },
      { kind: 'places', read: writing.placeIds.size, kept: writing.placeIds.size },
      { kind: 'blank rows', read: blank, kept: 0 },
    ],
  };
}

/** Small files are read before another thread has so much as started. */
function readOpened(opened: OpenFile, task: Omit<ReaderTask, 'format'>): AsyncGenerator<ToldBatch> {
  const format = nameFormat(opened.format);
  const isWorthIt = opened.bytes >= READ_APART_BYTES && availableParallelism() > 1;
  return format === null || !isWorthIt ? readRecords(opened, task.dataset, task.known) : readApart({ ...task, format });
}

/** A file of which nothing can be kept was taken for something it is not, or its layout has changed. */
function refuseNothingKept({ rows, byReason }: Tally, { format }: OpenFile): void {
  if (rows.kept + rows.merged + rows.withdrawn > 0) return;
  const most = [...byReason].sort(([, a], [, b]) => b - a)[0];
  const why = most === undefined ? '' : `, most of them for the reason ${most[0]}`;
  throw new InvalidDataError({
    file: format.title,
    path: '',
    got: rows.read === 0 ? 'a header and no records' : `${rows.read} records, all of them rejected${why}`,
    expected: 'at least one record that can be kept',
  });
}

function isRefusal(error: unknown): error is InvalidDataError | StoreError {
  return error instanceof InvalidDataError || error instanceof StoreError;
}

async function noteRefusal(
  store: Store,
  { dataset }: ImportRequest,
  opened: OpenFile | null,
  { name, startedAt, message }: { name: string; startedAt: Date; message: string },
): Promise<void> {
  try {
    await saveRefusal(store, {
      datasetId: dataset?.id ?? opened?.format.dataset.id ?? 'unknown',
      importer: opened?.format.id ?? 'unknown',
      startedAt,
      file: opened === null ? null : { name, bytes: opened.bytes, lineName: opened.records.lineName },
      message,
    });
  } catch (error) {
    // A store that is full, locked or read-only cannot note it either; the caller hears the first reason, not this one.
    if (!(error instanceof Error)) throw error;
  }
}
