import { expect, test } from '../support/browser-test';

const SPELLINGS = [
  ['St Paul', 'St. Paul, Minnesota', '/places/st-paul-mn'],
  ['saint paul', 'St. Paul, Minnesota', '/places/st-paul-mn'],
  ['NYC', 'New York City, New York', '/places/new-york-city-ny'],
  ['portland maine', 'Portland, Maine', '/places/portland-me'],
  ['minneapols', 'Minneapolis, Minnesota', '/places/minneapolis-mn'],
] as const;

for (const [typed, name, path] of SPELLINGS) {
  test(`"${typed}" finds ${name}`, async ({ page }) => {
    await page.goto('/');
    const search = page.getByRole('combobox', { name: 'Search places, venues, organizations and events' });
    await search.click();
    await search.fill(typed);
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${path}(\\?|$)`));
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  });
}

test('a name that is not in the record is answered without claiming that nothing happened there', async ({ page }) => {
  await page.goto('/search?q=Xanadu');
  await expect(page.getByText('That does not mean that nothing happened there.')).toBeVisible();
});
