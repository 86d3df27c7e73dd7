import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { expect, test } from '../support/browser-test';
import { mapReady } from '../support/map-ready';

const AREA = '/places/minneapolis-mn/area';
/** Away from all dots, so that every click falls on bare ground. */
const LATITUDE = 45.05;
const AT = `-93.35,${LATITUDE},16`;
/** Metres on the ground that a pixel of a map at zoom 16 shows there, on a sphere of 6,371,008.8 m. */
const METRES_PER_PX = (2 * Math.PI * 6_371_008.8 * Math.cos((LATITUDE * Math.PI) / 180)) / (512 * 2 ** 16);

/** A click or tap on the map, counted in pixels from the middle of what panel and timeline leave free. */
async function touch(page: Page, right: number, down: number): Promise<void> {
  const isPhone = (page.viewportSize()?.width ?? 0) < 640;
  const [x, y] = isPhone ? [195 + right, 231 + down] : [920 + right, 434 + down];
  if (isPhone) await page.touchscreen.tap(x, y);
  else await page.mouse.click(x, y);
}

async function openDesk(page: Page, search = `?at=${AT}`): Promise<void> {
  await page.goto(`${AREA}${search}`);
  await expect(page.locator('[data-map-drawing]')).toHaveCount(1, { timeout: 30_000 });
  await mapReady(page);
}

async function setCorners(page: Page, corners: readonly (readonly [number, number])[]): Promise<void> {
  for (const [position, [right, down]] of corners.entries()) {
    await touch(page, right, down);
    await expect(page.getByText(new RegExp(`^${position + 1} corners? set`))).toBeVisible();
  }
}

/** Square metres of a polygon as the table says. */
async function groundOf(page: Page, number: number): Promise<number> {
  const row = page
    .getByRole('table')
    .locator('tbody tr')
    .nth(number - 1);
  const text = (await row.getByRole('cell').nth(1).textContent()) ?? '';
  return Number(text.replace(/[^\d]/g, ''));
}

/** Takes a tool, or puts it down again, and waits until the map has noticed. */
async function take(page: Page, name: 'Draw' | 'Hole', tool: 'outline' | 'hole' | 'look'): Promise<void> {
  await button(page, name).click();
  await expect(page.locator(`[data-map-drawing="${tool}"]`)).toHaveCount(1);
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const SQUARE = [
  [-80, -80],
  [80, -80],
  [80, 80],
  [-80, 80],
] as const;

test('a reader draws ground by hand, cuts a building out, and the link brings both back', async ({ page }) => {
  test.slow(true, 'without a graphics card each corner of seven takes its time');
  await openDesk(page);
  await take(page, 'Draw', 'outline');
  await setCorners(page, SQUARE);
  await button(page, 'Finish').click();
  await expect(page.getByRole('table')).toBeVisible();
  const whole = await groundOf(page, 1);
  const expected = (160 * METRES_PER_PX) ** 2;
  expect(whole / expected).toBeGreaterThan(0.97);
  expect(whole / expected).toBeLessThan(1.03);
  await expect(page.getByText(/^[\d,]+–[\d,]+ people/)).toBeVisible();

  await take(page, 'Hole', 'hole');
  await setCorners(page, [
    [-40, -40],
    [40, -40],
    [40, 40],
  ]);
  // A last corner on the first one closes as well.
  await touch(page, -40, -40);
  await expect(page.getByText(/^Hole 1: /)).toBeVisible();
  const cut = await groundOf(page, 1);
  expect(cut / whole).toBeGreaterThan(0.86);
  expect(cut / whole).toBeLessThan(0.89);

  const link = page.url();
  await page.goBack();
  await expect(page.getByText(/^Hole 1: /)).toHaveCount(0);
  expect(await groundOf(page, 1)).toBe(whole);
  await page.goForward();
  await expect(page.getByText(/^Hole 1: /)).toBeVisible();
  await page.goto('/');
  await openDesk(page, new URL(link).search);
  expect(await groundOf(page, 1)).toBe(cut);
});

test('with the keyboard a reader sets corners under the cross of the map, and takes one back', async ({ page }) => {
  await openDesk(page);
  await button(page, 'Draw').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-map-drawing="outline"]')).toHaveCount(1);
  await page.locator('canvas').focus();
  const move = async (key: string) => {
    await page.keyboard.press(key);
    await mapReady(page);
  };
  const corners = page.getByText(/^\d corners? set/);
  await page.keyboard.press('Space');
  await expect(corners).toHaveText(/^1 /);
  await move('ArrowRight');
  await page.keyboard.press('Space');
  await expect(corners).toHaveText(/^2 /);
  await move('ArrowDown');
  await page.keyboard.press('Space');
  await expect(corners).toHaveText(/^3 /);
  await page.keyboard.press('Backspace');
  await expect(corners).toHaveText(/^2 /);
  await page.keyboard.press('Space');
  await expect(corners).toHaveText(/^3 /);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table')).toBeVisible();
  // The arrow keys move the map by 100 pixels: half a square of that side.
  expect(await groundOf(page, 1)).toBeGreaterThan(0.47 * (100 * METRES_PER_PX) ** 2);
  expect(await groundOf(page, 1)).toBeLessThan(0.53 * (100 * METRES_PER_PX) ** 2);
});

