import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/browser-test';

/** Opens "Cite this …" and copies in one form. */
async function copy(page: Page, what: string, label: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const cite = page.getByRole('group').filter({ hasText: `Cite this ${what}` });
  const button = cite.getByRole('button', { name: label });
  if (!(await button.isVisible())) await cite.getByText(`Cite this ${what}`).click();
  await button.click();
  await expect(cite.getByRole('status').filter({ hasText: 'Copied' }).first()).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

const PAGES = [
  ['event', '/events/eugene-or-2026-01-30'],
  ['place', '/places/eugene-or?actions=rally'],
  ['claim', '/claims/mpls-50000-jan31-encyclopedia'],
  ['account', '/story/january-30-2026'],
] as const;

for (const [what, path] of PAGES) {
  test(`a reporter copies the citation of a${what === 'event' || what === 'account' ? 'n' : ''} ${what} in three forms, each with its address`, async ({
    page,
    baseURL,
  }) => {
    await page.goto(path);
    const title =
      what === 'place' ? 'Eugene, OR' : ((await page.getByRole('heading', { level: 1 }).textContent()) ?? '');
    const words = title.replace(/\s*\d*\s*$/, '').slice(0, 30);
    const text = await copy(page, what, 'Copy as text');
    expect(text).toContain(words);
    expect(text).toMatch(/data version [0-9a-f]{8,}/);
    expect(text.endsWith(`${baseURL}${path}`)).toBe(true);
    expect(await copy(page, what, 'Copy BibTeX')).toContain(`url = {${baseURL}${path}}`);
    expect(JSON.parse(await copy(page, what, 'Copy CSL JSON'))).toMatchObject([{ URL: `${baseURL}${path}` }]);
  });
}

test('the address that a citation gives opens what was cited', async ({ page }) => {
  await page.goto('/places/eugene-or?actions=rally');
  const text = await copy(page, 'place', 'Copy as text');
  await page.goto(text.slice(text.lastIndexOf('http')));
  await expect(page.getByRole('heading', { level: 1, name: 'Eugene, Oregon' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('actions')).toBe('rally');
});

test('a finding of the compilers is cited as theirs, under the name that the pages give them', async ({ request }) => {
  const text = await (await request.get('/api/cite/claims/mpls-50000-editors-finding')).text();
  expect(text).toContain('(said by Turnout’s compilers, comparing the sources)');
});

test('what cannot be cited is said to be so', async ({ request }) => {
  expect((await request.get('/api/cite/places/atlantis-or')).status()).toBe(404);
  expect((await request.get('/api/cite/towns/eugene-or')).status()).toBe(404);
  expect((await request.get('/api/cite/places/eugene-or?format=endnote')).status()).toBe(400);
  expect((await request.get('/api/cite/places/eugene-or?from=soon')).status()).toBe(400);
});

test('from the largest figure of the list to its source in two clicks', async ({ page }) => {
  await page.goto('/');
  const row = page.getByRole('region', { name: 'Places' }).getByRole('listitem').first();
  await expect(row).toContainText('100,000');
  await row.getByRole('link').first().click();
  const event = page.getByRole('article').filter({ hasText: 'Fri, Jan 23, 2026' }).filter({ hasText: '2,000–100,000' });
  const mark = event.locator('p').filter({ hasText: '2,000–100,000 or more people' }).getByRole('link').first();
  const target = (await mark.getAttribute('href')) ?? '';
  await mark.click();
  const source = page.locator(`[id="${target.slice(1)}"]`);
  await expect(source).toBeInViewport();
  await expect(source.getByRole('link')).toHaveAttribute('href', /^https?:\/\//);
});

test('every source of a page says its publisher, its day or that none was found, and its title', async ({ page }) => {
  await page.goto('/places/minneapolis-mn');
  const sources = page.locator('li[id^="source-"]');
  const told = await sources.allTextContents();
  expect(told.length).toBeGreaterThan(40);
  for (const text of told)
    expect(text).toMatch(/^\d+.+, (?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), .+ \d{4}|no date found)\./);
  expect(told.some((text) => text.includes('Carries '))).toBe(true);
  for (const text of told) expect(text).not.toMatch(/https?:|www\./);
});

test('the claims about Minneapolis are a table: words, who says so, how it stands, and the figure in words', async ({
  page,
}) => {
  await page.goto('/events/minneapolis-mn-2026-01-23');
  const table = page.getByRole('table', { name: 'Every claim of how many, by who says so' });
  await expect(table.getByRole('columnheader')).toHaveText([/words/, /who says so/i, /People/]);
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '50,000-75,000 people' }) });
  await expect(row.getByRole('cell').first()).toContainText('Disputed');
  await expect(row.getByRole('img', { name: '50,000–75,000' })).toBeVisible();
});

test('on paper the page has no controls, light colours and no address but its own', async ({
  page,
  context,
  baseURL,
}) => {
  await context.addCookies([{ name: 'theme', value: 'dark', url: baseURL ?? '' }]);
  for (const path of [...PAGES.map(([, each]) => each), '/compare?places=minneapolis-mn,eugene-or']) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(/data version [0-9a-f]{8,}/).filter({ visible: true })).not.toHaveCount(0);
    await expect(page.getByText(/https?:\/\/|www\./).filter({ visible: true })).toHaveCount(1);
    await expect(page.getByText(`${baseURL}${path}`).filter({ visible: true })).toHaveCount(1);
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
    await expect(page.locator('body')).toHaveCSS('color', 'rgb(29, 28, 26)');
    await page.emulateMedia({ media: 'screen' });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ expectTrouble }) => expectTrouble(/\.js: csp$/));

  test('the citation can be read and its files can be fetched', async ({ page, request }) => {
    await page.goto('/events/eugene-or-2026-01-30');
    await page.getByText('Cite this event').click();
    await expect(page.getByText(/^“Federal building protest in Eugene.*data version/)).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download .bib' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('turnout-events-eugene-or-2026-01-30.bib');
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^@misc\{turnout-events-eugene-or-2026-01-30,/);
    const json = (await page.getByRole('link', { name: 'Download .json' }).getAttribute('href')) ?? '';
    expect(await (await request.get(json)).json()).toMatchObject([{ type: 'webpage' }]);
  });
});
