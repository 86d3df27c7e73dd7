import type { Page } from '@playwright/test';
import { expect, test } from '../../support/browser-test';
import { mapReady } from '../../support/map-ready';

test('Back and Forward go through list, place and nearest place, and keep the filter', async ({ page }) => {
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto('/?actions=march');
  await page.getByRole('region', { name: 'Places' }).getByRole('link', { name: 'Minneapolis, MN' }).click();
  await expect(heading).toHaveText('Minneapolis, Minnesota');
  await expect(page).toHaveURL(/\/places\/minneapolis-mn\?.*actions=march/);

  const nearest = page.getByRole('region', { name: 'Nearest', exact: true });
  await nearest.getByRole('link').first().click();
  await expect(heading).not.toHaveText('Minneapolis, Minnesota');
  const neighbour = (await heading.textContent()) ?? '';

  await page.goBack();
  await expect(heading).toHaveText('Minneapolis, Minnesota');
  await page.goBack();
  await expect(page).toHaveURL(/\/\?(.*&)?actions=march/);
  await expect(page.getByRole('list', { name: 'Filters in force' })).toContainText('March');
  await page.goForward();
  await page.goForward();
  await expect(heading).toHaveText(neighbour);
});

test('the map stays the same map while the panel changes', { tag: '@desk' }, async ({ page }) => {
  await page.goto('/');
  await mapReady(page);
  const canvas = page.locator('canvas');
  await canvas.evaluate((element) => element.setAttribute('data-kept', 'yes'));
  await page.getByRole('region', { name: 'Places' }).getByRole('link', { name: 'Eugene, OR' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Eugene, Oregon' })).toBeVisible();
  await expect(canvas).toHaveAttribute('data-kept', 'yes');
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Places' })).toBeVisible();
  await expect(canvas).toHaveAttribute('data-kept', 'yes');
});

test('Back and Forward bring the map itself back to where it was', { tag: '@desk' }, async ({ page }) => {
  const zoomIn = page.getByRole('button', { name: 'Zoom in' });
  /** Where the map is, as it says itself when it is moved a little. */
  const longitudeAfterZoom = async () => {
    await mapReady(page);
    const before = page.url();
    await zoomIn.click();
    await expect(page).not.toHaveURL(before);
    await mapReady(page);
    return Number(new URL(page.url()).searchParams.get('at')?.split(',')[0]);
  };
  await page.goto('/?at=-98,39,4');
  await mapReady(page);
  await page.getByRole('region', { name: 'Places' }).getByRole('link', { name: 'Eugene, OR' }).click();
  await expect(page).toHaveURL(/places\/eugene-or\?.*at=-123/);
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Places' })).toBeVisible();
  expect(await longitudeAfterZoom()).toBeCloseTo(-98, 0);
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: 'Eugene, Oregon' })).toBeVisible();
  expect(await longitudeAfterZoom()).toBeCloseTo(-123, 0);
});

test('a link to a box frames the box, and the list keeps to it', { tag: '@desk' }, async ({ page }) => {
  await page.goto('/?bbox=-125,42,-116,46.3');
  await mapReady(page);
  await expect(page.getByRole('checkbox', { name: 'Only places in view on the map' })).toBeChecked();
  const box = new URL(page.url()).searchParams.get('bbox')?.split(',').map(Number) ?? [];
  expect(box[0]).toBeLessThanOrEqual(-124.5);
  expect(box[2]).toBeGreaterThanOrEqual(-116.5);
  expect((box[2] ?? 0) - (box[0] ?? 0)).toBeLessThan(20);
});

test('a link that is on its way arrives though the map is moved meanwhile, and Back finds the map as it was left', {
  tag: '@desk',
}, async ({ page }) => {
  await page.goto('/');
  await mapReady(page);
  // As over a slow line.
  await page.route(
    (url) => url.pathname === '/places/eugene-or',
    async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      await route.continue();
    },
  );
  await page.getByRole('region', { name: 'Places' }).getByRole('link', { name: 'Eugene, OR' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/\/\?(.*&)?at=/);
  await expect(page.getByRole('heading', { level: 1, name: 'Eugene, Oregon' })).toBeVisible();
  await expect(page).toHaveURL(/\/places\/eugene-or/);
  await page.goBack();
  await expect(page).toHaveURL(/\/\?(.*&)?at=/);
  await expect(page.getByRole('region', { name: 'Places' })).toBeVisible();
});

/** The panel, drawn up whole where it is a sheet, and a way to say how far it is scrolled. */
async function openPanel(page: Page, isPhone: boolean) {
  if (isPhone) await page.getByRole('button', { name: 'Panel is half: make it full' }).tap();
  const panel = page.getByRole('main');
  return { panel, top: () => panel.evaluate((element) => element.scrollTop) };
}

test('Back from a source returns to the mark that led there, and Forward to the source', async ({ page, isMobile }) => {
  await page.goto('/places/eugene-or');
  await mapReady(page);
  const { panel, top } = await openPanel(page, isMobile);
  const marks = panel.getByRole('link', { name: 'Source 4', exact: true });
  const mark = marks.nth((await marks.count()) - 1);
  await mark.scrollIntoViewIfNeeded();
  const read = await top();
  await mark.click();
  await expect(page).toHaveURL(/#source-4$/);
  await expect.poll(top).toBeGreaterThan(read + 500);
  const source = await top();
  await page.goBack();
  await expect.poll(top).toBeCloseTo(read, -1);
  await expect(mark).toBeFocused();
  await page.goForward();
  await expect.poll(top).toBeCloseTo(source, -1);
});

test('Back from a page of another kind, or after a reload, returns to where the reading was', async ({
  page,
  isMobile,
}) => {
  await page.goto('/places/eugene-or');
  await mapReady(page);
  const { panel, top } = await openPanel(page, isMobile);
  const link = panel.getByRole('link', { name: /^All that is said on/ }).first();
  await link.scrollIntoViewIfNeeded();
  const read = await top();
  expect(read).toBeGreaterThan(500);
  await link.click();
  await expect(page).toHaveURL(/\/claims\//);
  await expect(page.getByRole('heading', { level: 1, name: 'Eugene, Oregon' })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Eugene, Oregon' })).toBeVisible();
  await expect.poll(top).toBeCloseTo(read, -1);
  await expect(link).toBeFocused();
  await page.reload();
  await expect.poll(top).toBeCloseTo(read, -1);
});

test('a page that is new begins at its top', async ({ page, isMobile }) => {
  await page.goto('/');
  await mapReady(page);
  const { panel, top } = await openPanel(page, isMobile);
  await panel.evaluate((element) => element.scrollTo(0, 900));
  await page.getByRole('region', { name: 'Places' }).getByRole('link', { name: 'Eugene, OR' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Eugene, Oregon' })).toBeVisible();
  expect(await top()).toBe(0);
});
