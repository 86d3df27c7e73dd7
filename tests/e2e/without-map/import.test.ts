import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dossierImporter } from '#data/importers/dossier/importer';
import { importDataset } from '#data/importers/run';
import { migrateStore } from '#data/store/migrate';
import { openStore } from '#data/store/open';
import { expect, test } from '../../support/browser-test';
import { findFreePort } from '../../support/free-port';
import { importPlain, plainRow, toPlainCsv } from '../../support/import-kit';
import { startSite } from '../../support/site-server';

let folder: string;
let url: string;
let server: ChildProcess;
let origin: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'turnout-'));
  url = `file:${join(folder, 'store.db')}`;
  await migrateStore(url);
  const store = await openStore(url);
  await importDataset(store, dossierImporter, 'data/dossier');
  await store.close();
  const port = await findFreePort();
  origin = `http://127.0.0.1:${port}`;
  server = await startSite(port, { SITE_URL: origin, DATABASE_URL: url });
});

// Read when a test begins, which is after the server has its port.
test.use({ baseURL: async ({ browserName: _ }, use) => use(origin) });

test.afterAll(() => {
  server.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

test('a file that is imported while the site runs is on it without a restart, with its report', async ({
  page,
  request,
}) => {
  await page.goto('/?dataset=plain');
  await expect(page.getByText('Tillamook')).toHaveCount(0);

  const file = join(folder, 'marches.csv');
  const march = plainRow({
    id: 'one',
    town: 'Tillamook',
    title: 'A march to the sea',
    latitude: '-123.84',
    longitude: '45.46',
  });
  writeFileSync(file, toPlainCsv([march, plainRow({ id: 'two', day: '2026-02-30' })]));
  const store = await openStore(url);
  const { runId } = await importPlain(store, file);
  await store.close();

  await expect(async () => {
    await page.goto('/?dataset=plain');
    await expect(page.getByRole('link', { name: /Tillamook/ }).first()).toBeVisible({ timeout: 2_000 });
  }).toPass();

  await page.goto('/data');
  await page
    .locator('#plain')
    .getByRole('link', { name: /Imported .*marches\.csv/ })
    .click();
  await expect(page).toHaveURL(`/data/imports/${runId}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Made-up marches' })).toBeVisible();
  await page
    .getByRole('row', { name: /No calendar has the day/ })
    .getByRole('link')
    .click();
  await expect(page.getByText('2026-02-30')).toBeVisible();
  await expect(page.getByText('Line 3')).toBeVisible();
  await page.getByRole('link', { name: 'Show all rows' }).click();
  await page.getByRole('link', { name: 'The event' }).click();
  await expect(page.getByRole('heading', { name: 'A march to the sea' }).first()).toBeVisible();

  const csv = await (await request.get(`/api/imports/${runId}?format=csv`)).text();
  expect(csv.split('\r\n')[0]).toBe('line,outcome,reason,field,got,done,event');
  expect(csv).toContain('3,rejected,day-impossible,day,2026-02-30,');
});
