import type { Dataset, DatasetRelease } from '#data/model/dataset';
import { lockForWriting, type Transaction } from './bulk-sqlite';
import type { EventToWrite } from './event-rows';
import { fingerprint } from './fingerprint';
import { type Store, StoreError } from './open';
import { saveAccount } from './save-account';
import { saveEvents } from './save-events';
import { dropUnusedPlaces, savePlaces } from './save-places';
import { dropUnusedSources, saveSources } from './save-sources';
import { toSearchText } from './search-text';

/** What the caller knows of a load: who read the files, when, and how many rows of each kind were read and kept. */
export type RunNotes = {
  importer: string;
  startedAt: Date;
  counts: readonly { kind: string; read: number; kept: number }[];
};

/** What a load did to the store, and the data version after it. */
export type SaveOutcome = {
  changed: boolean;
  dataVersion: string;
  events: { added: number; changed: number; removed: number };
};

/** The data version of a store that nothing was loaded into. */
export const EMPTY_VERSION = 'empty';

/** Part of every fingerprint: raise it when the store keeps the same release in other rows. */
const ROW_FORMAT = 1;
/** Generous: a national dataset of a million events takes minutes, and nothing else waits for readers. */
const TRANSACTION_MS = 3_600_000;

/**
 * Brings a dataset in the store to the given release, in one transaction: all of it or nothing. Events and places keep
 * their numbers while they exist. A release that is there already changes nothing. Places are shared by all datasets.
 * @throws StoreError when the release names a place or source it does not hold, or takes a key of another dataset.
 */
export async function saveRelease(store: Store, release: DatasetRelease, notes: RunNotes): Promise<SaveOutcome> {
  const events = toEventsToWrite(release);
  const hashes = events.map((event) => event.contentHash);
  const contentHash = fingerprint([ROW_FORMAT, { ...release, events: hashes }]);
  return store.client.$transaction(
    async (tx) => {
      await lockForWriting(tx);
      const dataVersion = await latestDataVersion(tx);
      const lastRun = await tx.importRun.findFirst({
        where: { dataset: { publicId: release.dataset.id } },
        orderBy: { id: 'desc' },
      });
      if (lastRun?.contentHash === contentHash) {
        return { changed: false, dataVersion, events: { added: 0, changed: 0, removed: 0 } };
      }
      const datasetId = await saveDataset(tx, release.dataset);
      const saved = await saveContent(tx, release, events, datasetId);
      const run = await tx.importRun.create({
        data: {
          datasetId,
          importer: notes.importer,
          startedAt: notes.startedAt,
          releaseVersion: release.dataset.version,
          contentHash,
          dataVersion: fingerprint([dataVersion, release.dataset.id, contentHash]),
          eventsAdded: saved.added,
          eventsChanged: saved.changed,
          eventsRemoved: saved.removed,
          counts: { create: [...notes.counts] },
        },
      });
      return { changed: true, dataVersion: run.dataVersion, events: saved };
    },
    { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
  );
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

async function saveContent(
  tx: Transaction,
  release: DatasetRelease,
  events: readonly EventToWrite[],
  datasetId: number,
): Promise<SaveOutcome['events']> {
  const placeId = await savePlaces(tx, release.places, datasetId);
  const sourceId = await saveSources(tx, release.sources, datasetId);
  const ids = { datasetId, placeId, sourceId };
  const saved = await saveEvents(tx, events, ids);
  await saveAccount(tx, release, ids);
  // Last, when nothing refers to them any more.
  await dropUnusedSources(tx, release.sources, datasetId);
  await dropUnusedPlaces(tx);
  return saved;
}

function toEventsToWrite({ events, places }: DatasetRelease): EventToWrite[] {
  const placeBySlug = new Map(places.map((place) => [place.slug, place]));
  return events.map((event) => {
    const place = placeBySlug.get(event.place);
    if (place === undefined) {
      throw new StoreError(`The event ${event.key} is in ${event.place}, a place that its release does not hold.`);
    }
    const searchText = toSearchText(event, place);
    return { event, searchText, contentHash: fingerprint([ROW_FORMAT, event, searchText]) };
  });
}
