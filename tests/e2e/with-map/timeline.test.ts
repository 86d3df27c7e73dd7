import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { expect, test } from '../support/browser-test';
import { readDossierEvents } from '../support/dossier-events';
import { mapReady } from '../support/map-ready';

/** Straight from the record's file: the events of some days, as the list counts them. */
const countEvents = (from: string, to: string) =>
  readDossierEvents().filter(({ date, endDate }) => date <= to && (endDate ?? date) >= from).length;

const LIMITS = { first: '2026-01-13', last: '2026-02-01' } as const;
const DAYS = 20;

const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' });
const firstDay = (page: Page) => timeline(page).getByRole('slider', { name: 'First day shown' });
const lastDay = (page: Page) => timeline(page).getByRole('slider', { name: 'Last day shown' });

/** Opens the strip where it is folded: on phones. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await mapReady(page);
  const opener = timeline(page).getByRole('button', { expanded: false });
  if ((page.viewportSize()?.width ?? 0) <= 640) await opener.click();
  await expect(firstDay(page)).toBeVisible();
}

async function openOptions(page: Page): Promise<void> {
  const opener = timeline(page).getByRole('button', { name: 'Days…' });
  if (await opener.isVisible()) await opener.click();
}

/** The panel counts the events of the days, and the address names them. */
async function expectDays(page: Page, from: string, to: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`from=${from}&to=${to}`));
  await expect(page.getByRole('status').filter({ hasText: 'events' })).toContainText(
    `${countEvents(from, to)} of 193 events`,
  );
}

async function expectAllDays(page: Page): Promise<void> {
  await expect(page).not.toHaveURL(/from=|to=/);
  await expect(page.getByRole('status').filter({ hasText: 'events' })).toContainText('193 events');
}

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
  await open(page, '/');
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
  await open(page, '/?bbox=-180,-85,180,85');
  const at = (await measureDays(page))('2026-01-30');
  await page.mouse.move(at.x, at.y);
  await expect(timeline(page).getByText(/^Fri, Jan 30, 2026: \d+ events, \d+ with a figure/)).toBeVisible();
  await page.mouse.click(at.x, at.y);
  await expect(page).toHaveURL(/from=2026-01-30&to=2026-01-30/);
});

test('with the keys, an end goes by days, by weeks, and to the ends of the record, as one step of the history', async ({
  page,
}) => {
  await open(page, '/');
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

test('days are typed, and All days takes them off', async ({ page }) => {
  await open(page, '/');
  await openOptions(page);
  await timeline(page).getByLabel('First day', { exact: true }).fill('2026-01-28');
  await expectDays(page, '2026-01-28', LIMITS.last);
  await timeline(page).getByLabel('Last day', { exact: true }).fill('2026-01-29');
  await expectDays(page, '2026-01-28', '2026-01-29');
  await timeline(page).getByRole('button', { name: 'All days' }).click();
  await expectAllDays(page);
});

test('who wants no motion steps through the days; cumulative ones grow from the first', async ({ page }) => {
  await open(page, '/?from=2026-01-29&to=2026-01-29');
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
  await open(page, '/?from=2026-01-28&to=2026-01-28');
  await openOptions(page);
  await timeline(page).getByLabel('Speed').selectOption('5 bars a second');
  await timeline(page).getByRole('button', { name: 'Play the days' }).click();
  await expect(timeline(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(timeline(page).getByRole('button', { name: 'Play the days' })).toBeVisible();
  await expectDays(page, LIMITS.last, LIMITS.last);
  await page.goBack();
  await expectDays(page, '2026-01-28', '2026-01-28');
});

test('when answers come late, the last days that were chosen are the ones that stay', async ({ page }) => {
  await open(page, '/');
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

test('days without events say so, and the bars of another filter are other bars', async ({ page }) => {
  await open(page, '/?from=2026-01-16&to=2026-01-20');
  await expect(timeline(page).getByText('No event in these days')).toBeVisible();
  const bars = page.waitForRequest(/\/api\/timeline\?.*actions=march/);
  await page.goto('/?actions=march');
  await bars;
});

test('the timeline works where no map can be drawn', async ({ page, expectTrouble }) => {
  expectTrouble(/webgl/i);
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function refuseWebGl(this: HTMLCanvasElement, ...words: unknown[]) {
      return String(words[0]).includes('webgl') ? null : Reflect.apply(getContext, this, words);
    } as typeof getContext;
  });
  await page.goto('/?from=2026-01-29&to=2026-01-29');
  await timeline(page).getByRole('button', { name: 'Next day' }).click();
  await expectDays(page, '2026-01-30', '2026-01-30');
});

test('axe finds nothing on the timeline with its options open, and nothing is wider than the window', async ({
  page,
}) => {
  await open(page, '/?from=2026-01-30&to=2026-01-31');
  await openOptions(page);
  await expect(timeline(page).getByLabel('First day', { exact: true })).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test('the timeline is not printed', async ({ page }) => {
  await open(page, '/');
  await page.emulateMedia({ media: 'print' });
  await expect(timeline(page)).toBeHidden();
});
