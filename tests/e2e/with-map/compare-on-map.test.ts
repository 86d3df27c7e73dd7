import type { Page } from '@playwright/test';
import { expect, test } from '../../support/browser-test';
import { expectPlaces } from '../../support/compare-page';
import { mapReady } from '../../support/map-ready';

/** The camera of Eugene: under other pages, what lies in the middle is not what the page shows. */
const EUGENE = 'at=-123.0868,44.0521,11';

/** Where the middle of the free part of the map is on the screen: beside the panel, or above the sheet of a phone. */
async function middleOfMap(page: Page, isPhone: boolean): Promise<{ x: number; y: number }> {
  const map = await page.getByRole('region', { name: 'Map, legend and credits' }).boundingBox();
  const panel = await page.getByRole('main').locator('..').boundingBox();
  const timeline = await page.getByRole('region', { name: 'Timeline' }).boundingBox();
  if (map === null || panel === null || timeline === null) throw new Error('Got no map, panel and timeline.');
  const left = isPhone ? map.x : panel.x + panel.width;
  const bottom = timeline.y;
  // On a phone the camera keeps clear of the buttons.
  const right = map.x + map.width - (isPhone ? 56 : 0);
  return { x: (left + right) / 2, y: (map.y + bottom) / 2 };
}

test('on the map, a click with Shift or a long press compares with the place that is shown', async ({
  page,
  isMobile,
}) => {
  await page.goto(`/places/portland-or?${EUGENE}`);
  await mapReady(page);
  const { x, y } = await middleOfMap(page, isMobile);
  if (isMobile) {
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await expect(page).toHaveURL(/\/compare\?places=portland-or,eugene-or/);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  } else {
    await page.keyboard.down('Shift');
    await page.mouse.click(x, y);
    await page.keyboard.up('Shift');
  }
  await expectPlaces(page, ['Portland, OR', 'Eugene, OR']);
});

test('on the map of a comparison, a plain click or tap adds', async ({ page, isMobile }) => {
  await page.goto(`/compare?places=boston-ma&${EUGENE}`);
  await mapReady(page);
  const middle = await middleOfMap(page, isMobile);
  if (isMobile) await page.touchscreen.tap(middle.x, middle.y);
  else await page.mouse.click(middle.x, middle.y);
  await expectPlaces(page, ['Boston, MA', 'Eugene, OR']);
});

test('with the keyboard, Shift and Enter compares what lies under the cross', async ({ page }) => {
  await page.goto(`/?${EUGENE}`);
  await mapReady(page);
  const map = page.getByRole('region', { name: /^Map/ }).locator('canvas');
  await map.focus();
  await map.press('Shift+Enter');
  await expectPlaces(page, ['Eugene, OR']);
});

test('on the smallest screens four places are framed without a fault', { tag: '@desk' }, async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await page.goto('/compare?places=boston-ma,eugene-or,minneapolis-mn,los-angeles-ca');
  await mapReady(page);
  await expect(page.getByText('The ground of the map could not be loaded')).toHaveCount(0);
});
