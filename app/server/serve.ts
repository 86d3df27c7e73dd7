import { createServer } from 'node:http';
import next from 'next';
import { currentAtlas } from '#data/index/current-atlas';
import { createPageCache, pageKey, sendAndKeepPage, sendKeptPage } from './page-cache';

const MAX_CACHE_BYTES = 64 * 1024 * 1024;

/**
 * Serves the built app with its rendered pages kept in memory by data version, at HOST:PORT. Readers of a linked page
 * come in crowds, and rendering the evidence of a large city takes far longer than sending it.
 */
async function serve(host: string, port: number): Promise<void> {
  const app = next({ dev: false, hostname: host, port });
  await app.prepare();
  const render = app.getRequestHandler();
  const cache = createPageCache(MAX_CACHE_BYTES);
  const server = createServer(async (request, response) => {
    const key = pageKey(request);
    const version = key === null ? null : await versionOrNull();
    if (key !== null && version !== null) {
      if (sendKeptPage(cache, version, key, response)) return;
      sendAndKeepPage(cache, version, key, response);
      // Rendered plain: the cache packs it, once and better than a server in a hurry would.
      request.headers['accept-encoding'] = 'identity';
    }
    await render(request, response);
  });
  server.listen(port, host, () => process.stdout.write('Ready\n'));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeIdleConnections();
    });
  }
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

await serve(process.env.HOST ?? '0.0.0.0', Number(process.env.PORT ?? 3000));
