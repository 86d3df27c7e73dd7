import { currentAtlas } from '#data/index/current-atlas';
import type { SearchEntry } from '#data/model/stored';
import { buildNameIndex, findNames, type NameIndex } from '#data/search/name-index';
import { rankResults } from '#data/search/rank-results';
import { findEventsByWords } from '#data/store/find-words';
import { readNames } from '#data/store/read-lists';
import { rememberByVersion } from './remember-by-version';

/** So many events are looked at for the best of them. */
const EVENTS_LOOKED_AT = 200;

const names = rememberByVersion<NameIndex>();

/** What some words find among places, venues, organizations and events; the best first, at most `limit`. */
export async function searchAll(words: string, limit: number): Promise<SearchEntry[]> {
  const { store } = await currentAtlas();
  const [found, events] = await Promise.all([currentNames(), findEventsByWords(store, words, EVENTS_LOOKED_AT)]);
  return rankResults(findNames(found, words), events, words).slice(0, limit);
}

/** What some words find among the names of places alone. */
export async function searchPlaces(words: string, limit: number): Promise<SearchEntry[]> {
  const { close, near } = findNames(await currentNames(), words);
  return [...close, ...near].filter(({ kind }) => kind === 'place').slice(0, limit);
}

/** The names of the data version in force, built at the first search. */
async function currentNames(): Promise<NameIndex> {
  const { store, version } = await currentAtlas();
  const built = await names(version, 'all', async () => buildNameIndex(await readNames(store)));
  if (built === null) throw new Error('Got no index of names when expected one, be it empty.');
  return built;
}
