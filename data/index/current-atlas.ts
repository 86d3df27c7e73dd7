import { audienceOfSite } from '#data/store/audience';
import { databaseFile, databaseUrl, openStore, type Store } from '#data/store/open';
import { countEvents } from '#data/store/read-event-facts';
import { dataVersion } from '#data/store/read-lists';
import type { AtlasIndex } from './atlas-index';
import { buildApart } from './build-apart';
import { readIndex } from './read-index';
import { loadSnapshot, saveSnapshot } from './snapshot';

/** The index of one data version, with the store it was built from. */
export type Atlas = { index: AtlasIndex; store: Store; version: string };

/** From so many events on, an index is worth a file of its own, and is built apart while an older one answers. */
const MANY_EVENTS = 20_000;
/** How often the data version is asked for, and how soon a failed rebuild is tried again. */
const CHECK_EVERY_MS = 1000;
const RETRY_AFTER_MS = 30_000;
/** How often an index is built apart before a row of imports is left to end by itself. */
const MOST_BUILDS = 3;

type State = { first: Promise<Atlas> | null; atlas: Atlas | null; nextCheckAt: number; isRebuilding: boolean };

// The framework bundles each route apart, and loads modules anew while developing; the process has one index all the same.
const STATE_KEY = Symbol.for('turnout.current-atlas');
const shared: typeof globalThis & { [STATE_KEY]?: State } = globalThis;

/**
 * The index of the store's data, built at the first call and shared by all later ones. When the data version changes
 * the new index is built in the background, and the old one answers until it is ready. An error of the store reaches
 * the caller: an atlas that could not be read is never an empty one.
 */
export async function currentAtlas(): Promise<Atlas> {
  shared[STATE_KEY] ??= { first: null, atlas: null, nextCheckAt: 0, isRebuilding: false };
  const state = shared[STATE_KEY];
  if (state.atlas === null) return loadFirst(state);
  const { store, version } = state.atlas;
  const now = Date.now();
  if (!state.isRebuilding && now >= state.nextCheckAt) {
    state.nextCheckAt = now + CHECK_EVERY_MS;
    if ((await dataVersion(store)) !== version) rebuild(state, store);
  }
  return state.atlas;
}

async function loadFirst(state: State): Promise<Atlas> {
  state.first ??= openFirst();
  try {
    state.atlas = await state.first;
    return state.atlas;
  } finally {
    // After a failure the next caller tries again; after a success nobody needs the promise.
    state.first = null;
  }
}

async function openFirst(): Promise<Atlas> {
  const store = await openStore(databaseUrl(), audienceOfSite(process.env));
  try {
    return await loadOrBuild(store);
  } catch (error) {
    // The next caller opens it anew: it may be another file by then.
    await store.close();
    throw error;
  }
}

function rebuild(state: State, store: Store): void {
  if (state.isRebuilding) return;
  state.isRebuilding = true;
  reload(store)
    .then((atlas) => {
      state.atlas = atlas;
    })
    .catch((error: unknown) => {
      state.nextCheckAt = Date.now() + RETRY_AFTER_MS;
      console.error('The new data could not be read; the old data is still served.', error);
    })
    .finally(() => {
      state.isRebuilding = false;
    });
}

/** The index that was saved for the data as it is, else one that is built and, if large, saved for the next start. */
async function loadOrBuild(store: Store): Promise<Atlas> {
  const saved = await loadSaved(store);
  if (saved !== null) return saved;
  const { index, version } = await readIndex(store);
  if (index.events.count >= MANY_EVENTS) {
    saveSnapshot(databaseFile(databaseUrl()), version, index).catch((error: unknown) => {
      console.error('The index could not be saved; the next start builds it again.', error);
    });
  }
  return { index, store, version };
}

/**
 * As `loadOrBuild`, while requests are being answered: a large index is only ever built apart, which is done again when
 * the data changed meanwhile.
 */
async function reload(store: Store): Promise<Atlas> {
  for (let builds = 0; ; builds++) {
    const saved = await loadSaved(store);
    if (saved !== null) return saved;
    if ((await countEvents(store)) < MANY_EVENTS) return loadOrBuild(store);
    if (builds === MOST_BUILDS) {
      throw new Error(
        `Got no saved index of the data as it is now after ${builds} builds; expected the data to stay for as long as ` +
          `one takes. Let running imports end: it is tried again in ${RETRY_AFTER_MS / 1000} seconds.`,
      );
    }
    await buildApart();
  }
}

async function loadSaved(store: Store): Promise<Atlas | null> {
  const version = await dataVersion(store);
  const index = await loadSnapshot(databaseFile(databaseUrl()), version);
  return index && { index, store, version };
}
