import { createHash } from 'node:crypto';
import { type Atlas, currentAtlas } from '#data/index/current-atlas';
import type { RowSet } from '#data/index/row-set';
import { resolveWords } from '#data/index/words';
import { formatQuery, parseQuery, type Query } from '#data/model/query';
import type { Store } from '#data/store/open';
import { fromStore } from './from-store';
import { problem } from './problem';

const NEVER_CHANGES = 'max-age=31536000, immutable';
const ASK_EACH_TIME = 'max-age=0, must-revalidate';

/** What an answer of the index is made from. */
export type Asked = { atlas: Atlas; query: Query; words: RowSet | null };

export type VersionedAnswer = {
  /** What is asked for besides the query, as a text that is the same for the same answer: names it for caches. */
  name: (atlas: Atlas) => string;
  /** The version of such answers from data of a version. */
  version: (dataVersion: string) => string;
  /** The answer itself; its headers are added to those for caches. */
  make: (asked: Asked) => Response;
};

/**
 * Answers a request for what the index says about the query in its address. 400 for a query that cannot be read, 503
 * when the store cannot be. An address whose `v` is the version in force never changes its answer; any other is asked
 * for anew each time, and gets 304 when its answer is known already. A refusal by `make` is kept by nobody.
 */
export const answerByVersion = fromStore(async (request: Request, { name, version, make }: VersionedAnswer) => {
  const search = new URL(request.url).searchParams;
  const { query, problems } = parseQuery(search);
  if (problems.length > 0) {
    const details = problems.map(({ key, got, expected }) => `${key}: got "${got}"; expected ${expected}.`);
    return problem(400, 'The query cannot be read', details.join(' '));
  }
  const atlas = await currentAtlas();
  const words = await resolveWords(atlas, query.words);
  const inForce = version(atlas.version);
  const headers = new Headers({
    etag: nameAnswer(`${inForce}/${name(atlas)}?${formatQuery(query)}`),
    'cache-control': `${whoMayKeep(atlas.store)}, ${search.get('v') === inForce ? NEVER_CHANGES : ASK_EACH_TIME}`,
    vary: 'accept-encoding',
  });
  if (isKnown(request, headers)) return new Response(null, { status: 304, headers });
  const answer = make({ atlas, words, query });
  if (!answer.ok) return answer;
  for (const [key, value] of headers) answer.headers.set(key, value);
  return answer;
});

/** Rows that may not be passed on are for the reader's own browser, not for a cache that others are served from. */
function whoMayKeep({ audience }: Store): 'private' | 'public' {
  return audience.kind === 'public' ? 'public' : 'private';
}

/** Weak, because the server sends the same answer packed and unpacked. */
function nameAnswer(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}

function isKnown(request: Request, headers: Headers): boolean {
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim());
  return known.includes(headers.get('etag') ?? '') || known.includes('*');
}
