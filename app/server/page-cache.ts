import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { constants, gzip } from 'node:zlib';
import { parseTheme, THEME_COOKIE } from '#data/model/theme';

const GZIP = 'gzip';

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
  const encoding = String(headers['accept-encoding'] ?? '').includes(GZIP) ? GZIP : 'identity';
  return `${encoding} ${parseTheme(theme) ?? 'system'} ${url}`;
}

/** Sends the kept page of this data version; false when there is none. */
export function sendKeptPage(cache: PageCache, version: string, key: string, response: ServerResponse): boolean {
  if (cache.version !== version) forgetPages(cache, version);
  const page = cache.pages.get(key);
  if (page === undefined) return false;
  cache.pages.delete(key);
  cache.pages.set(key, page);
  response.writeHead(200, page.headers);
  response.end(page.body);
  return true;
}

/**
 * Holds back what is written to `response` until it is whole, packs it as tightly as gzip can, sends it, and keeps it
 * if it is a page. A page is rendered once a data version, so the milliseconds of the best packing are well spent.
 */
export function sendAndKeepPage(cache: PageCache, version: string, key: string, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  const { writeHead, flushHeaders, write, end } = response;
  const send = (body: Buffer) => {
    Object.assign(response, { writeHead, flushHeaders, write, end });
    response.end(body);
  };
  const keepAndSend = (body: Buffer) => {
    response.setHeader('content-length', body.length);
    if (cache.version === version) addPage(cache, key, { headers: keptHeaders(response), body });
    send(body);
  };
  Object.assign(response, {
    // Nothing leaves before the whole is known: headers are only noted.
    writeHead(status: number, ...rest: unknown[]) {
      response.statusCode = status;
      noteHeaders(response, rest.at(-1));
      return response;
    },
    flushHeaders() {
      return undefined;
    },
    write(chunk: unknown) {
      collect(chunks, chunk);
      return true;
    },
    end(chunk?: unknown) {
      collect(chunks, chunk);
      const body = Buffer.concat(chunks);
      if (!isPage(response)) send(body);
      else if (!key.startsWith(GZIP)) keepAndSend(body);
      else {
        gzip(body, { level: constants.Z_BEST_COMPRESSION }, (error, packed) => {
          if (error === null) response.setHeader('content-encoding', GZIP);
          keepAndSend(error === null ? packed : body);
        });
      }
      return response;
    },
  });
}

/** Headers as `writeHead` takes them, either as an object or not at all. */
function noteHeaders(response: ServerResponse, headers: unknown): void {
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) return;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
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
  const { date: _date, connection: _connection, 'keep-alive': _keepAlive, ...kept } = response.getHeaders();
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
