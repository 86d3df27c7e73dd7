import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises';
import type { Dataset } from '#data/model/dataset';
import type { LineName, RowCounts } from '#data/model/import-run';
import { lockForWriting, type Transaction } from './bulk-sqlite';
import { explainStoreError, isBusy } from './explain-error';
import { fingerprint } from './fingerprint';
import { BUSY_TIMEOUT_MS, type Store, StoreError } from './open';
import { packFacts } from './packed-facts';
import { countUnseen, listChanges, removeUnseenEvents } from './save-events';
import { dropUnusedPlaces, listPlaces } from './save-places';
import { removeUnseenSources } from './save-sources';
import { startSeeing, stopSeeing, type Writing } from './writing';

/** A load that is to be written. */
export type Load = {
  dataset: Dataset;
  /** Fingerprint of all that the load says: one that is there already changes nothing. */
  contentHash: string;
  /** Id of the importer or format. */
  importer: string;
  startedAt: Date;
  file: { name: string; bytes: number; lineName: LineName } | null;
  /** Whether what the load does not name stays; else it is taken out. */
  keepsMissing: boolean;
  /** Whether the load may take out more than half of what was there. */
  mayShrink: boolean;
  /** Whether to write again what is there already. */
  isForced: boolean;
  /** Whether to do everything and then undo it. */
  isDryRun: boolean;
  /** How long to wait for another load to end. */
  waitMs: number;
};

/** What became of the records of a load, and how many of each kind there were. */
export type LoadCounts = { rows: RowCounts; kinds: readonly { kind: string; read: number; kept: number }[] };

/** What a load did to the store, the data version after it, and the number of its run; null when it left none. */
export type SaveOutcome = {
  changed: boolean;
  runId: number | null;
  dataVersion: string;
  events: { added: number; changed: number; removed: number };
};

/** The data version of a store that nothing was loaded into. */
export const EMPTY_VERSION = 'empty';

/** Generous: a national dataset of millions of events takes minutes, and nothing else waits for readers. */
const TRANSACTION_MS = 24 * 3_600_000;
/** How long a try for the lock may stop the process: others hold it for moments when they open and close the file. */
const LOCK_TRY_MS = 20;
/** Every try opens a connection that libsql gives back only when memory is collected, so there must not be too many. */
const LOCK_PAUSE_MS = { first: 100, longest: 1_000 } as const;
const OTHER_IS_WRITING =
  'Another import is writing to the store. Nothing was changed; try again when it has ended, or wait longer with --wait.';
/** Datasets with fewer events may shrink as they like. */
const FEW_EVENTS = 20;
const NOTHING = { added: 0, changed: 0, removed: 0 } as const;

/**
 * Writes a dataset in one transaction: all of it or nothing. `fill` writes places, sources and events through the
 * functions of this folder and tells what became of the records; what it has not written is then taken out. Events and
 * places keep their numbers while they exist. Readers go on reading what was there before.
 * @throws StoreError when another load goes on for too long, the disk is full, or the store refuses a row.
 */
export async function writeDataset(
  store: Store,
  load: Load,
  fill: (writing: Writing) => Promise<LoadCounts>,
): Promise<SaveOutcome> {
  const undone: { outcome: SaveOutcome | null } = { outcome: null };
  try {
    return await inTransaction(store, load.waitMs, async (tx) => {
      const outcome = await writeLocked(tx, load, fill);
      if (!load.isDryRun) return outcome;
      undone.outcome = outcome;
      throw new DryRun();
    });
  } catch (error) {
    if (error instanceof DryRun && undone.outcome !== null) return { ...undone.outcome, runId: null };
    throw explainStoreError(error);
  }
}

/** Thrown to undo a dry run. */
class DryRun extends Error {}

