import { expect, type Page } from '@playwright/test';

/** Waits until the map has drawn everything it asked for. The map says so itself on its container. */
export async function mapReady(page: Page): Promise<void> {
  await expect(page.locator('[data-map-state="idle"]')).toHaveCount(1, { timeout: 30_000 });
}
