import { createReadStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '#data/cli/find-browser';
import { DEMO_STORE_URL } from '#data/made-up/demo-store';
import { DAYS, demoWorld, FIRST_DAY } from '#data/made-up/generate';
import { createRandom, type Random } from '#data/made-up/random';
import { type Day, fromDayNumber } from '#data/model/day';
import type { DayRange } from '#data/model/day-bins';
import { findFreePort } from '../support/free-port';
import { startSite } from '../support/site-server';
import { countIn, type EventDays, writePoints } from './browser-points';
import { type Spread, spread } from './measure';

/**
 * `npm run bench -- browser`: how long a reader waits after choosing other days until the map is drawn and right, on a
 * million events: our tiles beside MapLibre's own GeoJSON source with `cluster: true` on the same points, on the same
 * bare page in the same browser, by turns; and in the product itself, from the key to the map at rest.
 */
const EVENTS = 1_000_000;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);
const RESULT_FILE = '.turnout/bench-browser.json';
/**
 * Days that a reader may choose of ten years: both ends at random, as in all other parts of the benchmark, and three
 * lengths, since what the rival takes grows with the events that are left.
 */
const WINDOWS: readonly { label: string; draw: (random: Random) => DayRange }[] = [
  { label: 'days at random', draw: ({ below }) => sort(FIRST_DAY + below(DAYS), FIRST_DAY + below(DAYS)) },
  { label: 'a year', draw: (random) => drawRange(random, 365) },
  { label: 'five years', draw: (random) => drawRange(random, 1826) },
  { label: 'all but a month', draw: (random) => drawRange(random, DAYS - 30) },
];
const VIEWPORT = { width: 1440, height: 900 };
/** What reading a hundred megabytes of GeoJSON takes at most on a slow machine. */
const PATIENCE_MS = 60_000;
const LIBRARY = 'node_modules/maplibre-gl/dist';
const BARE_PAGE = new URL('bare-page/', import.meta.url).pathname;

type ChangedDays = { first: number; last: number; from: Day; to: Day; expected: number };

declare global {
  interface Window {
    /** What the bare page offers when its first map is drawn: `bare-page/page.mjs`. */
    bench?: { firstSettledMs: number; changeDays(wish: ChangedDays): Promise<number> };
  }
}

await run();

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'turnout-bench-'));
  const [sitePort, barePort] = [await findFreePort(), await findFreePort()];
  const site = await startSite(sitePort, { DATABASE_URL: DEMO_STORE_URL });
  const points = join(folder, 'points.json');
  const events = await writePoints(points, demoWorld(EVENTS));
  const bare = serveBarePage(barePort, points);
  const browser = await launch();
  try {
    const siteOrigin = `http://127.0.0.1:${sitePort}`;
    const compared = await compareSources(browser, `http://127.0.0.1:${barePort}`, siteOrigin, events);
    const figures = { at: new Date().toISOString(), events: EVENTS, ...compared };
    const product = await measureProduct(browser, siteOrigin);
    mkdirSync('.turnout', { recursive: true });
    writeFileSync(RESULT_FILE, `${JSON.stringify({ ...figures, product }, null, 2)}\n`);
    print(compared, product);
  } finally {
    await browser.close();
    bare.close();
    site.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
    // The bare page asks another origin for tiles, which are meant for the site's own pages.
    args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-web-security'],
  });
}

/** Serves the bare page, the map library as npm has it, and the points. */
function serveBarePage(port: number, points: string): Server {
  const files: Readonly<Record<string, readonly [type: string, file: string]>> = {
    '/': ['text/html', join(BARE_PAGE, 'index.html')],
    '/page.mjs': ['text/javascript', join(BARE_PAGE, 'page.mjs')],
    '/points.json': ['application/json', points],
    ...Object.fromEntries(
      ['maplibre-gl.mjs', 'maplibre-gl-shared.mjs', 'maplibre-gl-worker.mjs'].map((name) => [
        `/${name}`,
        ['text/javascript', join(LIBRARY, name)],
      ]),
    ),
  };
  const server = createServer((request, response) => {
    const [type, file] = files[new URL(request.url ?? '/', 'http://127.0.0.1').pathname] ?? [];
    if (type === undefined || file === undefined) response.writeHead(404).end();
    else createReadStream(file).pipe(response.writeHead(200, { 'content-type': type }));
  });
  return server.listen(port, '127.0.0.1');
}

type Pair = { ours: Spread; theirs: Spread };
type Compared = { first: Pair; changes: (Pair & { label: string })[] };

