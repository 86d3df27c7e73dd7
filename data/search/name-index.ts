import MiniSearch, { type SearchResult } from 'minisearch';
import { foldWords } from '#data/model/fold-words';
import { stateName } from '#data/model/states';
import type { SearchEntry } from '#data/model/stored';

/** Places and organizations by their names, so that a slip of the hand finds them too. */
export type NameIndex = { entries: readonly SearchEntry[]; index: MiniSearch<Indexed> };

/** What was found by name: `close` holds every word or a beginning of it, `near` only with a slip. Best first in each. */
export type FoundNames = { close: SearchEntry[]; near: SearchEntry[] };

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

/** So many names are taken in before whatever else waits gets its turn: large datasets name many thousands. */
const NAMES_A_TURN = 500;

/** Builds the index over names, states and nicknames, other work between. */
export async function buildNameIndex(entries: readonly SearchEntry[]): Promise<NameIndex> {
  const index = new MiniSearch<Indexed>({
    fields: ['label', 'other'],
    tokenize: foldWords,
    processTerm: (term) => term,
  });
  await index.addAllAsync(
    entries.map((entry, id) => ({ id, label: entry.label, other: otherWords(entry) })),
    { chunkSize: NAMES_A_TURN },
  );
  return { entries, index };
}

/**
 * The names that fit. Every word must fit somewhere; a word may be unfinished, and from four letters on may hold a slip
 * (`minneaplis`). Places come before organizations that fit alike.
 */
export function findNames({ entries, index }: NameIndex, words: string): FoundNames {
  const results = index.search(words, {
    combineWith: 'AND',
    prefix: true,
    fuzzy: (term) => (term.length < 4 ? false : 0.25),
    maxFuzzy: 2,
    weights: { prefix: 0.6, fuzzy: 0.2 },
    boost: { label: 3 },
    boostDocument: (id) => (entryAt(entries, id).kind === 'place' ? 4 : 1),
  });
  const asked = foldWords(words);
  const found: FoundNames = { close: [], near: [] };
  for (const result of results) found[isClose(result, asked) ? 'close' : 'near'].push(entryAt(entries, result.id));
  return found;
}

function isClose({ terms }: SearchResult, asked: readonly string[]): boolean {
  return asked.every((word) => terms.some((term) => term.startsWith(word)));
}

function entryAt(entries: readonly SearchEntry[], id: number): SearchEntry {
  const entry = entries[id];
  if (entry === undefined) throw new Error(`Got search entry ${id} when expected one below ${entries.length}.`);
  return entry;
}

/** Words that find a place though its label lacks them: `OR` and `Oregon` for Eugene. */
function otherWords({ kind, detail, href }: SearchEntry): string {
  if (kind !== 'place') return '';
  const state = /-([a-z]{2})$/.exec(href)?.[1]?.toUpperCase();
  return [detail, state, state && stateName(state), NICKNAMES[href]].filter((words) => words !== undefined).join(' ');
}
