import { openStore, type Store } from '#data/store/open';
import { readEventFacts } from '#data/store/read-event-facts';
import { dataVersion } from '#data/store/read-lists';
import { readPlaces } from '#data/store/read-places';
import type { AtlasIndex } from './atlas-index';
import { buildIndex } from './build-index';

/** The index of one data version, with the store it was built from. */
export type Atlas = { index: AtlasIndex; store: Store; version: string };

const BATCH_SIZE = 5000;
/** How often the data version is asked for, and how soon a failed rebuild is tried again. */
const CHECK_EVERY_MS = 1000;
const RETRY_AFTER_MS = 30_000;
/** How often a build begins anew because the data changed while it was read. */
const MOST_READINGS = 5;

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
  state.first ??= openStore().then(load);
  try {
    state.atlas = await state.first;
    return state.atlas;
  } finally {
    // After a failure the next caller tries again; after a success nobody needs the promise.
    state.first = null;
  }
}

function rebuild(state: State, store: Store): void {
  if (state.isRebuilding) return;
  state.isRebuilding = true;
  load(store)
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

/** Reads until the version was the same before and after, so that no index holds half of an import. */
async function load(store: Store): Promise<Atlas> {
  for (let reading = 1; ; reading++) {
    const version = await dataVersion(store);
    const attempt = await settle(async () => buildIndex(readEventFacts(store, BATCH_SIZE), await readPlaces(store)));
    const isWhole = (await dataVersion(store)) === version;
    if (isWhole && attempt.index !== undefined) return { index: attempt.index, store, version };
    if (isWhole) throw attempt.error;
    if (reading === MOST_READINGS) {
      throw new Error(`Got ${reading} changes of the data while it was read; try again when the import has ended.`);
    }
  }
}

/** A build may fail for the sole reason that the data changed under it, so its error waits for the second look. */
async function settle(build: () => Promise<AtlasIndex>): Promise<{ index?: AtlasIndex; error?: unknown }> {
  try {
    return { index: await build() };
  } catch (error) {
    return { error };
  }
}