/** The same page, style and days for both, by turns; the first round only warms up. */
async function compareSources(browser: Browser, bare: string, site: string, events: EventDays): Promise<Compared> {
  // The record may have been loaded into the same store.
  const tiles = `${site}/tiles/{z}/{x}/{y}.mlt?dataset=made-up`;
  const pages = {
    ours: await openBare(browser, `${bare}/?tiles=${encodeURIComponent(tiles)}&expected=${EVENTS}`),
    theirs: await openBare(browser, `${bare}/?expected=${EVENTS}`),
  };
  const times = WINDOWS.map(({ label }) => ({ label, ours: [] as number[], theirs: [] as number[] }));
  const random = createRandom(31);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [i, { draw }] of WINDOWS.entries()) {
      const days = draw(random);
      const wish = {
        ...days,
        from: fromDayNumber(days.first),
        to: fromDayNumber(days.last),
        expected: countIn(events, days),
      };
      for (const kind of ['ours', 'theirs'] as const) {
        await pages[kind].page.bringToFront();
        const ms = await changeDays(pages[kind].page, wish);
        if (round > 0) times[i]![kind].push(ms);
      }
    }
  }
  for (const { page } of Object.values(pages)) await page.close();
  return {
    first: { ours: spread([pages.ours.firstMs]), theirs: spread([pages.theirs.firstMs]) },
    changes: times.map(({ label, ours, theirs }) => ({ label, ours: spread(ours), theirs: spread(theirs) })),
  };
}

function drawRange(random: Random, length: number): DayRange {
  const first = FIRST_DAY + random.below(DAYS - length);
  return { first, last: first + length };
}

function sort(a: number, b: number): DayRange {
  return { first: Math.min(a, b), last: Math.max(a, b) };
}

/** Throws with what the page had drawn when it does not settle. */
async function changeDays(page: Page, wish: ChangedDays): Promise<number> {
  const ms = await Promise.race([
    page.evaluate((asked) => window.bench?.changeDays(asked), wish),
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS)),
  ]);
  if (ms === undefined) throw new Error(`Got no settled map: ${await page.title()}.`);
  return ms;
}

async function openBare(browser: Browser, address: string): Promise<{ page: Page; firstMs: number }> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(address);
  try {
    await page.waitForFunction(() => window.bench !== undefined);
  } catch (error) {
    throw new Error(`Got no settled map at ${address}: ${await page.title()}.`, { cause: error });
  }
  return { page, firstMs: (await page.evaluate(() => window.bench?.firstSettledMs)) ?? Number.NaN };
}

/** From a key on the timeline to the map at rest, with the list and all else that the page does meanwhile. */
async function measureProduct(browser: Browser, origin: string): Promise<Spread> {
  const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${origin}/?from=2018-01-01&to=2018-12-31&dataset=made-up`);
  await page.locator('[data-map-state="idle"]').waitFor();
  const handle = page.getByRole('slider', { name: 'Last day shown' });
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    await handle.focus();
    // A promise inside of an object is not waited for: the page must be listening before the key is pressed.
    const watch = await page.evaluateHandle(watchNextKey);
    await page.keyboard.press('ArrowLeft');
    const ms = await watch.evaluate(({ settled }) => settled);
    if (round > 0) times.push(ms);
    // The list of the new days may come after the map; the next key waits until all is quiet.
    await page.waitForLoadState('networkidle');
  }
  await page.close();
  return spread(times);
}

/** Runs in the page: milliseconds from the next key until the map has been busy and is at rest again. */
function watchNextKey(): { settled: Promise<number> } {
  const map = document.querySelector('[data-map-state]');
  if (map === null) throw new Error('Got no map on the page.');
  const settled = new Promise<number>((resolve) => {
    let pressedAt = 0;
    let wasBusy = false;
    // Functions with a name would be wrapped by what compiles this file, in words that the page does not know.
    addEventListener(
      'keydown',
      () => {
        pressedAt = performance.now();
      },
      { capture: true, once: true },
    );
    const observer = new MutationObserver(() => {
      const state = map.getAttribute('data-map-state');
      wasBusy ||= state === 'busy' && pressedAt > 0;
      if (state !== 'idle' || !wasBusy) return;
      observer.disconnect();
      resolve(performance.now() - pressedAt);
    });
    observer.observe(map, { attributes: true, attributeFilter: ['data-map-state'] });
  });
  return { settled };
}

function print({ first, changes }: Compared, product: Spread): void {
  const format = ({ median, min, max }: Spread) => `${median.toFixed(0)} (${min.toFixed(0)}–${max.toFixed(0)})`;
  const row = (label: string, ours: Spread, theirs: Spread) =>
    console.log(
      `| ${label} | ${format(ours)} | ${format(theirs)} | ${(theirs.median / ours.median).toFixed(1)}x faster |`,
    );
  console.log(`\nIn a browser without a graphics card, ${EVENTS} events, ms\n`);
  console.log('|  | Turnout | GeoJSON with `cluster: true` | ratio |\n| --- | ---: | ---: | ---: |');
  row('first map, at rest and right', first.ours, first.theirs);
  for (const { label, ours, theirs } of changes) row(`${label} chosen, map at rest and right`, ours, theirs);
  console.log(`| a month off a year in the product, from the key | ${format(product)} |  |  |`);
  console.log(`\nAll figures: ${RESULT_FILE}`);
}
