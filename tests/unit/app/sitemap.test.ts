import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { dossierImporter } from '#data/importers/dossier/importer';
import { importDataset } from '#data/importers/run';
import { GET } from '../../../app/sitemap.xml/route';
import { createTemporaryStore } from '../data/store/temporary-store';

let temporary: Awaited<ReturnType<typeof createTemporaryStore>>;

const current = vi.hoisted(() => ({ atlas: vi.fn<() => Promise<unknown>>() }));
vi.mock('#data/index/current-atlas', () => ({ currentAtlas: current.atlas }));

beforeAll(async () => {
  temporary = await createTemporaryStore();
  await importDataset(temporary.store, dossierImporter, 'data/dossier');
});
afterAll(() => temporary.remove());

test('the sitemap names every page of the record by the address of the site, each once, as XML', async () => {
  vi.stubEnv('SITE_URL', 'https://example.org/');
  current.atlas.mockResolvedValue({ store: temporary.store, version: '1' });
  const response = await GET();
  expect(response.headers.get('content-type')).toBe('application/xml');
  const text = await response.text();
  expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<urlset xmlns="[^"]+">\n[\s\S]+<\/urlset>\n$/);
  const addresses = [...text.matchAll(/<loc>([^<&']+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
  expect(addresses).toContain('/places/eugene-or');
  expect(addresses).toContain('/events/eugene-or-2026-01-30');
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(text.match(/<url>/g)).toHaveLength(addresses.length);
});
