import { parse } from 'csv-parse/sync';
import { expectAccessible } from '../../support/axe';
import { expect, test } from '../../support/browser-test';
import {
  addBySearch,
  expectPlaces,
  expectTargets,
  heads,
  listCollisions,
  listCutOff,
  openWhole,
} from '../../support/compare-page';

test('a reporter starts on a place and adds another by search', async ({ page, isMobile }) => {
  await page.goto('/places/minneapolis-mn');
  await openWhole(page, isMobile);
  await page.getByRole('link', { name: 'Compare Minneapolis (Minnesota)' }).click();
  await expect(page.getByText('Minneapolis, MN stands alone. Add another place to compare it with.')).toBeVisible();
  await expect(page).toHaveURL(/\/compare\?places=minneapolis-mn/);
  await addBySearch(page, 'portland maine', 'Portland Place · Maine');
  await expectPlaces(page, ['Minneapolis, MN', 'Portland, ME']);
});

test('places are typed one after the other, and no letter is lost', async ({ page }) => {
  await page.goto('/compare?places=minneapolis-mn');
  const field = page.getByRole('combobox', { name: /^Add a/ });
  await field.click();
  for (const [typed, count] of [
    ['eugene', 2],
    ['seattle', 3],
    ['davis', 4],
  ] as const) {
    await page.keyboard.type(typed);
    await expect(field).toHaveValue(typed);
    await expect(page.getByRole('option').first()).toContainText(new RegExp(typed, 'i'));
    await page.keyboard.press('Enter');
    await expect(heads(page)).toHaveCount(count);
  }
});

test('a set of four is full; its places are moved and taken out by the keyboard, and Back brings them back', async ({
  page,
}) => {
  await page.goto('/compare?places=minneapolis-mn,eugene-or,portland-me,davis-ca');
  await expectPlaces(page, ['Minneapolis, MN', 'Eugene, OR', 'Portland, ME', 'Davis, CA']);
  await expect(page.getByText('Four places are the most that can be read side by side.')).toBeVisible();
  await expectTargets(heads(page).getByRole('link', { name: /^(Move|Take)/ }));
  await page.getByRole('link', { name: 'Move Eugene earlier' }).press('Enter');
  await expectPlaces(page, ['Eugene, OR', 'Minneapolis, MN', 'Portland, ME', 'Davis, CA']);
  await page.getByRole('link', { name: 'Take Portland out' }).press('Enter');
  await expectPlaces(page, ['Eugene, OR', 'Minneapolis, MN', 'Davis, CA']);
  await expect(page.getByText('Four places are the most that can be read side by side.')).toHaveCount(0);
  await page.goBack();
  await expectPlaces(page, ['Eugene, OR', 'Minneapolis, MN', 'Portland, ME', 'Davis, CA']);
});

