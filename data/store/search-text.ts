import type { ProtestEvent } from '#data/model/event';
import { foldWords } from '#data/model/fold-words';
import type { Place } from '#data/model/place';
import { stateName } from '#data/model/states';

/** What is looked through for words: the folded words of an event, each after one space, each once. */
export function toSearchText(event: ProtestEvent, place: Pick<Place, 'name' | 'state'>): string {
  const texts = [event.title, place.name, place.state, stateName(place.state), event.venue ?? '', ...event.organizers];
  const words = new Set<string>();
  for (const text of texts) for (const word of foldWords(text)) words.add(word);
  return words.size === 0 ? '' : ` ${[...words].join(' ')}`;
}

/**
 * What an event's search text must match, in the language of SQLite's FTS5: every word as the beginning of a word, so that
 * `ice` finds ICE and not police. Folded words hold letters and digits only, so nothing needs escaping. Null for no words,
 * which find nothing.
 */
export function toWordMatch(words: string): string | null {
  const folded = [...new Set(foldWords(words))];
  return folded.length === 0 ? null : folded.map((word) => `"${word}"*`).join(' AND ');
}
