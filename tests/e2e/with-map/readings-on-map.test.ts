import { expect, test } from '../../support/browser-test';
import { mapReady } from '../../support/map-ready';

/** Of Eugene on January 30: "more than 200", "between 300 and 500", and "hundreds", which is what the readings differ in. */
const EUGENE = { interval: '200–999 or more people', countLove: '100–500 or more people' };

test('a reader switches the reading, and list, address, place and map follow', { tag: '@desk' }, async ({ page }) => {
  const tiles: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/tiles/')) tiles.push(new URL(request.url()).searchParams.get('reading') ?? 'interval');
  });
  const total = page.getByRole('status').filter({ hasText: 'events' });
  const readings = page.getByRole('navigation', { name: 'How size words are read' });
  await page.goto('/?from=2026-01-30');
  await mapReady(page);
  const before = (await total.textContent()) ?? '';
  await readings.getByText('“Hundreds” is read as 200–999').click();
  await expect(readings.getByRole('link', { name: '200–999' })).toHaveAttribute('aria-current', 'true');
  expect(new Set(tiles)).toEqual(new Set(['interval']));

  await readings.getByRole('link', { name: '100 Count Love' }).click();
  await expect(page).toHaveURL(/[?&]from=2026-01-30&.*reading=count-love/);
  await expect(readings.getByRole('link', { name: '100 Count Love' })).toHaveAttribute('aria-current', 'true');
  await expect(readings).toContainText('Size words are read under “Count Love”');
  await expect(total).not.toHaveText(before);
  await expect.poll(() => tiles.includes('count-love')).toBe(true);

  await page.getByRole('region', { name: 'Places' }).getByRole('link', { name: 'Eugene, OR' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Eugene, Oregon' })).toBeVisible();
  await expect(page).toHaveURL(/places\/eugene-or\?.*reading=count-love/);
  const panel = page.getByRole('main');
  await expect(panel).toContainText(EUGENE.countLove);
  await expect(panel).not.toContainText(EUGENE.interval);

  await page.goBack();
  await expect(total).not.toHaveText(before);
  await page.goBack();
  await expect(total).toHaveText(before);
  await expect(page).not.toHaveURL(/reading=/);
  await expect(readings).toContainText('“Hundreds” is read as 200–999');
});
