import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { constants } from 'node:zlib';
import next from 'next';
import { currentAtlas } from '#data/index/current-atlas';
import { createPageCache, keepPage, type PageCache, reduceToPage, sendKeptPage, toPageRequest } from './page-cache';
import { toReadableUrl } from './readable-url';
import { answerTile } from './tile-answer';
import { sendWhole } from './whole-answer';

const MAX_CACHE_BYTES = 64 * 1024 * 1024;
const EVERYWHERE = new Map([
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['X-Content-Type-Options', 'nosniff'],
]);

type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Serves the built app with its rendered pages kept in memory by data version, at HOST:PORT. Readers of a linked page
 * come in crowds, and rendering the evidence of a large city takes far longer than sending it.
 */
async function serve(host: string | undefined, port: number): Promise<void> {
  const app = next({ dev: false, hostname: host ?? 'localhost', port });
  await app.prepare();
  const render = app.getRequestHandler();
  const cache = createPageCache(MAX_CACHE_BYTES);
  const server = createServer((request, response) => {
    response.setHeaders(EVERYWHERE);
    answer(request, response, render, cache).catch((error: unknown) => {
      console.error('A request could not be answered.', error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.listen(port, host, () => process.stdout.write('Ready\n'));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeIdleConnections();
    });
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  render: Render,
  cache: PageCache,
): Promise<void> {
  request.url = toReadableUrl(request.url ?? '/');
  const page = toPageRequest(request);
  if (page !== null) {
    const version = await versionOrNull();
    reduceToPage(request, page);
    if (version !== null && sendKeptPage(cache, version, page, response)) return;
    sendWhole(response, {
      packs: page.packs,
      // A page is rendered once a data version, so the milliseconds of the best packing are well spent.
      level: constants.Z_BEST_COMPRESSION,
      onWhole: (status, headers, body) => {
        if (version !== null) keepPage(cache, version, page, { status, headers, body });
      },
    });
  } else if (await answerTile(request, response)) return;
  await render(request, response);
}

/** The data version in force; null when the store cannot be read, which the page itself then tells the reader. */
async function versionOrNull(): Promise<string | null> {
  try {
    return (await currentAtlas()).version;
  } catch (error) {
    console.error('The store could not be read.', error);
    return null;
  }
}

await serve(process.env.HOST || undefined, Number(process.env.PORT || 3000));
