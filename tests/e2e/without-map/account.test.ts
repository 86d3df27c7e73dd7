import { expect, test } from '../../support/browser-test';
import { readDossierAccount } from '../../support/dossier-account';

const CLAIM = 'About 50,000 joined the Minneapolis demonstration on January 31';

test('a reader opens the account from the list and follows a disputed figure to all that is said and to a source', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Read the account' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'January 30, 2026 protests against ICE' })).toBeVisible();
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Claims, by topic' }).click();
  await page.getByRole('link', { name: CLAIM }).click();

  await expect(page).toHaveURL(/\/claims\/mpls-50000-jan31-encyclopedia$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(CLAIM);
  await expect(page).toHaveTitle(/^Disputed claim: .*claimed by unnamed organizers/);
  const topic = page.locator('#topic');
  const { claims } = readDossierAccount();
  const ofTopic = claims.filter((claim) => claim.topic === 'Minneapolis crowd: the 50,000 figure');
  await expect(topic.getByRole('article')).toHaveCount(ofTopic.length);
  for (const day of ['Fri, Jan 23, 2026', 'Fri, Jan 30, 2026', 'Sat, Jan 31, 2026']) {
    await expect(topic.getByRole('heading', { name: day })).toBeVisible();
  }

  const mark = page.getByRole('heading', { level: 1 }).getByRole('link', { name: /^Source \d+$/ });
  const target = (await mark.getAttribute('href')) ?? '';
  await mark.click();
  const source = page.locator(`[id="${target.slice(1)}"]`);
  await expect(source).toBeInViewport();
  await expect(source.getByRole('link')).toHaveAttribute('href', /^https?:\/\//);
});

test('the march of January 23 leads to the dispute about its size', async ({ page }) => {
  await page.goto('/events/minneapolis-mn-2026-01-23');
  await page.getByRole('link', { name: 'Minneapolis crowd: the 50,000 figure' }).click();
  await expect(page.getByRole('heading', { name: 'All that is said on this topic' })).toBeVisible();
  await expect(page.getByText('Minneapolis police gave no crowd estimate for January 23')).toBeVisible();
});

test('a reader who wonders about a word finds the methods from a place', async ({ page }) => {
  await page.goto('/places/eugene-or');
  await page.getByRole('link', { name: 'All words, and how figures are read and combined' }).click();
  await expect(page).toHaveURL(/\/methods$/);
  await expect(page.getByRole('row', { name: /^tens of thousands/ })).toContainText('20,000–99,999');
});

test('every claim has its page, and the sitemap knows them, the account and the methods', async ({
  request,
  baseURL,
}) => {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const paths = ['/story/january-30-2026', '/methods', ...readDossierAccount().claims.map(({ id }) => `/claims/${id}`)];
  for (const path of paths) expect(sitemap).toContain(`<loc>${baseURL}${path}</loc>`);
  for (const path of paths) expect((await request.get(path)).status(), path).toBe(200);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ expectTrouble }) => expectTrouble(/\.js: csp$/));

  test('the account is whole', async ({ page }) => {
    await page.goto('/story/january-30-2026');
    const { timeline, claims } = readDossierAccount();
    await expect(page.getByRole('article')).toHaveCount(timeline.length + claims.length);
  });
});
