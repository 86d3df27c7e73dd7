import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { parseTheme, THEME_COOKIE } from '#data/model/theme';

/** A whole answer as it went out: compressed, with its headers and so with the script nonce it was rendered for. */
type Page = { headers: OutgoingHttpHeaders; body: Buffer };

/** Rendered pages of one data version, the least recently read dropped first. */
export type PageCache = { version: string; pages: Map<string, Page>; bytes: number; maxBytes: number };

export function createPageCache(maxBytes: number): PageCache {
  return { version: '', pages: new Map(), bytes: 0, maxBytes };
}

/**
 * The name under which a request's page is kept, or null when it must be rendered: only documents are kept, and only
 * what they are made from may tell two of them apart. That is the address, the theme and the encoding.
 *
 * A kept page goes out with the nonce it was rendered with. That is as strong as a fresh one: whatever could be
 * injected into a page was there before its nonce was drawn, and a changed record makes a new version and new pages.
 */
export function pageKey(request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): string | null {
  const { method, url, headers } = request;
  const isDocument =
    method === 'GET' && headers.rsc === undefined && !/^\/(?:_next|tiles|api|basemap|fonts)\//.test(url ?? '');
  if (!isDocument || url === undefined) return null;
  const theme = new RegExp(`(?:^|;\\s*)${THEME_COOKIE}=(\\w+)`).exec(headers.cookie ?? '')?.[1];
  const encoding = String(headers['accept-encoding'] ?? '').includes('gzip') ? 'gzip' : 'identity';
  return `${parseTheme(theme) ?? 'system'} ${encoding} ${url}`;
}

/** Sends the kept page of this data version; false when there is none. */
export function sendKeptPage(cache: PageCache, version: string, key: string, response: ServerResponse): boolean {
  if (cache.version !== version) forgetPages(cache, version);
  const page = cache.pages.get(key);
  if (page === undefined) return false;
  cache.pages.delete(key);
  cache.pages.set(key, page);
  response.writeHead(200, { ...page.headers, 'content-length': page.body.length });
  response.end(page.body);
  return true;
}

/**
 * Keeps a copy of the page that is about to be written to `response`, if it turns out well and whole. It sees headers
 * that are set before they are written, as Next does, not those handed to `writeHead`.
 */
export function keepPage(cache: PageCache, version: string, key: string, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  const { write, end } = response;
  Object.assign(response, {
    write(...args: unknown[]) {
      collect(chunks, args[0]);
      return Reflect.apply(write, response, args);
    },
    end(...args: unknown[]) {
      collect(chunks, args[0]);
      if (isPage(response) && cache.version === version) {
        addPage(cache, key, { headers: keptHeaders(response), body: Buffer.concat(chunks) });
      }
      return Reflect.apply(end, response, args);
    },
  });
}

function isPage(response: ServerResponse): boolean {
  return response.statusCode === 200 && String(response.getHeader('content-type')).startsWith('text/html');
}

function collect(chunks: Buffer[], chunk: unknown): void {
  if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
  else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
}

/** The headers of a page but for those that belong to one connection or one moment. */
function keptHeaders(response: ServerResponse): OutgoingHttpHeaders {
  const {
    date: _date,
    connection: _connection,
    'keep-alive': _keepAlive,
    'transfer-encoding': _chunked,
    ...kept
  } = response.getHeaders();
  return kept;
}

function addPage(cache: PageCache, key: string, page: Page): void {
  cache.bytes += page.body.length - (cache.pages.get(key)?.body.length ?? 0);
  cache.pages.set(key, page);
  for (const [oldest, { body }] of cache.pages) {
    if (cache.bytes <= cache.maxBytes) break;
    cache.pages.delete(oldest);
    cache.bytes -= body.length;
  }
}

function forgetPages(cache: PageCache, version: string): void {
  cache.version = version;
  cache.pages.clear();
  cache.bytes = 0;
}
