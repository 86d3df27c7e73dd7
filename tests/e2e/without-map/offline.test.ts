import { expect, test } from '../../support/browser-test';
import { firstDay, openTimeline, timeline } from '../../support/timeline-page';

test('a lost connection is said, leaves what is loaded, and what was wished for comes when it is back', async ({
  page,
  context,
}) => {
  const note = page.getByText('You are offline.');
  await openTimeline(page, '/');
  const before = page.url();
  await context.setOffline(true);
  await expect(note).toBeVisible();

  await page
    .getByRole('region', { name: 'Places' })
    .getByRole('link', { name: 'Eugene, OR', exact: true })
    .evaluate((link) => link instanceof HTMLElement && link.click());
  await firstDay(page).press('ArrowRight');
  await expect(timeline(page).getByText('Jan 14').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Where people protested');
  expect(page.url()).toBe(before);

  await context.setOffline(false);
  await expect(note).toBeHidden();
  await expect(page).toHaveURL(/from=2026-01-14/);
  await page.getByRole('region', { name: 'Places' }).getByRole('link', { name: 'Eugene, OR', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Eugene, Oregon' })).toBeVisible();
});
