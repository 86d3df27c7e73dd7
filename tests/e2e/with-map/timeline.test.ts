import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../support/browser-test';
import { mapReady } from '../../support/map-ready';
import { expectAllDays, expectDays, LIMITS, lastDay, openTimeline, timeline } from '../../support/timeline-page';

const DAYS = 20;

/** The middle of a day on the screen: the bars lie between the handles when all days are shown. */
async function measureDays(page: Page): Promise<(day: string) => { x: number; y: number }> {
  const area = await boxOf(timeline(page).getByRole('slider', { name: /^Bars/ }));
  return (day) => {
    const position = (Date.parse(day) - Date.parse(LIMITS.first)) / 86_400_000;
    return { x: area.x + ((position + 0.5) / DAYS) * area.width, y: area.y + area.height / 2 };
  };
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('Got nothing on the screen when expected something to drag.');
  return box;
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

test('a reader draws days on the bars, moves them and an end of them; the list, the tiles and Back follow', async ({
  page,
}) => {
  await openTimeline(page, '/');
  await mapReady(page);
  const at = await measureDays(page);
  const tile = page.waitForRequest(/\/tiles\/.*from=2026-01-27&to=2026-01-28/);
  await drag(page, at('2026-01-27'), at('2026-01-28'));
  await tile;
  await expectDays(page, '2026-01-27', '2026-01-28');

  await drag(page, at('2026-01-27'), at('2026-01-29'));
  await expectDays(page, '2026-01-29', '2026-01-30');

  const handle = await boxOf(lastDay(page));
  const grip = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
  await drag(page, grip, { x: grip.x + at('2026-01-31').x - at('2026-01-30').x, y: grip.y });
  await expectDays(page, '2026-01-29', '2026-01-31');
  await expect(lastDay(page)).toHaveAttribute('aria-valuetext', 'Sat, Jan 31, 2026');

  // Each drag was one step, however many days it passed.
  await page.goBack();
  await expectDays(page, '2026-01-29', '2026-01-30');
  await page.goBack();
  await expectDays(page, '2026-01-27', '2026-01-28');
  await page.goBack();
  await expectAllDays(page);
});

test('a bar says its day and its counts, and a click on it shows that day alone', async ({ page }) => {
  await openTimeline(page, '/?bbox=-180,-85,180,85');
  await mapReady(page);
  const at = (await measureDays(page))('2026-01-30');
  await page.mouse.move(at.x, at.y);
  await expect(timeline(page).getByText(/^Fri, Jan 30, 2026: \d+ events, \d+ with a figure/)).toBeVisible();
  await page.mouse.click(at.x, at.y);
  await expect(page).toHaveURL(/from=2026-01-30&to=2026-01-30/);
});

test('with the keys, an end goes by days, by weeks, and to the ends of the record, as one step of the history', async ({
  page,
}) => {
  await openTimeline(page, '/');
  await mapReady(page);
  await lastDay(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(lastDay(page)).toHaveAttribute('aria-valuetext', 'Sat, Jan 31, 2026');
  await page.keyboard.press('ArrowLeft');
  await expectDays(page, LIMITS.first, '2026-01-30');
  await page.keyboard.press('Shift+ArrowLeft');
  await expectDays(page, LIMITS.first, '2026-01-23');
  await page.keyboard.press('Home');
  await expect(lastDay(page)).toHaveAttribute('aria-valuetext', 'Tue, Jan 13, 2026');
  await expect(page).toHaveURL(/to=2026-01-13/);
  await page.keyboard.press('End');
  await expectAllDays(page);
  await page.goBack();
  await expectAllDays(page);

  await timeline(page).getByRole('slider', { name: /^Bars/ }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expectDays(page, '2026-01-31', '2026-01-31');
});

test('when answers come late, the last days that were chosen are the ones that stay', async ({ page }) => {
  await openTimeline(page, '/');
  await mapReady(page);
  let letGo: () => void = () => undefined;
  const isLate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let lists = 0;
  let listsUnderWay = 0;
  let mostLists = 0;
  await page.route(/[?&]_rsc=/, async (route) => {
    const isFirst = lists++ === 0;
    listsUnderWay++;
    mostLists = Math.max(mostLists, listsUnderWay);
    if (isFirst) await isLate;
    await route.continue();
    listsUnderWay--;
  });
  // The first answers for tiles are kept back until the later days have been chosen.
  await page.route(/\/tiles\/.*to=2026-01-31/, async (route) => {
    await isLate;
    await route.continue();
  });
  await lastDay(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => lists).toBe(1);
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowLeft');
  await expect(lastDay(page)).toHaveAttribute('aria-valuetext', 'Wed, Jan 28, 2026');
  const tile = page.waitForRequest(/\/tiles\/.*to=2026-01-28/);
  letGo();
  await tile;
  await expectDays(page, LIMITS.first, '2026-01-28');
  await mapReady(page);
  await expect(page).toHaveURL(/to=2026-01-28/);
  expect(mostLists).toBe(1);
});
