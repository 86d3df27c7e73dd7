import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { dossierImporter } from '#data/importers/dossier/importer';
import { importDataset } from '#data/importers/run';
import { migrateStore } from '#data/store/migrate';
import { openStore } from '#data/store/open';
import { expect, test } from '../../support/browser-test';
import { findFreePort } from '../../support/free-port';
import { importPlain, plainRow, toPlainCsv } from '../../support/import-kit';
import { plainFormat } from '../../support/plain-format';
import { startSite } from '../../support/site-server';

/** Stands in every text of the rows that may not be passed on, and nowhere in the record. */
const SECRET = 'Quagmire';
const RECORDED_EVENTS = 193;
const KEPT_BACK = 3;
const PUBLIC = { SITE_URL: 'https://protests.example.org' };
const privateFormat = { ...plainFormat, dataset: { ...plainFormat.dataset, redistributable: false } };

let folder: string;
let url: string;
let runId: number | null;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'turnout-'));
  url = `file:${join(folder, 'store.db')}`;
  await migrateStore(url);
  const store = await openStore(url);
  await importDataset(store, dossierImporter, 'data/dossier');
  const file = join(folder, 'rows.csv');
  const secret = { title: `${SECRET} march`, source: `${SECRET} Times` };
  writeFileSync(
    file,
    toPlainCsv([
      plainRow({ ...secret, id: 'with-others' }),
      plainRow({ ...secret, id: 'alone-1', town: 'Tillamook', latitude: '45.456', longitude: '-123.844' }),
      plainRow({ ...secret, id: 'alone-2', town: 'Tillamook', day: '2026-01-31' }),
      plainRow({ ...secret, id: 'refused', day: `${SECRET} 30` }),
    ]),
  );
  ({ runId } = await importPlain(store, file, { formats: [privateFormat] }));
  await store.close();
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that a site gives out where rows of the file could stand. */
const everywhere = () => [
  '/',
  '/?dataset=plain',
  `/?q=${SECRET}`,
  '/places/eugene-or',
  '/places/tillamook-or',
  '/events/plain-with-others',
  '/events/eugene-or-2026-01-30',
  '/compare?places=eugene-or,tillamook-or',
  `/search?q=${SECRET}`,
  `/data/imports/${runId}`,
  '/sitemap.xml',
  '/api/places/eugene-or',
  '/api/places/eugene-or?format=csv',
  '/api/places/tillamook-or',
  '/api/compare?places=eugene-or&format=csv',
  `/api/search?q=${SECRET}`,
  `/api/imports/${runId}?format=csv`,
];

type Site = { get(path: string): Promise<{ status: number; text: string; bytes: Uint8Array }>; stop(): void };

async function open(env: Record<string, string>): Promise<Site> {
  const port = await findFreePort();
  const server = await startSite(port, { SITE_URL: '', PASS_ON: '', ...env, DATABASE_URL: url });
  return {
    async get(path) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, bytes, text: new TextDecoder().decode(bytes) };
    },
    stop: () => void server.kill('SIGTERM'),
  };
}

async function findsSecret(site: Site, path: string): Promise<boolean> {
  const { text } = await site.get(path);
  // A page repeats the reader's own question.
  return text.includes(`${SECRET} march`) || text.includes(`${SECRET} Times`) || text.includes(`${SECRET} 30`);
}

function countEvents(bytes: Uint8Array): number {
  const { sites } = new VectorTile(new PbfReader(bytes)).layers;
  if (sites === undefined) throw new Error('Got no layer "sites".');
  return Array.from({ length: sites.length }, (_, i) => Number(sites.feature(i).properties.n)).reduce((a, b) => a + b);
}

async function countInTimeline(site: Site): Promise<number> {
  const answer = await site.get('/api/timeline?bin=year');
  const { withFigure, withoutFigure, announced } = JSON.parse(answer.text);
  return [...withFigure, ...withoutFigure, ...announced].reduce((sum, count) => sum + count, 0);
}

test('a private site shows rows that may not be passed on; a public one holds them back from every answer', async () => {
  const site = await open({});
  try {
    const found = await Promise.all(everywhere().map((path) => findsSecret(site, path)));
    expect(found.filter((isThere) => isThere).length).toBeGreaterThan(8);
    expect(countEvents((await site.get('/tiles/0/0/0.mvt')).bytes)).toBe(RECORDED_EVENTS + KEPT_BACK);
    expect(await countInTimeline(site)).toBe(RECORDED_EVENTS + KEPT_BACK);
  } finally {
    site.stop();
  }

  const publicSite = await open(PUBLIC);
  try {
    for (const path of everywhere()) expect(await findsSecret(publicSite, path), path).toBe(false);
    expect(countEvents((await publicSite.get('/tiles/0/0/0.mvt')).bytes)).toBe(RECORDED_EVENTS);
    expect(await countInTimeline(publicSite)).toBe(RECORDED_EVENTS);
    // A town whose only events are held back is not shown as one without protests.
    expect((await publicSite.get('/places/tillamook-or')).status).toBe(404);
    expect((await publicSite.get('/places/eugene-or')).status).toBe(200);
    // That there is such a dataset is no secret, nor why it is not shown.
    expect((await publicSite.get('/data')).text).toContain(
      'this site holds them back from map, lists, downloads and tiles',
    );
  } finally {
    publicSite.stop();
  }
});

test('a public site whose operator has leave shows them', async () => {
  const site = await open({ ...PUBLIC, PASS_ON: 'acled, plain' });
  try {
    expect(await findsSecret(site, '/api/places/tillamook-or')).toBe(true);
    expect(countEvents((await site.get('/tiles/0/0/0.mvt')).bytes)).toBe(RECORDED_EVENTS + KEPT_BACK);
  } finally {
    site.stop();
  }
});
