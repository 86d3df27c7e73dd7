import type { Store } from '#data/store/open';
import { readFacts } from '#data/store/packed-facts';
import { countEvents } from '#data/store/read-event-facts';
import { dataVersion } from '#data/store/read-lists';
import { readPlaces } from '#data/store/read-places';
import type { AtlasIndex } from './atlas-index';
import { buildIndex } from './build-index';

/** How often a build begins anew because the data changed while it was read. */
const MOST_READINGS = 5;

/** Builds the index from the store; reads until the version was the same before and after: it never holds half an import. */
export async function readIndex(store: Store): Promise<{ index: AtlasIndex; version: string }> {
  for (let reading = 1; ; reading++) {
    const version = await dataVersion(store);
    const attempt = await settle(async () =>
      buildIndex(readFacts(store), await readPlaces(store), await countEvents(store)),
    );
    const isWhole = (await dataVersion(store)) === version;
    if (isWhole && attempt.index !== undefined) return { index: attempt.index, version };
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
