import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { parseTheme, THEME_COOKIE, type Theme } from '#data/model/theme';
import { acceptsGzip } from './whole-answer';

/** A whole answer as it went out: packed, with its headers and so with the script nonce it was rendered for. */
type Page = { headers: OutgoingHttpHeaders; body: Buffer };

/** Rendered pages of one data version, the least recently read dropped first. */
export type PageCache = { version: string; pages: Map<string, Page>; bytes: number; maxBytes: number };

export function createPageCache(maxBytes: number): PageCache {
  return { version: '', pages: new Map(), bytes: 0, maxBytes };
}

/** All that a page is made from: two requests with the same are answered alike. */
export type PageRequest = { url: string; theme: Theme | null; packs: boolean };

/**
 * What page a request asks for; null for tiles, the API, assets, data for the router in the browser, and the pages about
 * imports, where a refused file shows without a new data version.
 */
export function toPageRequest(request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): PageRequest | null {
  const { method, url = '', headers } = request;
  const isDocument =
    method === 'GET' &&
    headers.rsc === undefined &&
    !/^\/(?:(?:_next|tiles|api|basemap|fonts)\/|data(?:[/?]|$))/.test(url);
  if (!isDocument) return null;
  const theme = new RegExp(`(?:^|;\\s*)${THEME_COOKIE}=([^;]*)`).exec(headers.cookie ?? '')?.[1];
  return { url, theme: parseTheme(theme), packs: acceptsGzip(headers['accept-encoding']) };
}

/**
 * Leaves of a request only what the page is kept under, so that nothing else can find its way into a page that others
 * get: of the cookies the theme, and no encoding, since pages are packed afterwards.
 */
export function reduceToPage(request: Pick<IncomingMessage, 'headers'>, { theme }: PageRequest): void {
  if (theme === null) delete request.headers.cookie;
  else request.headers.cookie = `${THEME_COOKIE}=${theme}`;
  request.headers['accept-encoding'] = 'identity';
}

/** Sends the kept page of this data version; false when there is none. */
export function sendKeptPage(cache: PageCache, version: string, page: PageRequest, response: ServerResponse): boolean {
  if (cache.version !== version) forgetPages(cache, version);
  const key = keyOf(page);
  const kept = cache.pages.get(key);
  if (kept === undefined) return false;
  cache.pages.delete(key);
  cache.pages.set(key, kept);
  response.writeHead(200, kept.headers);
  response.end(kept.body);
  return true;
}

/** Keeps an answer, if it is a page that turned out well and the data has not changed since it was asked for. */
export function keepPage(
  cache: PageCache,
  version: string,
  page: PageRequest,
  answer: { status: number; headers: OutgoingHttpHeaders; body: Buffer },
): void {
  const { status, headers, body } = answer;
  const isPage = status === 200 && String(headers['content-type']).startsWith('text/html');
  if (!isPage || headers['set-cookie'] !== undefined || cache.version !== version) return;
  const key = keyOf(page);
  cache.bytes += body.length - (cache.pages.get(key)?.body.length ?? 0);
  cache.pages.set(key, { headers, body });
  for (const [oldest, kept] of cache.pages) {
    if (cache.bytes <= cache.maxBytes) break;
    cache.pages.delete(oldest);
    cache.bytes -= kept.body.length;
  }
}

function keyOf({ url, theme, packs }: PageRequest): string {
  return `${packs ? 'gzip' : 'plain'} ${theme ?? 'system'} ${url}`;
}

function forgetPages(cache: PageCache, version: string): void {
  cache.version = version;
  cache.pages.clear();
  cache.bytes = 0;
}
