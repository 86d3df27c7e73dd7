import { expect, test } from '../support/browser-test';
import { mapReady } from '../support/map-ready';

test('Back and Forward go through list, place and nearest place, and keep the filter', async ({ page }) => {
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto('/?actions=march');
  await page.getByRole('region', { name: 'Places' }).getByRole('link', { name: 'Minneapolis, MN' }).click();
  await expect(heading).toHaveText('Minneapolis, Minnesota');
  await expect(page).toHaveURL(/\/places\/minneapolis-mn\?.*actions=march/);

  const nearest = page
    .getByRole('region')
    .or(page.locator('section'))
    .filter({
      has: page.getByRole('heading', { name: 'Nearest other places' }),
    });
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

test('the map stays the same map while the panel changes', async ({ page }) => {
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
