import { expectAccessible } from '../../support/axe';
import { expect, test } from '../../support/browser-test';

/** Pages that a phone lays out in its own way are looked at there too. */
const DESK_ONLY = ['/?from=soon', '/places/davis-ca', '/search?q=portland', '/methods'];

const PAGES = [
  ['the list', '/'],
  ['a filtered list', '/?actions=march&from=2026-01-30'],
  ['an empty list', '/?from=2026-01-13&to=2026-01-13&actions=concert'],
  ['a list with a note on its address', '/?from=soon'],
  ['a place', '/places/eugene-or'],
  ['a place without a figure', '/places/davis-ca'],
  ['an event', '/events/minneapolis-mn-2026-01-23'],
  ['search results', '/search?q=portland'],
  ['the account', '/story/january-30-2026'],
  ['a disputed claim', '/claims/mpls-50000-jan31-encyclopedia'],
  ['the methods', '/methods'],
] as const;

for (const [name, path] of PAGES) {
  test(`axe finds nothing on ${name}`, { tag: DESK_ONLY.includes(path) ? '@desk' : [] }, async ({ page }) => {
    test.slow(path.startsWith('/story/'), 'axe looks at each of thousands of elements');
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
}

for (const path of ['/places/atlantis-or', '/claims/no-such-claim', '/no/such/page']) {
  test(`axe finds nothing on ${path}, which does not exist`, { tag: '@desk' }, async ({ page, expectTrouble }) => {
    expectTrouble(/404/);
    await page.goto(path);
    await expectAccessible(page);
  });
}

test('axe finds nothing on an open filter form and an open search', async ({ page }) => {
  await page.goto('/');
  await page.getByText('Filter by day, action, incident, size').click();
  await page.getByRole('combobox').fill('portland');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
});

for (const path of ['/', '/data', '/places/minneapolis-mn', '/claims/mpls-50000-jan31-encyclopedia']) {
  test(`text of twice the size still fits a narrow window on ${path}`, { tag: '@desk' }, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const widest = await page.evaluate(() => {
      const main = document.querySelector('main');
      const elements = [...(main?.querySelectorAll<HTMLElement>('*') ?? [])];
      const sizes = elements.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
      for (const [at, { style }] of elements.entries()) style.fontSize = `${2 * (sizes[at] ?? 0)}px`;
      return Math.max(document.documentElement.scrollWidth, main?.scrollWidth ?? 0);
    });
    expect(widest).toBeLessThanOrEqual(390);
  });
}

test('axe finds nothing in the dark theme that a reader chose against a light system', { tag: '@desk' }, async ({
  page,
}) => {
  await page.goto('/places/eugene-or');
  await page.getByRole('button', { name: 'Switch to dark theme' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page);
});
