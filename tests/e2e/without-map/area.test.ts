import { readFile } from 'node:fs/promises';
import { AREA, button, groundOf } from '../../support/area-page';
import { expect, test } from '../../support/browser-test';

const MOST_STEPS = 120;

test('corners as text and a rectangle in metres make the same kind of ground, and say what is wrong', async ({
  page,
}) => {
  await page.goto(AREA);
  await page.getByText('A rectangle in metres').click();
  await page.getByLabel('Width, west to east, m').fill('200');
  await page.getByLabel('Length, south to north, m').fill('50');
  await button(page, 'Add this rectangle').click();
  await expect.poll(() => groundOf(page, 1)).toBeGreaterThan(9_900);
  expect(await groundOf(page, 1)).toBeLessThan(10_100);

  await page.getByText('Give corners as text').click();
  const text = page.getByLabel('Corners in order, one longitude, latitude a line');
  await text.fill('44.97, -93.26\n44.98, -93.26');
  await button(page, 'Add these corners').click();
  await expect(page.getByText(/Line 1: .*longitude comes first/).last()).toBeVisible();
  await text.fill('-93.36, 45.05\n-93.359, 45.05\n-93.359, 45.051\n-93.36, 45.051');
  await button(page, 'Add these corners').click();
  await expect.poll(() => groundOf(page, 2)).toBeGreaterThan(8_000);
  await expect(page.getByRole('row', { name: /^Together/ })).toBeVisible();

  await button(page, 'Delete polygon 1').click();
  await expect(page.getByRole('row', { name: /^Together/ })).toHaveCount(0);
  await button(page, 'Undo').click();
  await expect(page.getByRole('row', { name: /^Together/ })).toBeVisible();
});

test('a form that is refused says why at its button, and marks the field', async ({ page }) => {
  await page.goto(AREA);
  await page.getByText('Give corners as text').click();
  const text = page.getByLabel('Corners in order, one longitude, latitude a line');
  await text.fill('-93.36, 45.05');
  await button(page, 'Add these corners').click();
  const corners = page.locator('form').filter({ has: text });
  await expect(corners.getByRole('alert')).toHaveText(/^Nothing was changed: /);
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  await expect(text).toHaveAccessibleDescription(/^Nothing was changed: .* Degrees as map services give them/);
  await text.fill('-93.36, 45.05\n-93.359, 45.05\n-93.359, 45.051');
  await button(page, 'Add these corners').click();
  await expect(corners.getByRole('alert')).toHaveCount(0);
  await expect(text).toHaveAttribute('aria-invalid', 'false');

  await page.getByText('A rectangle in metres').click();
  const width = page.getByLabel('Width, west to east, m');
  await width.fill('none');
  await button(page, 'Add this rectangle').click();
  await expect(page.getByRole('alert').filter({ hasText: 'A rectangle needs a width' })).toBeVisible();
  await expect(width).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Length, south to north, m')).toHaveAttribute('aria-invalid', 'false');
});

test('the tools at the head of the panel never cover what the keyboard is at', async ({ page }) => {
  await page.goto(AREA);
  for (const summary of await page.locator('main summary').all()) await summary.click();
  const tools = page.getByRole('region', { name: 'Drawing tools' });
  await page.locator('main a').last().focus();
  const back = page.getByRole('link', { name: '← Minneapolis, MN' });
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press('Shift+Tab');
    const focused = page.locator(':focus');
    // Above them the way leads out of the panel.
    if ((await back.and(focused).count()) + (await tools.and(page.locator(':focus-within')).count()) > 0) return;
    const [box, bar] = [await focused.boundingBox(), await tools.boundingBox()];
    const isBelow = (box?.y ?? 0) >= (bar?.y ?? 0) + (bar?.height ?? 0) - 0.5;
    expect(isBelow, `${await focused.evaluate((element) => element.outerHTML.slice(0, 80))}`).toBe(true);
  }
  throw new Error(`Got no focus on the tools after ${MOST_STEPS} steps of Shift and Tab.`);
});

