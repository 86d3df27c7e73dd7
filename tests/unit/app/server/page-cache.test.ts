import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import {
  createPageCache,
  keepPage,
  reduceToPage,
  sendKeptPage,
  toPageRequest,
} from '../../../../app/server/page-cache';
import { acceptsGzip, sendWhole } from '../../../../app/server/whole-answer';

let server: Server | undefined;
afterEach(() => server?.close());

const PLAIN = { 'accept-encoding': 'identity' };

type Rendered = { status?: number; type?: string; body: string };

/** A server that renders `pages` under a version and keeps them, and counts how often it had to render. */
async function serveWithCache(
  pages: (request: IncomingMessage) => Rendered,
  version: () => string,
  maxBytes = 1_000_000,
) {
  const cache = createPageCache(maxBytes);
  let renderings = 0;
  server = createServer((request, response) => {
    const page = toPageRequest(request);
    if (page !== null) {
      reduceToPage(request, page);
      if (sendKeptPage(cache, version(), page, response)) return;
      const rendered = version();
      sendWhole(response, {
        packs: page.packs,
        level: 9,
        onWhole: (status, headers, body) => keepPage(cache, rendered, page, { status, headers, body }),
      });
    }
    renderings++;
    const { status = 200, type = 'text/html; charset=utf-8', body } = pages(request);
    response.setHeader('content-type', type);
    response.writeHead(status, { 'x-rendering': String(renderings) });
    response.flushHeaders();
    response.write(body.slice(0, 3));
    response.end(body.slice(3));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
    return {
      status: response.status,
      body: await response.text(),
      rendering: response.headers.get('x-rendering'),
      encoding: response.headers.get('content-encoding'),
      length: response.headers.get('content-length'),
    };
  };
  return { get, renderings: () => renderings };
}

describe('the page cache', () => {
  test('sends a page that was rendered before byte for byte, with its headers', async () => {
    const { get, renderings } = await serveWithCache(
      () => ({ body: '<p>Cañon City</p>' }),
      () => 'v1',
    );
    const first = await get('/places/canon-city-co');
    const second = await get('/places/canon-city-co');
    expect(second).toEqual(first);
    expect(renderings()).toBe(1);
  });

  test('renders anew when the data version changes', async () => {
    let version = 'v1';
    let text = '200 people, says one newspaper';
    const { get } = await serveWithCache(
      () => ({ body: text }),
      () => version,
    );
    await get('/');
    text = '200 to 500 people, say two newspapers';
    version = 'v2';
    expect((await get('/')).body).toBe(text);
  });

  test('keeps addresses, themes and encodings apart', async () => {
    const { get, renderings } = await serveWithCache(
      () => ({ body: 'a page' }),
      () => 'v1',
    );
    await get('/', PLAIN);
    await get('/?from=2026-01-30', PLAIN);
    await get('/', { cookie: 'theme=dark', ...PLAIN });
    await get('/', { 'accept-encoding': 'gzip' });
    expect(renderings()).toBe(4);
  });

  test.each([
    ['an error', { status: 500, body: 'The record could not be read' }],
    ['a page that is not there', { status: 404, body: 'Not in the record' }],
    ['an answer that is no page', { type: 'application/json', body: '{}' }],
  ])('never keeps %s', async (_, rendered) => {
    const { get, renderings } = await serveWithCache(
      () => rendered,
      () => 'v1',
    );
    await get('/x');
    await get('/x');
    expect(renderings()).toBe(2);
  });

  test('drops the page read longest ago when it is full', async () => {
    const { get, renderings } = await serveWithCache(
      () => ({ body: 'x'.repeat(400) }),
      () => 'v1',
      1000,
    );
    await get('/a', PLAIN);
    await get('/b', PLAIN);
    await get('/a', PLAIN);
    await get('/c', PLAIN);
    expect(renderings()).toBe(3);
    await get('/a', PLAIN);
    expect(renderings()).toBe(3);
    await get('/b', PLAIN);
    expect(renderings()).toBe(4);
  });

  test('packs a page for those who take it packed, and only for them', async () => {
    const body = '<p>Cañon City</p>'.repeat(200);
    const { get } = await serveWithCache(
      () => ({ body }),
      () => 'v1',
    );
    const plain = await get('/', PLAIN);
    const packed = await get('/', { 'accept-encoding': 'gzip' });
    expect([plain.encoding, packed.encoding]).toEqual([null, 'gzip']);
    expect([plain.body, packed.body]).toEqual([body, body]);
    expect(Number(packed.length)).toBeLessThan(Number(plain.length));
  });

  test('shows nobody a theme that somebody else chose, however they wrote the cookie', async () => {
    const { get } = await serveWithCache(
      (request) => ({ body: `theme: ${request.headers.cookie ?? 'none'}` }),
      () => 'v1',
    );
    for (const cookie of ['theme=%64ark', 'theme=dark.x', 'other=1; session=secret', 'theme=']) {
      expect((await get('/', { cookie })).body).toBe('theme: none');
    }
    expect((await get('/', { cookie: 'theme=light; theme=dark' })).body).toBe('theme: theme=light');
    expect((await get('/', { cookie: 'x=1; theme=dark' })).body).toBe('theme: theme=dark');
    expect((await get('/')).body).toBe('theme: none');
  });

  test('leaves tiles, the API, assets and data for the client-side router alone', () => {
    const get = (url: string, headers = {}) => toPageRequest({ method: 'GET', url, headers });
    expect(get('/tiles/3/1/2.mlt')).toBeNull();
    expect(get('/api/search?q=eugene')).toBeNull();
    expect(get('/_next/static/chunk.js')).toBeNull();
    expect(get('/places/eugene-or', { rsc: '1' })).toBeNull();
    expect(toPageRequest({ method: 'POST', url: '/', headers: {} })).toBeNull();
    expect(get('/places/eugene-or')).not.toBeNull();
  });
});

test.each([
  ['gzip', true],
  ['gzip, deflate, br', true],
  ['br;q=1, gzip;q=0.5', true],
  ['*', true],
  ['gzip;q=0', false],
  ['gzip;q=0.0, br', false],
  ['br', false],
  ['', false],
])('"%s" takes gzip: %s', (header, takes) => {
  expect(acceptsGzip(header)).toBe(takes);
});
