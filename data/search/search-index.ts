import MiniSearch from 'minisearch';
import { foldWords } from '#data/model/fold-words';
import { stateName } from '#data/model/states';
import type { SearchEntry } from '#data/model/stored';

export type SearchIndex = { entries: readonly SearchEntry[]; index: MiniSearch<Indexed> };

type Indexed = { id: number; label: string; other: string };

/** What people call places besides their names. Only names in common use; each leads to exactly one place. */
const NICKNAMES: Readonly<Record<string, string>> = {
  '/places/new-york-city-ny': 'NYC New York',
  '/places/los-angeles-ca': 'LA',
  '/places/washington-dc': 'DC D.C. District of Columbia',
  '/places/san-francisco-ca': 'SF',
  '/places/philadelphia-pa': 'Philly',
  '/places/minneapolis-mn': 'MPLS Twin Cities',
  '/places/st-paul-mn': 'Twin Cities',
};

/** A reader who types a town wants the town: kinds are ranked in this order when words fit alike. */
const KIND_BOOST: Record<SearchEntry['kind'], number> = { place: 4, event: 1.5, venue: 1.2, organization: 1 };

/** Builds the index over names, states and nicknames. */
export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const index = new MiniSearch<Indexed>({
    fields: ['label', 'other'],
    tokenize: foldWords,
    processTerm: (term) => term,
  });
  index.addAll(entries.map((entry, id) => ({ id, label: entry.label, other: otherWords(entry) })));
  return { entries, index };
}

/**
 * The entries that fit best, at most `limit`. Every word must fit somewhere; a word may be unfinished, and from four
 * letters on may hold a slip (`minneaplis`). Order: exact before near, places before the rest.
 */
export function search({ entries, index }: SearchIndex, words: string, limit: number): SearchEntry[] {
  const found = index.search(words, {
    combineWith: 'AND',
    prefix: true,
    fuzzy: (term) => (term.length < 4 ? false : 0.25),
    maxFuzzy: 2,
    weights: { prefix: 0.6, fuzzy: 0.2 },
    boost: { label: 3 },
    boostDocument: (id) => KIND_BOOST[entryAt(entries, id).kind],
  });
  return found.slice(0, limit).map(({ id }) => entryAt(entries, id));
}

function entryAt(entries: readonly SearchEntry[], id: number): SearchEntry {
  const entry = entries[id];
  if (entry === undefined) throw new Error(`Got search entry ${id} when expected one below ${entries.length}.`);
  return entry;
}

/** Words that find an entry though its label lacks them: `OR` and `Oregon` for Eugene. */
function otherWords({ kind, detail, href }: SearchEntry): string {
  const state = /-([a-z]{2})$/.exec(kind === 'place' ? href : '')?.[1]?.toUpperCase();
  return [detail, state, state && stateName(state), NICKNAMES[href]].filter((words) => words !== undefined).join(' ');
}
