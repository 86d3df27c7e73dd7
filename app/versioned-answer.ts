import { createHash } from 'node:crypto';
import { type Atlas, currentAtlas } from '#data/index/current-atlas';
import type { RowSet } from '#data/index/row-set';
import { resolveWords } from '#data/index/words';
import { formatQuery, parseQuery, type Query } from '#data/model/query';
import { problem } from './problem';

const NEVER_CHANGES = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'public, max-age=0, must-revalidate';

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
 * for anew each time, and gets 304 when its answer is known already.
 */
export async function answerByVersion(request: Request, { name, version, make }: VersionedAnswer): Promise<Response> {
  const search = new URL(request.url).searchParams;
  const { query, problems } = parseQuery(search);
  if (problems.length > 0) {
    const details = problems.map(({ key, got, expected }) => `${key}: got "${got}"; expected ${expected}.`);
    return problem(400, 'The query cannot be read', details.join(' '));
  }
  const loaded = await load(query.words);
  if (loaded === null) {
    const detail = 'Got no answer from the store of events; try again in a moment.';
    return problem(503, 'The store could not be read', detail);
  }
  const inForce = version(loaded.atlas.version);
  const headers = new Headers({
    etag: nameAnswer(`${inForce}/${name(loaded.atlas)}?${formatQuery(query)}`),
    'cache-control': search.get('v') === inForce ? NEVER_CHANGES : ASK_EACH_TIME,
    vary: 'accept-encoding',
  });
  if (isKnown(request, headers)) return new Response(null, { status: 304, headers });
  const answer = make({ ...loaded, query });
  for (const [key, value] of headers) answer.headers.set(key, value);
  return answer;
}

/** The index and the rows that hold the words; null, and a line in the log, when the store cannot be read. */
async function load(words: string): Promise<{ atlas: Atlas; words: RowSet | null } | null> {
  try {
    const atlas = await currentAtlas();
    return { atlas, words: await resolveWords(atlas, words) };
  } catch (error) {
    console.error('The store could not be read.', error);
    return null;
  }
}

/** Weak, because the server sends the same answer packed and unpacked. */
function nameAnswer(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}

function isKnown(request: Request, headers: Headers): boolean {
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim());
  return known.includes(headers.get('etag') ?? '') || known.includes('*');
}
