import { expect, test } from '../../support/browser-test';

test('a page leaves out what it cannot read, says so, and shows the rest', async ({ page }) => {
  await page.goto('/?from=soon&actions=march,dance&to=2026-01-31');
  const note = page.getByRole('status').filter({ hasText: 'could not be read' });
  await expect(note).toContainText('from: got “soon”, expected a day such as 2026-01-30');
  await expect(note).toContainText('actions: got “dance”');
  await expect(page.getByRole('list', { name: 'Filters in force' })).toContainText('March');
});

test('an order or a camera that is none is left out with a note', async ({ page }) => {
  await page.goto('/?order=zzz&at=foo');
  const note = page.getByRole('status').filter({ hasText: 'could not be read' });
  await expect(note).toContainText('order: got “zzz”, expected one of size, name, events');
  await expect(note).toContainText('at: got “foo”, expected longitude,latitude,zoom');
  for (const path of ['/places/eugene-or', '/events/eugene-or-2026-01-30', '/compare', '/places/eugene-or/area']) {
    await page.goto(`${path}?at=foo`);
    await expect(note, path).toContainText('at: got “foo”');
  }
});

test('a tile refuses what it cannot read, and says what it got and expected', async ({ request }) => {
  for (const path of ['/tiles/0/0/0.mlt?from=soon', '/tiles/16/0/0.mlt', '/tiles/1/2/0.mlt', '/tiles/a/0/0.mlt']) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(400);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 400, detail: expect.stringMatching(/got[\s\S]*expected/i) });
  }
});

test('a place that is not in the record is said to be unknown, not empty', async ({ page, expectTrouble }) => {
  expectTrouble(/404/);
  const answer = await page.goto('/places/atlantis-or');
  expect(answer?.status()).toBe(404);
  await expect(page.getByText('That does not mean that nothing happened there')).toBeVisible();
});

test('an address that stands for no text is one of no page', async ({ page, expectTrouble, request }) => {
  expectTrouble(/404/);
  expect((await page.goto('/places/%ff'))?.status()).toBe(404);
  await expect(page.getByText('That does not mean that nothing happened there')).toBeVisible();
  expect((await request.get('/api/places/%ff')).headers()['content-type']).toContain('application/problem+json');
});

test('an address of no page leads on', async ({ page, expectTrouble }) => {
  expectTrouble(/404/);
  await page.goto('/no/such/page');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Turnout' })).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Data' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the map and the list of places' }).click();
  await expect(page.getByRole('region', { name: 'Places' })).toBeVisible();
});
