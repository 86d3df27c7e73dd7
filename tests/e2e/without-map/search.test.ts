import { expect, test } from '../../support/browser-test';

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
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${path}(\\?|$)`));
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(search).toHaveValue('');
  });
}

test('a name that is not in the record is answered without claiming that nothing happened there', async ({ page }) => {
  await page.goto('/search?q=Xanadu');
  await expect(page.getByText('That does not mean that nothing happened there.')).toBeVisible();
  // The words were looked for among names: they take nothing from the days and lead to a list without them.
  await expect(page.getByText('No event on these days for this view')).toHaveCount(0);
  await page.getByRole('link', { name: 'See all places' }).click();
  await expect(page.getByRole('status').filter({ hasText: '193 events' })).toBeVisible();
});

test('the page of results says what each find is, and leads back to the list', async ({ page }) => {
  await page.goto('/search?q=portland');
  const finds = page.getByRole('main').getByRole('listitem');
  await expect(finds.filter({ hasText: 'Portland' }).first()).toContainText('Place · ');
  await expect(finds.filter({ hasText: 'Event · ' }).first()).toBeVisible();
  await page.getByRole('link', { name: '← All places' }).click();
  await expect(page).toHaveURL(/\/(\?at=.*)?$/);
});

test('the page of results leads to all events with the words', async ({ page }) => {
  await page.goto('/search?q=walkout');
  await expect(page.getByRole('heading', { level: 1, name: 'Found for “walkout”' })).toBeVisible();
  await page.getByRole('link', { name: 'All events with these words' }).click();
  await expect(page.getByRole('list', { name: 'Filters in force' })).toContainText('walkout');
  await expect(page.getByRole('region', { name: 'Places' }).getByRole('link').first()).toBeVisible();
});

test('Enter on words that find nothing at once leads to the page of results', async ({ page }) => {
  await page.goto('/');
  const search = page.getByRole('combobox', { name: 'Search places, venues, organizations and events' });
  await search.fill('Xanadu');
  await expect(page.getByText('Nothing of that name is in the record.', { exact: true })).toBeVisible();
  await search.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Found for “Xanadu”' })).toBeVisible();
});