/** Runs `work` with the write lock, waiting `waitMs` at most for whoever has it. */
export async function inTransaction<Result>(
  store: Store,
  waitMs: number,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const deadline = Date.now() + waitMs;
  for (let pauseMs: number = LOCK_PAUSE_MS.first; ; pauseMs = Math.min(pauseMs * 2, LOCK_PAUSE_MS.longest)) {
    let hasLock = false;
    try {
      return await store.client.$transaction(
        async (tx) => {
          await tryLock(tx);
          hasLock = true;
          return work(tx);
        },
        { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
      );
    } catch (error) {
      if (hasLock || !isBusy(error)) throw error;
      const left = deadline - Date.now();
      if (left <= 0) throw new StoreError(OTHER_IS_WRITING, { cause: error });
      await pause(Math.min(left, pauseMs));
    }
  }
}

/**
 * Takes the write lock, or throws soon: SQLite's own wait stops the whole process. Each try needs a transaction of its
 * own, since libsql leaves a statement that was refused open, and nothing can be committed beside it.
 */
async function tryLock(tx: Transaction): Promise<void> {
  await setBusyTimeout(tx, LOCK_TRY_MS);
  await lockForWriting(tx);
  await setBusyTimeout(tx, BUSY_TIMEOUT_MS);
}

async function setBusyTimeout(tx: Transaction, ms: number): Promise<void> {
  await tx.$queryRawUnsafe(`PRAGMA busy_timeout = ${ms}`);
}

async function writeLocked(
  tx: Transaction,
  load: Load,
  fill: (writing: Writing) => Promise<LoadCounts>,
): Promise<SaveOutcome> {
  const dataVersion = await latestDataVersion(tx);
  const lastRun = await tx.importRun.findFirst({
    where: { dataset: { publicId: load.dataset.id }, status: 'applied' },
    orderBy: { id: 'desc' },
  });
  if (lastRun?.contentHash === load.contentHash && !load.isForced) {
    return { changed: false, runId: lastRun.id, dataVersion, events: NOTHING };
  }
  const datasetId = await saveDataset(tx, load.dataset);
  const eventsBefore = await tx.event.count({ where: { datasetId } });
  const runId = await startRun(tx, load, datasetId);
  const writing: Writing = { tx, datasetId, runId, placeIds: new Map() };
  await startSeeing(tx);
  const counts = await fill(writing);
  await removeMissing(writing, load, eventsBefore);
  const events = await listChanges(writing, { isFirst: eventsBefore === 0 });
  await stopSeeing(tx);
  await packFacts(tx);
  const newVersion = fingerprint([dataVersion, load.dataset.id, load.contentHash]);
  await finishRun(tx, runId, { counts, events, dataVersion: newVersion });
  // The last moment at which a signal undoes everything. One that came meanwhile is heard in the next turn but one.
  await breathe();
  await breathe();
  return { changed: true, runId, dataVersion: newVersion, events };
}

async function removeMissing(writing: Writing, load: Load, eventsBefore: number): Promise<void> {
  const { keepsMissing, mayShrink, dataset } = load;
  if (!keepsMissing) {
    const missing = await countUnseen(writing);
    if (!mayShrink && eventsBefore >= FEW_EVENTS && missing > eventsBefore / 2) {
      throw new StoreError(
        `The file lacks ${missing} of the ${eventsBefore} events that ${dataset.id} has; expected at least half of them. ` +
          'Nothing was changed. If the file is a part or an update, use --update; if it replaces everything, use --replace.',
      );
    }
    await removeUnseenEvents(writing);
  }
  // Last, when nothing refers to them any more.
  await removeUnseenSources(writing, { keepsNamed: keepsMissing });
  await listPlaces(writing, { keepsListed: keepsMissing });
  await dropUnusedPlaces(writing.tx);
}

/** The data version after the last load, or `EMPTY_VERSION`. */
export async function latestDataVersion(client: Pick<Transaction, 'importRun'>): Promise<string> {
  const run = await client.importRun.findFirst({ orderBy: { id: 'desc' }, select: { dataVersion: true } });
  return run?.dataVersion ?? EMPTY_VERSION;
}

async function saveDataset(tx: Transaction, { id: publicId, ...terms }: Dataset): Promise<number> {
  const { id } = await tx.dataset.upsert({ where: { publicId }, create: { publicId, ...terms }, update: terms });
  return id;
}

const NO_ROWS = { rowsRead: 0, rowsKept: 0, rowsMerged: 0, rowsRejected: 0, rowsWithdrawn: 0, rowsRepaired: 0 };

async function startRun(tx: Transaction, load: Load, datasetId: number): Promise<number> {
  const { id } = await tx.importRun.create({
    data: {
      datasetId,
      datasetKey: load.dataset.id,
      importer: load.importer,
      status: 'applied',
      ...(load.file !== null && {
        fileName: load.file.name,
        fileBytes: load.file.bytes,
        lineName: load.file.lineName,
      }),
      startedAt: load.startedAt,
      finishedAt: load.startedAt,
      releaseVersion: load.dataset.version,
      contentHash: load.contentHash,
      dataVersion: '',
      ...NO_ROWS,
      eventsAdded: 0,
      eventsChanged: 0,
      eventsRemoved: 0,
    },
    select: { id: true },
  });
  return id;
}

async function finishRun(
  tx: Transaction,
  id: number,
  { counts, events, dataVersion }: { counts: LoadCounts; events: SaveOutcome['events']; dataVersion: string },
): Promise<void> {
  const { read, kept, merged, rejected, withdrawn, repaired } = counts.rows;
  await tx.importRun.update({
    where: { id },
    data: {
      finishedAt: new Date(),
      dataVersion,
      rowsRead: read,
      rowsKept: kept,
      rowsMerged: merged,
      rowsRejected: rejected,
      rowsWithdrawn: withdrawn,
      rowsRepaired: repaired,
      eventsAdded: events.added,
      eventsChanged: events.changed,
      eventsRemoved: events.removed,
      counts: { create: [...counts.kinds] },
    },
  });
}