test('each polygon has its own density, an own one has two ends, and claims are laid against the ground', async ({
  page,
}) => {
  await page.goto(AREA);
  await page.getByText('A rectangle in metres').click();
  await button(page, 'Add this rectangle').click();
  const density = page.getByLabel('Density, people per m²');
  await density.selectOption('jacobs-mosh-pit');
  const claims = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Claims, beside this ground' }) });
  await expect(
    claims.getByText(/Needs at least 11,600 m² at 4.31\/m²; the drawing holds 34,[3-5]00–5[12],\d00/).first(),
  ).toBeVisible();
  await density.selectOption('fruin-critical');
  await expect(page.getByText(/^up to 7[01],\d00 people/)).toBeVisible();
  await density.selectOption('free');
  await page.getByRole('textbox', { name: 'Lowest' }).fill('0.5');
  await page.getByRole('textbox', { name: 'Highest' }).fill('1.5');
  await expect(page).toHaveURL(/draw=1\.\.f50-150\./);
  await expect(page.getByRole('cell', { name: 'Own density: 0.5–1.5/m²' })).toBeVisible();
  await expect(page.getByText(/nobody’s claim about an event.*not stored/)).toBeVisible();
});

test('the drawing goes out as GeoJSON and comes in again; what cannot be read changes nothing', async ({ page }) => {
  await page.goto(AREA);
  await page.getByText('A rectangle in metres').click();
  await button(page, 'Add this rectangle').click();
  await expect(page.getByRole('table')).toBeVisible();
  const before = page.url();
  const downloading = page.waitForEvent('download');
  await button(page, 'Download GeoJSON').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('area-minneapolis-mn.geojson');
  const json = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(json)).toMatchObject({
    features: [{ properties: { density: 'jd', people_low: expect.any(Number), density_sources: expect.any(Array) } }],
  });

  await page.getByText('Bring polygons in as GeoJSON').click();
  await page.getByLabel('Or as text').fill('{"type": "LineString", "coordinates": [[0, 0], [1, 1]]}');
  await button(page, 'Add these polygons').click();
  await expect(page.getByText(/Nothing was added: Feature 1 is a LineString/).last()).toBeVisible();
  expect(page.url()).toBe(before);

  await button(page, 'Delete polygon 1').click();
  await expect(page.getByRole('table')).toHaveCount(0);
  await page
    .getByLabel('From a file')
    .setInputFiles({ name: 'area.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(json) });
  await expect(page.getByRole('table')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('draw')).toBe(new URL(before).searchParams.get('draw'));
});

test('a link that cannot be read gives a note and an empty desk', async ({ page }) => {
  await page.goto(`${AREA}?draw=2..nonsense`);
  await expect(page.getByText(/drawing in this address could not be read/)).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('a link is reckoned on the server, before any script', async ({ page, request }) => {
  await page.goto(AREA);
  await page.getByText('A rectangle in metres').click();
  await button(page, 'Add this rectangle').click();
  const people = await page.getByText(/^[\d,]+–[\d,]+ people/).textContent();
  const html = await (await request.get(page.url())).text();
  expect(html.replace(/<!--.*?-->/g, '')).toContain(people?.split(' people')[0]);
});

test('where no map can be drawn the tools of the hand are off and say why, and the forms work', async ({ page }) => {
  await page.goto(AREA);
  await expect(button(page, 'Draw')).toBeDisabled();
  await expect(page.getByText(/This browser cannot draw the map, so there is nothing to draw on/)).toBeVisible();
  await page.getByText('A rectangle in metres').click();
  await button(page, 'Add this rectangle').click();
  await expect(page.getByRole('table')).toBeVisible();
  for (const tool of ['Draw', 'Hole', 'Edit']) await expect(button(page, tool)).toBeDisabled();
});
