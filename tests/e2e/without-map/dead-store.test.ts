import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../../support/browser-test';
import { findFreePort } from '../../support/free-port';
import { startSite } from '../../support/site-server';

let folder: string;
let server: ChildProcess;
let origin: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'turnout-'));
  const store = join(folder, 'store.db');
  writeFileSync(store, 'This is not a database.');
  const port = await findFreePort();
  origin = `http://127.0.0.1:${port}`;
  server = await startSite(port, { DATABASE_URL: `file:${store}` }, 'ignore');
});

// Read when a test begins, which is after the server has its port.
test.use({ baseURL: async ({ browserName: _ }, use) => use(origin) });

test.afterAll(() => {
  server.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

test('a store that cannot be read is said to be unread, never to be empty', async ({ page, expectTrouble }) => {
  expectTrouble(/answer 500|status of 500|React error #441/); // 441: what React says of a fault of the server
  const response = await page.goto('/');
  expect(response?.status()).toBe(500);
  await expect(page.getByRole('heading', { level: 1, name: 'The record could not be read' })).toBeVisible();
  await expect(page.getByText('it does not mean that there were no protests')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('tiles, data and sitemap of a store that cannot be read answer 503, not nothing', async ({ request }) => {
  for (const path of ['/tiles/3/1/2.mlt', '/api/places/eugene-or', '/api/search?q=eugene', '/sitemap.xml']) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(503);
    expect(response.headers()['content-type'], path).toContain('application/problem+json');
  }
});
