import { useEffect, useState } from 'react';
import type { SearchEntry } from '#data/model/stored';
import { isRecord } from '../ui/is-record';

export type SearchResult = SearchEntry;
type Answer = { words: string; results: SearchResult[]; state: 'waiting' | 'done' | 'failed' };

const PAUSE_MS = 120;

/** What the server finds for the words, asked after a short pause in typing; an overtaken answer is dropped. */
export function useSearchResults(words: string, onlyPlaces: boolean): Omit<Answer, 'words'> {
  const [answer, setAnswer] = useState<Answer>({ words: '', results: [], state: 'waiting' });
  useEffect(() => {
    if (words.trim() === '') return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/search?q=${encodeURIComponent(words)}${onlyPlaces ? '&kind=place' : ''}`, {
          signal: abort.signal,
        });
        if (!response.ok) throw new Error(`Got ${response.status} from the search when expected 200.`);
        setAnswer({ words, results: parseResults(await response.json()), state: 'done' });
      } catch {
        // The reader is told in the menu; an aborted request was overtaken by a newer one.
        if (!abort.signal.aborted) setAnswer({ words, results: [], state: 'failed' });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [words, onlyPlaces]);
  return answer.words === words ? answer : { results: answer.results, state: 'waiting' };
}

/** Reads the answer of `/api/search`. By hand, since a schema library would weigh more than the search itself. */
function parseResults(answer: unknown): SearchResult[] {
  const results = isRecord(answer) ? answer.results : undefined;
  if (!Array.isArray(results) || !results.every(isResult)) {
    throw new Error('Got an answer without a list of results from the search.');
  }
  return results;
}

const KINDS: readonly unknown[] = ['place', 'venue', 'organization', 'event'] satisfies SearchResult['kind'][];

function isResult(value: unknown): value is SearchResult {
  return (
    isRecord(value) &&
    KINDS.includes(value.kind) &&
    [value.label, value.detail, value.href].every((text) => typeof text === 'string')
  );
}
