import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import autocannon from 'autocannon';
import lighthouse from 'lighthouse';
import { findBrowser } from '#data/cli/find-browser';
import { DEMO_STORE_URL } from '#data/made-up/demo-store';
import { databaseFile } from '#data/store/open';
import { findFreePort } from '../support/free-port';
import { startSite } from '../support/site-server';

/**
 * `npm run bench -- pages`: what a reader's first page weighs, how fast one process answers, and what Lighthouse says of
 * it. Weights are as sent (gzip); the server is the one of `npm start`, on a free port.
 */
const PLACES = ['/', '/places/eugene-or', '/places/minneapolis-mn'];
const LIGHTHOUSE_PAGES = ['/', '/places/eugene-or'];
const CONNECTIONS = 8;
const SECONDS = 6;

const port = await findFreePort();
const origin = `http://127.0.0.1:${port}`;
const server = await startSite(port, { SITE_URL: origin });
try {
  console.table(await Promise.all(PLACES.map(weighPanel)));
  console.table(await weighFirstViews(origin, PLACES));
  for (const path of ['/places/minneapolis-mn', '/']) console.table([await loadTest(path)]);
  for (const path of LIGHTHOUSE_PAGES) console.table([await runLighthouse(path)]);
} finally {
  server.kill('SIGTERM');
}
if (existsSync(databaseFile(DEMO_STORE_URL))) await weighMillion();

/** The first view of the made-up million, which `npm run demo:scale -- --fill-only` fills. */
async function weighMillion(): Promise<void> {
  const freePort = await findFreePort();
  const demo = await startSite(freePort, { DATABASE_URL: DEMO_STORE_URL });
  try {
    console.table(await weighFirstViews(`http://127.0.0.1:${freePort}`, ['/?dataset=made-up']));
  } finally {
    demo.kill('SIGTERM');
  }
}

/** The document, its styles and the scripts it names: all that the panel needs, and nothing of the map. */
async function weighPanel(path: string) {
  const document = await fetchWeight(path);
  const html = await (await fetch(origin + path)).text();
  // Old browsers' `nomodule` scripts are fetched by none that can draw the map.
  const scripts = [...html.matchAll(/<script src="([^"]+)"(?![^>]*noModule)[^>]*>/gi)].map(([, src]) => src ?? '');
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href ?? '');
  const sum = async (paths: string[]) =>
    (await Promise.all([...new Set(paths)].map(fetchWeight))).reduce((total, bytes) => total + bytes, 0);
  const [js, css] = [await sum(scripts), await sum(styles)];
  return { path, html: toKb(document), css: toKb(css), js: toKb(js), 'panel kB': toKb(document + css + js) };
}

/** Bytes of the body as it comes over the wire. */
async function fetchWeight(path: string): Promise<number> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(origin + path, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

/** Everything that crosses the wire until the map is at rest, in a browser without a cache; of it the events alone. */
async function weighFirstViews(site: string, paths: readonly string[]) {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  const rows: { path: string; requests: number; 'first view kB': number; 'of it tiles and bars kB': number }[] = [];
  for (const path of paths) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const weighed: Promise<{ url: string; bytes: number }>[] = [];
    page.on('requestfinished', (request) => {
      const sizes = request.sizes();
      weighed.push(
        sizes.then(({ responseHeadersSize, responseBodySize }) => ({
          url: request.url(),
          bytes: responseHeadersSize + responseBodySize,
        })),
      );
    });
    await page.goto(site + path);
    await page.locator('[data-map-state="idle"]').waitFor({ timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    page.removeAllListeners('requestfinished');
    const answers = await Promise.all(weighed);
    const sum = (of: typeof answers) => toKb(of.reduce((total, { bytes }) => total + bytes, 0));
    const data = answers.filter(({ url }) => /^\/(?:tiles|api)\//.test(new URL(url).pathname));
    rows.push({ path, requests: answers.length, 'first view kB': sum(answers), 'of it tiles and bars kB': sum(data) });
    await page.close();
  }
  await browser.close();
  return rows;
}

/** Requests a second and latency from one server process, the load coming from this one. */
async function loadTest(path: string) {
  await fetch(origin + path, { headers: { 'accept-encoding': 'gzip' } });
  const { latency, requests, non2xx, errors } = await autocannon({
    url: origin + path,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { 'accept-encoding': 'gzip' },
  });
  return { path, 'req/s': requests.average, 'p50 ms': latency.p50, 'p99 ms': latency.p99, failed: non2xx + errors };
}

/** Lighthouse's categories that do not depend on the graphics card. */
async function runLighthouse(path: string) {
  const debugPort = await findFreePort();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [`--remote-debugging-port=${debugPort}`, '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  const result = await lighthouse(origin + path, {
    port: debugPort,
    onlyCategories: ['accessibility', 'best-practices', 'seo'],
    logLevel: 'silent',
  });
  await browser.close();
  const score = (id: string) => Math.round((result?.lhr.categories[id]?.score ?? 0) * 100);
  return { path, accessibility: score('accessibility'), 'best practices': score('best-practices'), seo: score('seo') };
}

function toKb(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
