import type { Page, Request } from '@playwright/test';
import { expect, test } from '../../support/browser-test';
import { mapReady } from '../../support/map-ready';

const STORY = '/story/january-30-2026';
const beside = (page: Page) => page.getByRole('region', { name: 'Where and when', includeHidden: true });

/** Puts an entry of the account where a reader's eyes are: a third down the window. */
async function readEntry(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { name: title, exact: true }).evaluate((heading) => {
    const { top } = heading.getBoundingClientRect();
    window.scrollBy({ top: top - window.innerHeight * 0.33, behavior: 'instant' });
  });
}

/** The days that a tile was asked for. */
function daysOf(request: Request): (string | null)[] {
  const params = new URL(request.url()).searchParams;
  return [params.get('from'), params.get('to')];
}

test.describe('beside the account on a wide window', { tag: '@desk' }, () => {
  test.use({ viewport: { width: 1440, height: 900 }, isMobile: false, deviceScaleFactor: 1 });

  test('the map begins with the day of the account, and reading on takes it to the day and place spoken of', async ({
    page,
  }) => {
    const tiles: Request[] = [];
    page.on('request', (request) => request.url().includes('/tiles/') && tiles.push(request));
    await page.goto(STORY);
    await expect(beside(page)).toContainText('Fri, Jan 30, 2026 · the whole country');
    await mapReady(page);
    expect(tiles.length).toBeGreaterThan(0);
    for (const tile of tiles) expect(daysOf(tile)).toEqual(['2026-01-30', '2026-01-30']);

    const asked = page.waitForRequest(
      (request) => request.url().includes('/tiles/') && daysOf(request)[0] === '2026-01-27',
    );
    await readEntry(page, "Tear gas at Eugene's federal building");
    await expect(beside(page)).toContainText('Tue, Jan 27, 2026 · Eugene, OR');
    expect(daysOf(await asked)).toEqual(['2026-01-27', '2026-01-27']);
    await expect(page.getByRole('link', { name: 'Open on the map' })).toHaveAttribute(
      'href',
      /^\/\?from=2026-01-27&to=2026-01-27&at=-123\.\d+,44\.\d+,/,
    );
  });

  test('going back to what was read before takes the map back too', async ({ page }) => {
    await page.goto(STORY);
    const openHref = () => page.getByRole('link', { name: 'Open on the map' }).getAttribute('href');
    await readEntry(page, "Tear gas at Eugene's federal building");
    await expect(beside(page)).toContainText('Eugene, OR');
    await mapReady(page);
    const eugene = await openHref();
    await readEntry(page, 'Alex Pretti is shot dead by federal officers');
    await expect(beside(page)).toContainText('Sat, Jan 24, 2026 · Minneapolis, MN');
    await mapReady(page);
    expect(await openHref()).not.toBe(eugene);
    await readEntry(page, "Tear gas at Eugene's federal building");
    await expect(beside(page)).toContainText('Eugene, OR');
    await mapReady(page);
    await expect.poll(openHref).toBe(eugene);
  });

  test('a place known only as a town is not shown as an address', async ({ page }) => {
    await page.goto(STORY);
    await readEntry(page, 'Chief judge lists violated court orders');
    await expect(beside(page)).toContainText('Wed, Jan 28, 2026 · Minneapolis, MN');
    await expect(beside(page)).toContainText('The map shows the town, not an address.');
    // Zoom 9: a whole town in view.
    await expect(page.getByRole('link', { name: 'Open on the map' })).toHaveAttribute('href', /,9$/);
  });

  test('"Open on the map" opens the atlas on that day and that place', async ({ page }) => {
    await page.goto(STORY);
    await readEntry(page, 'Riot declared in Eugene');
    await expect(beside(page)).toContainText('Fri, Jan 30, 2026 · Eugene, OR');
    await mapReady(page);
    await page.getByRole('link', { name: 'Open on the map' }).click();
    await expect(page).toHaveURL(/\/\?from=2026-01-30&to=2026-01-30&at=-123\./);
    await expect(page.getByRole('status').filter({ hasText: 'events' })).toContainText('122 of 193 events');
  });
});

test('a narrow window gets the text and nothing of the map', async ({ page, isMobile }) => {
  if (!isMobile) await page.setViewportSize({ width: 1000, height: 800 });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(STORY, { waitUntil: 'networkidle' });
  await expect(beside(page)).toBeHidden();
  expect(asked.filter((url) => /\/tiles\/|\.pmtiles|maplibre/.test(url))).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ expectTrouble }) => expectTrouble(/\.js: csp$/));

  test('the account stands by itself in the middle of the window', async ({ page }) => {
    await page.goto(STORY);
    await expect(beside(page)).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Riot declared in Eugene' })).toBeVisible();
  });
});
