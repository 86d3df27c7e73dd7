import type { Dataset, DatasetRelease } from '#data/model/dataset';
import { type Cell, deleteRows, findTakenKey, insertRows, lockForWriting, type Transaction, upsertRows } from './bulk-sqlite';
import { type EventToWrite, type Numbers, toEventRows } from './event-rows';
import { fingerprint } from './fingerprint';
import { type Store, StoreError } from './open';
import { saveAccount } from './save-account';
import { saveEventParts } from './save-event-parts';
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
const EVENTS_A_BATCH = 2_000;
/** Generous: a national dataset of a million events takes minutes, and nothing else waits for readers. */
const TRANSACTION_MS = 3_600_000;

/**
 * Brings a dataset in the store to the given release, in one transaction: all of it or nothing. Events and places keep
 * their numbers while they exist. A release that is there already changes nothing. Places are shared by all datasets.
 * @throws StoreError when the release names a place or source it does not hold, or takes a key of another dataset.
 */
export async function saveRelease(store: Store, release: DatasetRelease, notes: RunNotes): Promise<SaveOutcome> {
  const contentHash = fingerprint([ROW_FORMAT, release]);
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
      const events = await saveContent(tx, release, datasetId);
      const run = await tx.importRun.create({
        data: {
          datasetId,
          importer: notes.importer,
          startedAt: notes.startedAt,
          releaseVersion: release.dataset.version,
          contentHash,
          dataVersion: fingerprint([dataVersion, release.dataset.id, contentHash]),
          eventsAdded: events.added,
          eventsChanged: events.changed,
          eventsRemoved: events.removed,
          counts: { create: [...notes.counts] },
        },
      });
      return { changed: true, dataVersion: run.dataVersion, events };
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

async function saveContent(tx: Transaction, release: DatasetRelease, datasetId: number): Promise<SaveOutcome['events']> {
  const placeId = await savePlaces(tx, release, datasetId);
  const sourceId = await saveSources(tx, release, datasetId);
  const ids = { datasetId, placeId, sourceId };
  // The account is small and nobody outside holds its numbers: it is written anew, between dropping what may be
  // gone and cleaning up what only it referred to.
  const events = await saveEvents(tx, release, ids);
  await saveAccount(tx, release, ids);
  await dropUnused(tx, release, datasetId);
  return events;
}

async function savePlaces(tx: Transaction, { places }: DatasetRelease, datasetId: number): Promise<Numbers> {
  const shared = await tx.place.findMany({ where: { listings: { some: { datasetId: { not: datasetId } } } } });
  const known = new Map(shared.map((place) => [place.slug, place]));
  const rows = places.map(({ slug, name, state, county, center, population }): Cell[] => {
    // What another dataset knows of a shared place is not erased by one that does not know it.
    const other = known.get(slug);
    const residents =
      population === null && other !== undefined
        ? [other.residents, other.residentsYear, other.residentsBasis]
        : [population?.residents ?? null, population?.year ?? null, population?.basis ?? null];
    const origin =
      population === null && other !== undefined
        ? [other.residentsSourceUrl, other.residentsSourceName, other.residentsNote]
        : [population?.source?.url ?? null, population?.source?.publisher ?? null, population?.note ?? null];
    return [slug, name, state, county ?? other?.county ?? null, ...center, ...residents, ...origin];
  });
  const columns = ['slug', 'name', 'state', 'county', 'longitude', 'latitude', 'residents', 'residentsYear'];
  const origin = ['residentsBasis', 'residentsSourceUrl', 'residentsSourceName', 'residentsNote'];
  await upsertRows(tx, 'slug', { table: 'Place', columns: [...columns, ...origin], rows });

  const stored = await tx.place.findMany({ select: { id: true, slug: true } });
  const placeId = toNumbers('place', new Map(stored.map(({ id, slug }) => [slug, id])));
  await tx.placeListing.deleteMany({ where: { datasetId } });
  const listings = places.map(({ slug }) => [datasetId, placeId(slug)]);
  await insertRows(tx, { table: 'PlaceListing', columns: ['datasetId', 'placeId'], rows: listings });
  return placeId;
}

async function saveSources(tx: Transaction, { sources }: DatasetRelease, datasetId: number): Promise<Numbers> {
  await refuseTakenKeys(tx, 'Source', datasetId, sources);
  const columns = ['datasetId', 'key', 'publisher', 'url', 'title', 'publishedOn', 'via', 'note'];
  const rows = sources.map((source) => [
    datasetId,
    source.key,
    source.publisher,
    source.url,
    source.title,
    source.publishedOn,
    source.via,
    source.note,
  ]);
  await upsertRows(tx, 'key', { table: 'Source', columns, rows });
  const stored = await tx.source.findMany({ where: { datasetId }, select: { id: true, key: true } });
  return toNumbers('source', new Map(stored.map(({ id, key }) => [key, id])));
}

async function saveEvents(
  tx: Transaction,
  { events, places }: DatasetRelease,
  ids: { datasetId: number; placeId: Numbers; sourceId: Numbers },
): Promise<SaveOutcome['events']> {
  await refuseTakenKeys(tx, 'Event', ids.datasetId, events);
  const before = await tx.event.findMany({
    where: { datasetId: ids.datasetId },
    select: { id: true, key: true, contentHash: true },
  });
  const hashBefore = new Map(before.map(({ key, contentHash }) => [key, contentHash]));
  const keysNow = new Set(events.map(({ key }) => key));
  const removed = before.filter(({ key }) => !keysNow.has(key));
  await deleteRows(tx, 'Event', 'id', removed.map(({ id }) => id));

  const placeBySlug = new Map(places.map((place) => [place.slug, place]));
  const toWrite: EventToWrite[] = [];
  for (const event of events) {
    const place = placeBySlug.get(event.place);
    if (place === undefined) throw new StoreError(`The event ${event.key} is in ${event.place}, a place its release does not hold.`);
    const searchText = toSearchText(event, place);
    const contentHash = fingerprint([ROW_FORMAT, event, searchText]);
    if (hashBefore.get(event.key) !== contentHash) toWrite.push({ event, searchText, contentHash });
  }
  for (let start = 0; start < toWrite.length; start += EVENTS_A_BATCH) {
    const batch = toWrite.slice(start, start + EVENTS_A_BATCH);
    await upsertRows(tx, 'key', toEventRows(batch, ids));
    await saveEventParts(tx, batch.map(({ event }) => event), ids.sourceId);
  }
  const changed = toWrite.filter(({ event }) => hashBefore.has(event.key)).length;
  return { added: toWrite.length - changed, changed, removed: removed.length };
}

/** Removes what the release no longer holds, after everything that referred to it. */
async function dropUnused(tx: Transaction, { sources }: DatasetRelease, datasetId: number): Promise<void> {
  const keys = new Set(sources.map(({ key }) => key));
  const stored = await tx.source.findMany({ where: { datasetId }, select: { id: true, key: true } });
  await deleteRows(tx, 'Source', 'id', stored.filter(({ key }) => !keys.has(key)).map(({ id }) => id));
  await tx.place.deleteMany({ where: { listings: { none: {} } } });
}

async function refuseTakenKeys(
  tx: Transaction,
  table: 'Event' | 'Source',
  datasetId: number,
  records: readonly { key: string }[],
): Promise<void> {
  const taken = await findTakenKey(tx, table, datasetId, records.map(({ key }) => key));
  if (taken !== null) {
    throw new StoreError(`The ${table.toLowerCase()} key ${taken} belongs to another dataset; expected keys of its own.`);
  }
}

function toNumbers(kind: string, numbers: ReadonlyMap<string, number>): Numbers {
  return (key) => {
    const number = numbers.get(key);
    if (number === undefined) throw new StoreError(`The release names the ${kind} ${key}, which it does not hold.`);
    return number;
  };
}
