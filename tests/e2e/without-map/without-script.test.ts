import { expect, test } from '../../support/browser-test';

test.use({ javaScriptEnabled: false });
// With scripts off, the browser reports each script that it leaves alone as a request stopped by policy.
test.beforeEach(({ expectTrouble }) => expectTrouble(/\.js: csp$/));

test('without JavaScript the list, the filters and the evidence are still there', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Places' }).getByRole('listitem')).toHaveCount(152);
  await page.getByText('Filter by day, action, incident, size').click();
  await page.getByRole('group', { name: 'Actions' }).getByLabel('March', { exact: true }).check();
  await page.getByRole('button', { name: 'Show events' }).click();
  await expect(page).toHaveURL(/actions=march/);
  await page.getByRole('link', { name: 'Minneapolis, MN' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Minneapolis, Minnesota' })).toBeVisible();
  await expect(page.getByText('an estimated 50,000')).toBeVisible();
});

test('without JavaScript the search is a plain form', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('saint paul');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('link', { name: 'St. Paul', exact: true }).first()).toBeVisible();
});