test('who takes a place out goes on at the next one, and who adds the last goes on at the heading', async ({
  page,
}) => {
  await page.goto('/compare?places=minneapolis-mn,eugene-or,davis-ca');
  const out = (name: string) => page.getByRole('link', { name: `Take ${name} out` });
  await out('Eugene').press('Enter');
  await expectPlaces(page, ['Minneapolis, MN', 'Davis, CA']);
  await expect(out('Davis')).toBeFocused();
  await out('Davis').press('Enter');
  await expectPlaces(page, ['Minneapolis, MN']);
  await expect(out('Minneapolis')).toBeFocused();
  await out('Minneapolis').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Compare places' })).toBeFocused();

  await page.goto('/compare?places=minneapolis-mn,eugene-or,davis-ca');
  await addBySearch(page, 'portland maine', 'Portland Place · Maine');
  await expectPlaces(page, ['Minneapolis, MN', 'Eugene, OR', 'Davis, CA', 'Portland, ME']);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

for (const [width, height] of [
  [720, 900],
  [768, 1024],
  [844, 390],
  [1000, 800],
] as const) {
  test(`four places fit into the panel of a window of ${width} by ${height}, and the days beside it into theirs`, {
    tag: '@desk',
  }, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/compare?places=minneapolis-mn,eugene-or,portland-or,los-angeles-ca');
    await expectPlaces(page, ['Minneapolis, MN', 'Eugene, OR', 'Portland, OR', 'Los Angeles, CA']);
    const timeline = page.getByRole('region', { name: 'Timeline' });
    await expect(timeline.getByText(/Feb 1, 2026/).filter({ visible: true })).not.toHaveCount(0);
    expect(await listCutOff(page.getByRole('main'))).toEqual([]);
    expect(await listCutOff(timeline)).toEqual([]);
    expect(await listCollisions(page.getByRole('main').locator('thead svg').first())).toEqual([]);
  });
}

test('a fifth place is refused with a word why, an unknown one is named, and a place twice stands once', {
  tag: '@desk',
}, async ({ page }) => {
  await page.goto('/compare?places=eugene-or,atlantis-or,minneapolis-mn,eugene-or,davis-ca,chandler-az,boston-ma');
  await expectPlaces(page, ['Eugene, OR', 'Minneapolis, MN', 'Davis, CA', 'Chandler, AZ']);
  await expect(page.getByText('Boston, MA was left out: more than 4 places')).toBeVisible();
  await expect(page.getByText('got “atlantis-or”, expected a place of the record')).toBeVisible();
});

test('no place at all is an invitation and no error', { tag: '@desk' }, async ({ page }) => {
  await page.goto('/compare');
  await expect(page.getByText('No place is chosen yet.')).toBeVisible();
  await addBySearch(page, 'boston', 'Boston Place · Massachusetts');
  await expectPlaces(page, ['Boston, MA']);
});

test('a find of the search in the header can be compared with what is shown', async ({ page, isMobile }) => {
  await page.goto('/places/minneapolis-mn');
  const search = page.getByRole('combobox', { name: 'Search places, venues, organizations and events' });
  await search.fill('eugene');
  const find = page.getByRole('option', { name: /^Eugene/ }).first();
  await expect(find).toBeVisible();
  if (isMobile) await find.getByText('Compare').tap();
  else await search.press('Shift+Enter');
  await expectPlaces(page, ['Minneapolis, MN', 'Eugene, OR']);
});

test('a researcher changes the days and downloads exactly what the page then says', async ({ page, isMobile }) => {
  await page.goto('/compare?places=minneapolis-mn,eugene-or,chandler-az');
  await openWhole(page, isMobile);
  await page.getByLabel('From').fill('2026-01-31');
  await page.getByLabel('to', { exact: true }).fill('2026-01-31');
  await page.getByRole('button', { name: 'Show these days' }).click();
  await expect(page).toHaveURL(/from=2026-01-31&to=2026-01-31/);
  await expect(page.getByText('Recorded here: 1 event. None matches these filters.')).toBeVisible();

  const href = (await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href')) ?? '';
  const answer = await page.request.get(href);
  expect(answer.headers()['content-type']).toContain('text/csv');
  const lines: Record<string, string>[] = parse(await answer.text(), { columns: true });
  const events = page
    .locator('#values')
    .getByRole('row', { name: /^Events \d|^Events [A-D]/ })
    .first();
  const counts = lines.filter(({ measure }) => measure === 'Events').map(({ value }) => value);
  expect(counts).toEqual(['1', '1', '0']);
  await expect(events.getByRole('cell')).toHaveText(counts.map((count) => new RegExp(`^[A-C]?${count}`)));
  for (const { event, first_day: first, last_day: last } of lines.filter((line) => line.event !== '')) {
    expect(first === undefined || first <= '2026-01-31', event).toBe(true);
    expect(last === undefined || last >= '2026-01-31', event).toBe(true);
  }
});

test('the address of a comparison answers machines with JSON, and with a problem where it cannot', {
  tag: '@desk',
}, async ({ request }) => {
  const good = await request.get('/api/compare?places=minneapolis-mn,eugene-or');
  expect(await good.json()).toMatchObject({ places: [{ slug: 'minneapolis-mn' }, { slug: 'eugene-or' }] });
  for (const [query, status] of [
    ['', 400],
    ['places=atlantis-or', 404],
    ['places=eugene-or&from=soon', 400],
    ['places=eugene-or&format=pdf', 400],
    ['places=eugene-or,davis-ca,boston-ma,portland-or,portland-me', 400],
  ] as const) {
    const bad = await request.get(`/api/compare?${query}`);
    expect(bad.status(), query).toBe(status);
    expect(bad.headers()['content-type']).toBe('application/problem+json');
  }
});

for (const [name, query] of [
  ['four places, one of them emptied', '?places=minneapolis-mn,eugene-or,davis-ca,chandler-az&from=2026-01-31'],
  ['one place', '?places=eugene-or'],
  ['no place', ''],
] as const) {
  test(`axe finds nothing on a comparison of ${name}, and nothing is wider than the window`, async ({ page }) => {
    await page.goto(`/compare${query}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ expectTrouble }) => expectTrouble(/\.js: csp$/));

  test('a place is looked for, added, moved and taken out by addresses alone', async ({ page }) => {
    await page.goto('/compare?places=minneapolis-mn&actions=rally');
    await page.getByRole('searchbox', { name: 'Add a place' }).fill('eugene');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Add Eugene, Oregon' }).click();
    await expectPlaces(page, ['Minneapolis, MN', 'Eugene, OR']);
    await expect(page).toHaveURL(/actions=rally/);
    await page.getByRole('link', { name: 'Move Eugene earlier' }).click();
    await expectPlaces(page, ['Eugene, OR', 'Minneapolis, MN']);
    await page.getByRole('link', { name: 'Take Minneapolis out' }).click();
    await expectPlaces(page, ['Eugene, OR']);
  });
});
