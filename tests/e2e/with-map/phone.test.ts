import { expect, test } from '../../support/browser-test';
import { mapReady } from '../../support/map-ready';

test('on a phone, a reader draws the sheet up, reads Eugene, and puts it down to see the map', async ({ page }) => {
  await page.goto('/');
  await mapReady(page);
  await page.getByRole('button', { name: 'Panel is half: make it full' }).tap();
  const list = page.getByRole('region', { name: 'Places' });
  await list.getByRole('link', { name: 'Eugene, OR' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Eugene, Oregon' })).toBeVisible();
  await expect(page.getByText('By 3 claims, from news.')).toBeVisible();
  await page.getByRole('button', { name: 'Panel is full: make it small' }).tap();
  await expect(page.getByRole('button', { name: 'Panel is small: make it half' })).toBeInViewport();
});

test('nothing on the page is wider than the phone', async ({ page }) => {
  for (const path of ['/', '/places/minneapolis-mn', '/events/eugene-or-2026-01-30', '/search?q=portland']) {
    await page.goto(path);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test('what a finger must hit is large enough', async ({ page }) => {
  await page.goto('/');
  for (const button of await page.getByRole('button').all()) {
    const box = await button.boundingBox();
    if (box === null) continue;
    expect(
      Math.min(box.width, box.height),
      await button.evaluate((element) => element.outerHTML),
    ).toBeGreaterThanOrEqual(44);
  }
});

test('the sheet goes where a finger drags it, and a drag is not a tap as well', async ({ page }) => {
  await page.goto('/');
  const drag = async (fromName: string, byPx: number) => {
    const box = await page.getByRole('button', { name: fromName }).boundingBox();
    if (box === null) throw new Error(`Got no button "${fromName}" on the screen.`);
    const [x, y] = [box.x + box.width / 2, box.y + 12];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + byPx, { steps: 4 });
    await page.mouse.up();
  };
  await drag('Panel is half: make it full', -150);
  await drag('Panel is full: make it small', 150);
  await drag('Panel is half: make it full', 150);
  await expect(page.getByRole('button', { name: 'Panel is small: make it half' })).toBeVisible();
});
