import { expect, test } from '../support/browser-test';
import { mapReady } from '../support/map-ready';

test('a reader finds Eugene in the list and reads the disputed building entry down to its source', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('region', { name: 'Places' }).getByRole('link', { name: 'Eugene, OR' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Eugene, Oregon' })).toBeVisible();
  await expect(page).toHaveURL(/\/places\/eugene-or/);

  const riot = page.getByRole('article').filter({ hasText: 'Fri, Jan 30, 2026' });
  await expect(riot.getByText('By 3 claims, from news.')).toBeVisible();
  for (const words of ['more than 200 people', 'Between 300 and 500 people', 'hundreds of people']) {
    await expect(riot.getByRole('row').filter({ hasText: words })).toBeVisible();
  }

  const entry = riot
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Building entry No known evidence' }) });
  await expect(entry).toContainText('Says so: Eugene Police Department; federal authorities');

  const mark = entry.getByRole('link', { name: /^Source \d+$/ }).first();
  const target = (await mark.getAttribute('href')) ?? '';
  await mark.click();
  await expect(page).toHaveURL(new RegExp(`${target}$`));
  const source = page.locator(`[id="${target.slice(1)}"]`);
  await expect(source).toBeInViewport();
  await expect(source).toHaveText(new RegExp(`^${target.replace(/\D/g, '')}\\D`));
  await expect(source.getByRole('link')).toHaveAttribute('href', /^https?:\/\//);
});

test('every figure and incident of the page points to a source that the page lists', async ({ page }) => {
  await page.goto('/places/eugene-or');
  await mapReady(page);
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
