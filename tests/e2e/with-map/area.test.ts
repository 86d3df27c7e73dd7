import type { Page } from '@playwright/test';
import { AREA, button, groundOf } from '../../support/area-page';
import { expectAccessible } from '../../support/axe';
import { expect, test } from '../../support/browser-test';
import { mapReady } from '../../support/map-ready';

/** Away from all dots, so that every click falls on bare ground. */
const LATITUDE = 45.05;
const AT = `-93.35,${LATITUDE},16`;
/** Metres on the ground that a pixel of a map at zoom 16 shows there, on a sphere of 6,371,008.8 m. */
const METRES_PER_PX = (2 * Math.PI * 6_371_008.8 * Math.cos((LATITUDE * Math.PI) / 180)) / (512 * 2 ** 16);

/** A click or tap on the map, counted in pixels from the middle of what panel and timeline leave free. */
async function touch(page: Page, right: number, down: number): Promise<void> {
  const isPhone = (page.viewportSize()?.width ?? 0) < 640;
  const [x, y] = isPhone ? [167 + right, 231 + down] : [920 + right, 434 + down];
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

/** Takes a tool, or puts it down again, and waits until the map has noticed. */
async function take(page: Page, name: 'Draw' | 'Hole', tool: 'outline' | 'hole' | 'look'): Promise<void> {
  await button(page, name).click();
  await expect(page.locator(`[data-map-drawing="${tool}"]`)).toHaveCount(1);
}

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

test('with the keyboard a reader sets corners under the cross of the map, and takes one back', {
  tag: '@desk',
}, async ({ page }) => {
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

test('ground that a form adds is brought into view, as a link to it would show it', { tag: '@desk' }, async ({
  page,
}) => {
  await openDesk(page, '?at=-93.27,44.98,9');
  await page.getByText('A rectangle in metres').click();
  await button(page, 'Add this rectangle').click();
  await expect(page.getByRole('table')).toBeVisible();
  const zoom = () => Number(new URL(page.url()).searchParams.get('at')?.split(',')[2]);
  await expect.poll(zoom).toBeGreaterThan(16);
  await mapReady(page);
  const near = page.url();
  // What is seen well already moves nothing.
  await page.getByLabel('Width, west to east, m').fill('60');
  await button(page, 'Add this rectangle').click();
  await expect(page.getByRole('row', { name: /^Together/ })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('at')).toBe(new URL(near).searchParams.get('at'));
  await page.goBack();
  await page.goBack();
  await expect.poll(zoom).toBe(9);
});

test('while a tool is in hand a click on a dot sets a corner; without one it opens the place', {
  tag: '@desk',
}, async ({ page, request }) => {
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

test('axe finds nothing on the desk, empty and with ground', { tag: '@desk' }, async ({ page }) => {
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
  await take(page, 'Draw', 'outline');
  await setCorners(page, SQUARE);
  await button(page, 'Finish').click();
  await expect(page).toHaveURL(/draw=1\.\.jd\./);
});
