import type { Page } from '@playwright/test';
import { expect, test } from '../../support/browser-test';
import { firstDay, openTimeline } from '../../support/timeline-page';

/** Long enough for whatever would overtake the page. */
const SLOW_MS = 2_000;

/** As over a slow line: the data of the page comes late. */
async function slowDown(page: Page, path: string): Promise<void> {
  await page.route(
    (url) => url.pathname === path,
    async (route) => {
      await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
      await route.continue();
    },
  );
}

test('a link that is on its way arrives though the days go on meanwhile, and they arrive with it', async ({ page }) => {
  await openTimeline(page, '/');
  await slowDown(page, '/places/eugene-or');
  await firstDay(page).focus();
  await page
    .getByRole('link', { name: 'Eugene, OR', exact: true })
    .first()
    .evaluate((link) => {
      if (link instanceof HTMLElement) link.click();
    });
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { level: 1, name: 'Eugene, Oregon' })).toBeVisible();
  await expect(page).toHaveURL(/\/places\/eugene-or\?.*from=2026-01-14/);
});
