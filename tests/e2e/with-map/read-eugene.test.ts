import { expect, test } from '../../support/browser-test';

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
