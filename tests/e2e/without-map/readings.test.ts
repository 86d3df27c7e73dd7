import { expect, test } from '../../support/browser-test';

/** Of Eugene on January 30: "more than 200", "between 300 and 500", and "hundreds", which is what the readings differ in. */
const EUGENE = { interval: '200–999 or more people', countLove: '100–500 or more people' };

test('on a place the switch changes its charts in place and is undone by Back', async ({ page }) => {
  await page.goto('/places/eugene-or');
  const panel = page.getByRole('main');
  await expect(panel).toContainText(EUGENE.interval);
  const switcher = page.getByRole('navigation', { name: 'How size words are read' });
  await switcher.getByText('“Hundreds” is read as 200–999').click();
  await switcher.getByRole('link', { name: '100 Count Love' }).click();
  await expect(panel).toContainText(EUGENE.countLove);
  await expect(panel).toContainText('read as 100');
  await expect(page.getByRole('link', { name: 'Download figures as CSV' })).toHaveAttribute(
    'href',
    '/api/places/eugene-or?format=csv&reading=count-love',
  );
  await page.goBack();
  await expect(panel).toContainText(EUGENE.interval);
});

test('the reading goes along to the methods and back, and is a field of the filters', async ({ page }) => {
  await page.goto('/?reading=ccc');
  await page.getByRole('link', { name: 'How figures are read', exact: true }).click();
  await expect(page).toHaveURL(/\/methods\?reading=ccc/);
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Map' }).click();
  await expect(page).toHaveURL(/\/\?(.*&)?reading=ccc/);
  await page.getByText(/^Filter by/).click();
  const field = page.getByRole('group', { name: 'Size words are read as' });
  await expect(field.getByLabel(/Crowd Counting Consortium/)).toBeChecked();
  await field.getByLabel(/Count Love/).check();
  await page.getByRole('button', { name: 'Show events' }).click();
  await expect(page).toHaveURL(/reading=count-love/);
});

test('the data of a place tell under which reading they stand, and refuse one that does not exist', async ({
  request,
}) => {
  const rangeUnder = async (reading: string) => {
    const answer = await (await request.get(`/api/places/eugene-or?reading=${reading}`)).json();
    const event = answer.events.find(({ key }: { key: string }) => key.endsWith('eugene-or-2026-01-30'));
    return { reading: answer.reading, range: event.reportedRange };
  };
  expect(await rangeUnder('')).toEqual({ reading: 'interval', range: { low: 200, high: 999, openTop: true } });
  expect(await rangeUnder('ccc')).toEqual({ reading: 'ccc', range: { low: 200, high: 500, openTop: true } });
  expect(await rangeUnder('count-love')).toEqual({
    reading: 'count-love',
    range: { low: 100, high: 500, openTop: true },
  });
  expect((await request.get('/api/places/eugene-or?reading=guess')).status()).toBe(400);
});
