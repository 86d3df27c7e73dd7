import { MAX_WORDS_LENGTH } from '#data/model/query';
import { search } from '#data/search/search-index';
import { currentSearch } from '../../current-search';
import { problem } from '../../problem';

const MAX_RESULTS = 8;

/** `GET /api/search?q=…`: what the search field offers while a reader types. */
export async function GET(request: Request): Promise<Response> {
  const words = new URL(request.url).searchParams.get('q')?.trim() ?? '';
  if (words === '' || words.length > MAX_WORDS_LENGTH) {
    return problem(400, 'Bad search', `Got ${words.length} characters in "q", expected 1 to ${MAX_WORDS_LENGTH}.`);
  }
  return Response.json({ results: search(await currentSearch(), words, MAX_RESULTS) });
}
