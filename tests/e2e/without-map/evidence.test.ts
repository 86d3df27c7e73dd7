import { expect, test } from '../../support/browser-test';

test('every figure and incident of the page points to a source that the page lists', async ({ page }) => {
  await page.goto('/places/eugene-or');
  const marks = page.getByRole('link', { name: /^Source \d+$/ });
  const targets = await marks.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(targets.length).toBeGreaterThan(20);
  for (const target of new Set(targets)) await expect(page.locator(`[id="${target?.slice(1)}"]`)).toHaveCount(1);
});

test('the claim that nobody confirmed has its own page, with the words explained on it', async ({ page }) => {
  await page.goto('/events/eugene-or-2026-01-30');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Federal building protest in Eugene');
  await expect(page.getByRole('heading', { name: 'What the words mean' })).toBeVisible();
  await expect(page.getByText('Claimed, but sources that looked found nothing to support it.')).toBeVisible();
});

test('a link to Eugene previews with its own words and the picture of the site', async ({ page }) => {
  await page.goto('/places/eugene-or');
  const preview = (property: string) => page.locator(`meta[property="${property}"]`).getAttribute('content');
  expect(await preview('og:title')).toContain('Eugene, Oregon');
  expect(await preview('og:site_name')).toBe('Turnout');
  const picture = (await preview('og:image')) ?? '';
  expect((await page.request.get(new URL(picture).pathname)).headers()['content-type']).toBe('image/png');
});
