import { expectAccessible } from '../../support/axe';
import { expect, test } from '../../support/browser-test';
import { mapReady } from '../../support/map-ready';

const VIEWS = [
  ['world', '/?at=-40,30,1'],
  ['united-states', '/?at=-98,39,4'],
  ['city', '/places/minneapolis-mn?at=-93.265,44.977,12'],
] as const;

for (const [name, path] of VIEWS) {
  test(`the map of the ${name} looks as it did`, async ({ page }) => {
    await page.goto(path);
    await mapReady(page);
    // The text has tests of its own.
    await expect(page).toHaveScreenshot(`map-${name}.png`, { mask: [page.getByRole('main')] });
  });
}

test('the map asks for tiles of the same query as the list, and credits its ground', { tag: '@desk' }, async ({
  page,
}) => {
  const tile = page.waitForRequest(/\/tiles\/\d+\/\d+\/\d+\.mlt\?/);
  await page.goto('/?actions=march');
  expect(new URL((await tile).url()).searchParams.get('actions')).toBe('march');
  await mapReady(page);
  await expect(page.getByText(/Natural Earth/)).toBeAttached();
});

test('axe finds nothing on a list with its map, buttons and legend', async ({ page }) => {
  await page.goto('/');
  await mapReady(page);
  await expectAccessible(page);
});
