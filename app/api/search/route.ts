import { MAX_WORDS_LENGTH } from '#data/model/query';
import { fromStore } from '../../from-store';
import { problem } from '../../problem';
import { searchAll, searchPlaces } from '../../search';

const MAX_RESULTS = 8;

/** `GET /api/search?q=…`: what the search field offers while a reader types; with `kind=place` only places. */
export const GET = fromStore(async (request: Request) => {
  const params = new URL(request.url).searchParams;
  const words = params.get('q')?.trim() ?? '';
  const kind = params.get('kind');
  if (kind !== null && kind !== 'place') {
    return problem(400, 'Bad kind', `Got "${kind.slice(0, 40)}" in "kind", expected place or no such key.`);
  }
  if (words === '' || words.length > MAX_WORDS_LENGTH) {
    return problem(400, 'Bad search', `Got ${words.length} characters in "q", expected 1 to ${MAX_WORDS_LENGTH}.`);
  }
  const find = kind === null ? searchAll : searchPlaces;
  return Response.json({ results: await find(words, MAX_RESULTS) });
});
