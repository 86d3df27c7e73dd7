import { currentAtlas } from '#data/index/current-atlas';
import { buildSearchIndex, type SearchIndex } from '#data/search/search-index';
import { readSearchEntries } from '#data/store/search-entries';

let built: { version: string; index: Promise<SearchIndex> } | null = null;

/** The search index of the data version in force, built at its first use. */
export async function currentSearch(): Promise<SearchIndex> {
  const { store, version } = await currentAtlas();
  if (built?.version !== version) {
    built = { version, index: readSearchEntries(store).then(buildSearchIndex) };
  }
  try {
    return await built.index;
  } catch (error) {
    built = null;
    throw error;
  }
}
