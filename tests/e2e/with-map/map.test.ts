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

test('Escape folds the legend in and gives the focus back to its button', { tag: '@desk' }, async ({ page }) => {
  await page.goto('/');
  await mapReady(page);
  const opener = page.getByRole('button', { name: /What the dots say/ });
  await opener.press('Enter');
  const legend = page.getByRole('region', { name: 'Legend', exact: true });
  await legend.focus();
  await page.keyboard.press('Escape');
  await expect(legend).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('the scale of the dots follows the largest sum in view, and the legend says it without being opened', {
  tag: '@desk',
}, async ({ page }) => {
  await page.goto('/?at=-98,39,4');
  await mapReady(page);
  const legend = page.getByRole('button', { name: /What the dots say/ });
  // Some 212,000 people are claimed for Minneapolis, more than one dot can show at the first scale.
  await expect(legend).toContainText('10,000 people');
  await legend.click();
  const sizes = page.getByRole('img', { name: /area is proportional/ });
  await expect(sizes).toHaveAccessibleName(
    'Discs for 200, 2,000, 20,000, 100,000 people: area is proportional to people',
  );
  await page.goto('/places/eugene-or');
  await mapReady(page);
  await expect(legend).toContainText('5,000 people');
});

test('a click on a dot stays as close as the address was', { tag: '@desk' }, async ({ page }) => {
  await page.goto('/?at=-123.0867,44.0526,10.5');
  await mapReady(page);
  const map = page.getByRole('region', { name: /^Map/ }).locator('canvas');
  await map.focus();
  await map.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Eugene, Oregon' })).toBeVisible();
  await expect(page).toHaveURL(/places\/eugene-or\?.*at=-123[^,]*,44[^,]*,10\.5$/);
});
