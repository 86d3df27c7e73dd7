import { expect, test } from '../../support/browser-test';
import { readDossierEvents } from '../../support/dossier-events';

/** Straight from the record's file: events that lasted into January 31 at which people marched. */
const marches = readDossierEvents().filter(
  ({ date, endDate, actions }) =>
    date <= '2026-01-31' && (endDate ?? date) >= '2026-01-31' && actions.includes('march'),
);

test('a reader finds who marched on January 31', async ({ page }) => {
  await page.goto('/');
  await page.getByText('Filter by day, action, incident, size').click();
  await page.getByLabel('From').fill('2026-01-31');
  await page.getByRole('textbox', { name: 'to', exact: true }).fill('2026-01-31');
  await page.getByRole('group', { name: 'Actions' }).getByLabel('March', { exact: true }).check();
  await page.getByRole('button', { name: 'Show events' }).click();

  await expect(page).toHaveURL(/from=2026-01-31&to=2026-01-31&actions=march/);
  await expect(page.getByRole('status').filter({ hasText: 'events' })).toContainText(`${marches.length} of 193 events`);
  const places = page.getByRole('region', { name: 'Places' }).getByRole('listitem');
  const names = [...new Set(marches.map(({ city, state }) => `${city}, ${state}`))];
  await expect(places).toHaveCount(names.length);
  for (const name of names) await expect(places.filter({ hasText: name })).toHaveCount(1);
});

test('a filter is taken off again where it is named', async ({ page }) => {
  await page.goto('/?from=2026-01-31&to=2026-01-31&actions=march');
  const filters = page.getByRole('list', { name: 'Filters in force' });
  await filters.getByRole('link', { name: /March/ }).click();
  await expect(page).toHaveURL(/\/\?from=2026-01-31&to=2026-01-31(&at=.*)?$/);
});

test('a filter that is taken off hands the focus on, and the last one to the heading', async ({ page }) => {
  await page.goto('/?from=2026-01-31&to=2026-01-31&actions=march&held=held');
  const filters = page.getByRole('list', { name: 'Filters in force' });
  const off = async (name: RegExp) => {
    await filters.getByRole('link', { name }).focus();
    await page.keyboard.press('Enter');
    await expect(filters.getByRole('link', { name })).toHaveCount(0);
  };
  await off(/^March/);
  await expect(filters.getByRole('link', { name: /^Held/ })).toBeFocused();
  await off(/^Held/);
  await expect(filters.getByRole('link', { name: /Jan 31/ })).toBeFocused();
  await off(/Jan 31/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('the form leaves nothing in the address that was not asked for, and an old link of it is cleared', async ({
  page,
  request,
}) => {
  await page.goto('/');
  await page.getByText('Filter by day, action, incident, size').click();
  await page.getByRole('group', { name: 'Actions' }).getByLabel('March', { exact: true }).check();
  await page.getByRole('button', { name: 'Show events' }).click();
  await expect(page).toHaveURL(/\/\?actions=march(&reading=interval)?(&at=.*)?$/);
  const answer = await request.get('/places/eugene-or?from=&to=&reading=ccc', { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  expect(answer.headers().location).toMatch(/\/places\/eugene-or\?reading=ccc$/);
});

test('from the day of an event a reader finds who else protested then', async ({ page }) => {
  await page.goto('/places/eugene-or?reading=ccc');
  // The index goes by the order of the events, and says which that is.
  await expect(page.getByText('The event that most is told of comes first.')).toBeVisible();
  const days = await page.getByRole('navigation', { name: 'Events in this place' }).getByRole('link').allTextContents();
  const told = await page.getByRole('article').getByRole('heading', { level: 2 }).allTextContents();
  expect(days.map((text, i) => text.includes(told[i] ?? '?'))).toEqual(told.map(() => true));
  await page.getByRole('link', { name: 'All places on Fri, Jan 30, 2026' }).click();
  await expect(page).toHaveURL(/\/\?from=2026-01-30&to=2026-01-30&reading=ccc/);
  await expect(page.getByRole('list', { name: 'Filters in force' })).toContainText('Fri, Jan 30, 2026');
});

test('a filter that nothing meets says which one empties the list and offers to clear it', async ({ page }) => {
  await page.goto('/?from=2026-01-13&to=2026-01-13&actions=concert');
  await expect(page.getByText('No recorded event matches all of these filters.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Without .*Concert/ })).toBeVisible();
  await page.getByRole('link', { name: 'Clear all filters' }).click();
  await expect(page.getByRole('status').filter({ hasText: '193 events' })).toBeVisible();
});

test('words that find nothing are quoted once, and nothing is said of how it is added up', async ({ page }) => {
  await page.goto('/?from=2026-01-30&to=2026-01-30&q=Xanadu');
  await expect(page.getByRole('link', { name: 'Without “Xanadu”', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'How it is added up' })).toHaveCount(0);
});