test('corners as text and a rectangle in metres make the same kind of ground, and say what is wrong', async ({
  page,
}) => {
  await openDesk(page);
  await page.getByText('A rectangle in metres').click();
  await page.getByLabel('Width, west to east, m').fill('200');
  await page.getByLabel('Length, south to north, m').fill('50');
  await button(page, 'Add this rectangle').click();
  await expect.poll(() => groundOf(page, 1)).toBeGreaterThan(9_900);
  expect(await groundOf(page, 1)).toBeLessThan(10_100);

  await page.getByText('Give corners as text').click();
  const text = page.getByLabel('Corners in order, one longitude, latitude a line');
  await text.fill('44.97, -93.26\n44.98, -93.26');
  await button(page, 'Add these corners').click();
  await expect(page.getByText(/Line 1: .*longitude comes first/).last()).toBeVisible();
  await text.fill('-93.36, 45.05\n-93.359, 45.05\n-93.359, 45.051\n-93.36, 45.051');
  await button(page, 'Add these corners').click();
  await expect.poll(() => groundOf(page, 2)).toBeGreaterThan(8_000);
  await expect(page.getByRole('row', { name: /^Together/ })).toBeVisible();

  await button(page, 'Delete polygon 1').click();
  await expect(page.getByRole('row', { name: /^Together/ })).toHaveCount(0);
  await button(page, 'Undo').click();
  await expect(page.getByRole('row', { name: /^Together/ })).toBeVisible();
});

test('each polygon has its own density, an own one has two ends, and claims are laid against the ground', async ({
  page,
}) => {
  await openDesk(page);
  await page.getByText('A rectangle in metres').click();
  await button(page, 'Add this rectangle').click();
  const density = page.getByLabel('Density, people per m²');
  await density.selectOption('jacobs-mosh-pit');
  const claims = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Claims, beside this ground' }) });
  await expect(
    claims.getByText(/Needs at least 11,600 m² at 4.31\/m²; the drawing holds 34,[34]00–5[12],\d00/).first(),
  ).toBeVisible();
  await density.selectOption('fruin-critical');
  await expect(page.getByText(/^up to 7[01],\d00 people/)).toBeVisible();
  await density.selectOption('free');
  await page.getByRole('textbox', { name: 'Lowest' }).fill('0.5');
  await page.getByRole('textbox', { name: 'Highest' }).fill('1.5');
  await expect(page).toHaveURL(/draw=1\.\.f50-150\./);
  await expect(page.getByRole('cell', { name: 'Own density: 0.5–1.5/m²' })).toBeVisible();
  await expect(page.getByText(/nobody’s claim about an event.*not stored/)).toBeVisible();
});

