import { MAX_WORDS_LENGTH } from '#data/model/query';
import { search } from '#data/search/search-index';
import { currentSearch } from '../../current-search';
import { problem } from '../../problem';

const MAX_RESULTS = 8;

/** More than there are entries of one name: enough to find the places among them. */
const MAX_LOOKED_AT = 200;

/** `GET /api/search?q=…`: what the search field offers while a reader types; with `kind=place` only places. */
export async function GET(request: Request): Promise<Response> {
  const params = new URL(request.url).searchParams;
  const words = params.get('q')?.trim() ?? '';
  const kind = params.get('kind');
  if (kind !== null && kind !== 'place') {
    return problem(400, 'Bad kind', `Got "${kind.slice(0, 40)}" in "kind", expected place or no such key.`);
  }
  if (words === '' || words.length > MAX_WORDS_LENGTH) {
    return problem(400, 'Bad search', `Got ${words.length} characters in "q", expected 1 to ${MAX_WORDS_LENGTH}.`);
  }
  const found = search(await currentSearch(), words, kind === null ? MAX_RESULTS : MAX_LOOKED_AT);
  return Response.json({
    results: found.filter((entry) => kind === null || entry.kind === kind).slice(0, MAX_RESULTS),
  });
}
