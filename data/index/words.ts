import { findEventIdsByWords } from '#data/store/find-words';
import type { Store } from '#data/store/open';
import type { AtlasIndex } from './atlas-index';
import { type RowSet, toRowSet } from './row-set';

/** How many answers are kept with each index: the words that are being looked at, tile after tile. */
const KEPT = 32;
const answersOf = new WeakMap<AtlasIndex, Map<string, Promise<RowSet>>>();

/**
 * The rows that hold a query's words, as the store finds them; null for no words. Answers are kept with the index
 * that they are about, so a new data version asks anew. An error of the store reaches the caller and is not kept.
 */
export async function resolveWords(
  { index, store }: { index: AtlasIndex; store: Store },
  words: string,
): Promise<RowSet | null> {
  if (words === '') return null;
  const answers = answersOf.get(index) ?? new Map<string, Promise<RowSet>>();
  answersOf.set(index, answers);
  const answer = answers.get(words) ?? findEventIdsByWords(store, words).then((eventIds) => toRowSet(index, eventIds));
  // Taken out and put back, the words move to the end: the first are those not asked for longest.
  answers.delete(words);
  answers.set(words, answer);
  const oldest = answers.size > KEPT ? answers.keys().next().value : undefined;
  if (oldest !== undefined) answers.delete(oldest);
  try {
    return await answer;
  } catch (error) {
    answers.delete(words);
    throw error;
  }
}