test('the drawing goes out as GeoJSON and comes in again; what cannot be read changes nothing', async ({ page }) => {
  await openDesk(page);
  await page.getByText('A rectangle in metres').click();
  await button(page, 'Add this rectangle').click();
  await expect(page.getByRole('table')).toBeVisible();
  const before = page.url();
  const downloading = page.waitForEvent('download');
  await button(page, 'Download GeoJSON').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('area-minneapolis-mn.geojson');
  const json = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(json)).toMatchObject({
    features: [{ properties: { density: 'jd', people_low: expect.any(Number), density_sources: expect.any(Array) } }],
  });

  await page.getByText('Bring polygons in as GeoJSON').click();
  await page.getByLabel('Or as text').fill('{"type": "LineString", "coordinates": [[0, 0], [1, 1]]}');
  await button(page, 'Add these polygons').click();
  await expect(page.getByText(/Nothing was added: Feature 1 is a LineString/).last()).toBeVisible();
  expect(page.url()).toBe(before);

  await button(page, 'Delete polygon 1').click();
  await expect(page.getByRole('table')).toHaveCount(0);
  await page
    .getByLabel('From a file')
    .setInputFiles({ name: 'area.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(json) });
  await expect(page.getByRole('table')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('draw')).toBe(new URL(before).searchParams.get('draw'));
});

test('while a tool is in hand a click on a dot sets a corner; without one it opens the place', async ({
  page,
  request,
}) => {
  const record: unknown = await (await request.get('/api/places/minneapolis-mn')).json();
  const lngLat = /"lngLat":\[(-?[\d.]+),(-?[\d.]+)\]/.exec(JSON.stringify(record));
  await openDesk(page, `?at=${lngLat?.[1]},${lngLat?.[2]},16`);
  await take(page, 'Draw', 'outline');
  await touch(page, 0, 0);
  await expect(page.getByText('1 corner set.')).toBeVisible();
  await expect(page).toHaveURL(/\/area\?/);
  await button(page, 'Drop the last corner').click();
  await take(page, 'Draw', 'look');
  await touch(page, 0, 0);
  await expect(page).toHaveURL(/\/places\/minneapolis-mn(\?|$)/);
});

test('a link that cannot be read gives a note and an empty desk', async ({ page }) => {
  await page.goto(`${AREA}?draw=2..nonsense`);
  await expect(page.getByText(/drawing in this address could not be read/)).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('a link is reckoned on the server, before any script', async ({ page, request }) => {
  await openDesk(page);
  await page.getByText('A rectangle in metres').click();
  await button(page, 'Add this rectangle').click();
  const people = await page.getByText(/^[\d,]+–[\d,]+ people/).textContent();
  const html = await (await request.get(page.url())).text();
  expect(html.replace(/<!--.*?-->/g, '')).toContain(people?.split(' people')[0]);
});

test('axe finds nothing on the desk, empty and with ground', async ({ page }) => {
  test.slow(true, 'axe looks at the page four times');
  await page.goto(AREA);
  await expect(page.getByRole('heading', { level: 1, name: 'How many could fit here?' })).toBeVisible();
  await expectAccessible(page);
  for (const summary of await page.locator('main summary').all()) await summary.click();
  await button(page, 'Add this rectangle').click();
  await page.getByLabel('Density, people per m²').selectOption('free');
  await take(page, 'Draw', 'outline');
  await expectAccessible(page);
});

test('the tools stay in reach when the panel is scrolled, or small on a phone', async ({ page, isMobile }) => {
  await openDesk(page);
  const draw = button(page, 'Draw');
  const box = await draw.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await page.getByText('Where the densities come from').scrollIntoViewIfNeeded();
  await expect(draw).toBeInViewport();
  const stops = isMobile ? ['Panel is half: make it full', 'Panel is full: make it small'] : [];
  for (const stop of stops) await page.getByRole('button', { name: stop }).click();
  await expect(draw).toBeInViewport({ ratio: 1 });
  await draw.click();
  await setCorners(page, SQUARE);
  await button(page, 'Finish').click();
  await expect(page).toHaveURL(/draw=1\.\.jd\./);
});
