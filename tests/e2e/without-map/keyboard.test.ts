import type { Page } from '@playwright/test';
import { expect, test } from '../../support/browser-test';

const MOST_STOPS = 200;

/** Presses Tab until the focus is on what a test looks for. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`${selector}:focus`).count()) === 1) return;
  }
  throw new Error(`Got no focus on ${selector} after ${MOST_STOPS} steps of Tab.`);
}

test('with the keyboard only, a reader searches for Eugene and follows a fact to its source', async ({ page }) => {
  await page.goto('/');
  const search = page.getByRole('combobox', { name: 'Search places, venues, organizations and events' });
  await expect(search).toBeVisible();
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('eugen');
  await expect(page.getByRole('option').first()).toContainText('Eugene');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Eugene, Oregon' })).toBeVisible();

  await tabTo(page, 'a[aria-label="Source 1"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#source-1$/);
  await page.keyboard.press('Tab');
  await expect(page.locator('[id="source-1"] a')).toBeFocused();
});

test('the first step leads past the header into the text', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('two steps more lead past the list to the map and to the timeline', async ({ page }) => {
  for (const [name, region] of [
    ['Skip to the map', 'Map, legend and credits'],
    ['Skip to the timeline', 'Timeline'],
  ] as const) {
    await page.goto('/');
    const skip = page.getByRole('link', { name });
    await expect(page.getByRole('region', { name: region })).toBeAttached();
    await tabTo(page, `a:text-is("${name}")`);
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: region })).toBeFocused();
  }
});

test('Escape leaves the results without going anywhere', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('combobox')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('portland');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(page).toHaveURL(/\/(\?at=.*)?$/);
});
