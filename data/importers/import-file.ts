import { openGazetteer } from '#data/gazetteer/gazetteer';
import { openStates } from '#data/gazetteer/states';
import type { Dataset } from '#data/model/dataset';
import type { RowCounts } from '#data/model/import-run';
import { explainStoreError } from '#data/store/explain-error';
import { fingerprint } from '#data/store/fingerprint';
import { type Store, StoreError } from '#data/store/open';
import { readPlaces } from '#data/store/read-places';
import { saveRefusal } from '#data/store/save-refusal';
import { type LoadCounts, type SaveOutcome, writeDataset } from '#data/store/write-dataset';
import type { Writing } from '#data/store/writing';
import type { Format, RowNote } from './format';
import { InvalidDataError } from './importer';
import { createLocator, type Locator } from './locate';
import { fetchFile } from './reading/fetch-file';
import { MOST_BYTES, type OpenFile, openFile } from './reading/open-file';
import type { RecordRead } from './reading/records';
import { type ReportFile, Tally } from './report';
import { findBrokenRule, toEvent, toEventKey } from './to-event';
import { type Pending, writeRecords } from './write-records';

/** Part of every fingerprint: raise it when the same file would give other events. */
const RUN_FORMAT = 1;
/** How many records are written at once: what is in memory beside the file's own buffers. */
const RECORDS_A_WRITE = 1_000;
const WAIT_MS = 60_000;

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
    return await load(store, request, opened, { name: local.name, startedAt });
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
  { name, startedAt }: { name: string; startedAt: Date },
): Promise<ImportOutcome> {
  const { format, records, bytes, hash } = opened;
  const dataset = toDataset(request, opened);
  const tally = new Tally();
  const outcome = await writeDataset(
    store,
    {
      dataset,
      contentHash: fingerprint([RUN_FORMAT, format.id, hash, dataset, request.keepsMissing === true]),
      importer: format.id,
      startedAt,
      file: { name, bytes, lineName: records.lineName },
      keepsMissing: request.keepsMissing ?? false,
      mayShrink: request.mayShrink ?? false,
      isForced: request.isForced ?? false,
      isDryRun: request.isDryRun ?? false,
      waitMs: request.waitMs ?? WAIT_MS,
    },
    (writing) => fill(writing, { dataset, opened, tally, request }),
  );
  return { ...outcome, dataset, format: format.id, rows: tally.rows, byReason: tally.byReason };
}

/** The version is the file's own fingerprint where nobody says it. */
function toDataset({ dataset = {} }: ImportRequest, { format, hash }: OpenFile): Dataset {
  return { ...format.dataset, version: hash.slice(0, 12), ...dataset };
}

type Filling = { dataset: Dataset; opened: OpenFile; tally: Tally; request: ImportRequest };

async function fill(writing: Writing, { dataset, opened, tally, request }: Filling): Promise<LoadCounts> {
  const locator = createLocator(openGazetteer(), openStates(), await readPlaces({ client: writing.tx }));
  let pending: Pending[] = [];
  const flush = async () => {
    const rows = await writeRecords(writing, pending, tally);
    await request.report?.write(rows);
    pending = [];
    request.onProgress?.({ bytes: opened.position(), ofBytes: opened.bytes, rows: tally.rows.read });
  };
  for await (const batch of opened.records.batches()) {
    for (const read of batch) {
      const record = readRecord(read, { dataset, format: opened.format, locator, tally });
      if (record !== null) pending.push(record);
    }
    if (pending.length >= RECORDS_A_WRITE) await flush();
  }
  await flush();
  refuseNothingKept(tally, opened);
  const blank = opened.records.blankRows();
  return {
    rows: tally.rows,
    kinds: [
      { kind: 'events', read: tally.rows.read, kept: tally.rows.kept },
      { kind: 'estimates', read: tally.estimates, kept: tally.estimates },
      { kind: 'incidents', read: tally.incidents, kept: tally.incidents },
      { kind: 'places', read: writing.placeIds.size, kept: writing.placeIds.size },
      { kind: 'blank rows', read: blank, kept: 0 },
    ],
  };
}

/** One record as an event with its place, or null when it is told to the tally that it was rejected. */
function readRecord(
  read: RecordRead,
  { dataset, format, locator, tally }: Omit<Filling, 'opened' | 'request'> & { format: Format; locator: Locator },
): Pending | null {
  const { line } = read;
  const reject = (why: RowNote, repairs: readonly RowNote[]) => {
    tally.add(line, { outcome: 'rejected', why, eventKey: null }, repairs);
    return null;
  };
  if (read.record === null && 'why' in read) return reject(read.why, read.repairs);
  const outcome = format.read(read.record);
  if (outcome.kind === 'withdrawn') {
    const key = toEventKey(dataset.id, { kind: 'id', id: outcome.id });
    return { kind: 'withdrawn', line, key, repairs: read.repairs };
  }
  const repairs = [...read.repairs, ...outcome.repairs];
  if (outcome.kind === 'rejected') return reject(outcome.why, repairs);
  const row = outcome.event;
  const located = locator.locate(row);
  repairs.push(...located.repairs);
  if (located.place === null) return reject(located.why, repairs);
  const broken = findBrokenRule(row, located.position);
  if (broken !== null) return reject(broken, repairs);
  const key = toEventKey(dataset.id, row.identity);
  const { place, position } = located;
  const sourced = toEvent(row, { key, place: place.slug, position }, dataset);
  return { kind: 'event', line, key, isById: row.identity.kind === 'id', place, repairs, ...sourced };
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
