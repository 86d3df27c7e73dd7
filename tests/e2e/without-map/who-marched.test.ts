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

test('a filter that nothing meets says which one empties the list and offers to clear it', async ({ page }) => {
  await page.goto('/?from=2026-01-13&to=2026-01-13&actions=concert');
  await expect(page.getByText('No recorded event matches all of these filters.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Without .*Concert/ })).toBeVisible();
  await page.getByRole('link', { name: 'Clear all filters' }).click();
  await expect(page.getByRole('status').filter({ hasText: '193 events' })).toBeVisible();
});
