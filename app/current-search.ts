import { currentAtlas } from '#data/index/current-atlas';
import { buildSearchIndex, type SearchIndex } from '#data/search/search-index';
import { readSearchEntries } from '#data/store/read-lists';

let built: { version: string; index: Promise<SearchIndex> } | null = null;

/** The search index of the data version in force, built at its first use. */
export async function currentSearch(): Promise<SearchIndex> {
  const { store, version } = await currentAtlas();
  const current: NonNullable<typeof built> =
    built?.version === version ? built : { version, index: readSearchEntries(store).then(buildSearchIndex) };
  built = current;
  try {
    return await current.index;
  } catch (error) {
    built = null;
    throw error;
  }
}
