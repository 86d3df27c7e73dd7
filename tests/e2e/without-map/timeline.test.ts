import { expectAccessible } from '../../support/axe';
import { expect, test } from '../../support/browser-test';
import { expectAllDays, expectDays, LIMITS, openOptions, openTimeline, timeline } from '../../support/timeline-page';

test('days are typed, and All days takes them off', async ({ page }) => {
  await openTimeline(page, '/');
  await openOptions(page);
  await timeline(page).getByLabel('First day', { exact: true }).fill('2026-01-28');
  await expectDays(page, '2026-01-28', LIMITS.last);
  await timeline(page).getByLabel('Last day', { exact: true }).fill('2026-01-29');
  await expectDays(page, '2026-01-28', '2026-01-29');
  await timeline(page).getByRole('button', { name: 'All days' }).click();
  await expectAllDays(page);
});

test('who wants no motion steps through the days; cumulative ones grow from the first', async ({ page }) => {
  await openTimeline(page, '/?from=2026-01-29&to=2026-01-29');
  const next = timeline(page).getByRole('button', { name: 'Next day' });
  await next.click();
  await expectDays(page, '2026-01-30', '2026-01-30');
  await openOptions(page);
  await timeline(page).getByRole('combobox').selectOption('Cumulative from the start');
  await next.click();
  await expectDays(page, LIMITS.first, '2026-01-31');
  await next.click();
  await expectAllDays(page);
});

test('the days play by themselves, one after the other, to the last, and Back undoes it whole', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openTimeline(page, '/?from=2026-01-28&to=2026-01-28');
  await openOptions(page);
  await timeline(page).getByLabel('Speed').selectOption('5 bars a second');
  await timeline(page).getByRole('button', { name: 'Play the days' }).click();
  await expect(timeline(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(timeline(page).getByRole('button', { name: 'Play the days' })).toBeVisible();
  await expectDays(page, LIMITS.last, LIMITS.last);
  await page.goBack();
  await expectDays(page, '2026-01-28', '2026-01-28');
});

test('days without events say so, and the bars of another filter are other bars', async ({ page }) => {
  await openTimeline(page, '/?from=2026-01-16&to=2026-01-20');
  await expect(timeline(page).getByText('No event in these days')).toBeVisible();
  const bars = page.waitForRequest(/\/api\/timeline\?.*actions=march/);
  await page.goto('/?actions=march');
  await bars;
});

test('axe finds nothing on the timeline with its options open, and nothing is wider than the window', async ({
  page,
}) => {
  await openTimeline(page, '/?from=2026-01-30&to=2026-01-31');
  await openOptions(page);
  await expect(timeline(page).getByLabel('First day', { exact: true })).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test('Escape folds the options in and gives the focus back to what opened them; a press elsewhere does without it', async ({
  page,
}) => {
  await openTimeline(page, '/');
  await openOptions(page);
  const firstDay = timeline(page).getByLabel('First day', { exact: true });
  await firstDay.focus();
  await page.keyboard.press('Escape');
  await expect(firstDay).toHaveCount(0);
  const opener = timeline(page).getByRole('button', { expanded: false });
  await expect(opener).toBeFocused();

  await opener.click();
  await expect(firstDay).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  // On a phone they are part of the strip and cover nothing else.
  await expect(firstDay).toHaveCount((page.viewportSize()?.width ?? 0) <= 640 ? 1 : 0);
});

test('the options come right after what opened them, and go when the focus leaves them', { tag: '@desk' }, async ({
  page,
}) => {
  await openTimeline(page, '/');
  const opener = timeline(page).getByRole('button', { name: 'Days…' });
  await opener.press('Enter');
  const first = timeline(page).getByLabel('First day', { exact: true });
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(opener).toBeFocused();
  await expect(first).toBeVisible();
  await timeline(page).getByLabel('Speed').or(timeline(page).getByLabel('A step')).last().focus();
  await expect(first).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(first).toHaveCount(0);
});

test('the bars say what their height counts', async ({ page }) => {
  await openTimeline(page, '/?bbox=-180,-85,180,85');
  await expect(timeline(page).getByText(/^\d+ events a day, in view$/)).toBeVisible();
});

test('the timeline is not printed', async ({ page }) => {
  await openTimeline(page, '/');
  await page.emulateMedia({ media: 'print' });
  await expect(timeline(page)).toBeHidden();
});

test('a page about a place marks its days, and the bars go on counting what is in view', { tag: '@desk' }, async ({
  page,
}) => {
  await openTimeline(page, '/places/eugene-or');
  await expect(timeline(page).getByTitle('Days on record for Eugene')).toBeVisible();
  const bars = timeline(page).getByRole('slider', { name: /^Bars, one by one/ });
  // A key before they are counted would move nothing.
  await expect(bars).not.toHaveAttribute('aria-valuetext', 'not counted yet');
  await expect(async () => {
    await bars.focus();
    await page.keyboard.press('End');
    await expect(bars).toHaveAttribute('aria-valuetext', /^Sun, Feb 1, 2026: .*[a-z]$/, { timeout: 500 });
  }).toPass();
  await expect(bars).not.toHaveAttribute('aria-valuetext', /Eugene/);
  await page.keyboard.press('ArrowLeft');
  await expect(bars).toHaveAttribute('aria-valuetext', /^Sat, Jan 31, 2026: .*; an event in Eugene is on record$/);
  await page.getByRole('link', { name: '← All places' }).click();
  await expect(timeline(page).getByTitle('Days on record for Eugene')).toHaveCount(0);
});
