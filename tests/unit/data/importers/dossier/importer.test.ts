import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dossierImporter } from '#data/importers/dossier/importer';
import { findImporter } from '#data/importers/registry';
import { importDataset } from '#data/importers/run';
import { dataVersion } from '#data/store/read-lists';
import { createTemporaryStore } from '../../store/temporary-store';

const VALID = 'tests/fixtures/dossier/valid';
const CASES = z
  .array(
    z.strictObject({
      file: z.string(),
      at: z.array(z.union([z.string(), z.number()])),
      put: z.unknown().optional(),
      error: z.string(),
    }),
  )
  .parse(JSON.parse(readFileSync('tests/fixtures/dossier/invalid.json', 'utf8')));

const load = (name: string): unknown => JSON.parse(readFileSync(join('data/dossier', name), 'utf8'));
const ROWS = z.array(
  z.object({ estimates: z.array(z.unknown()).optional(), incidents: z.array(z.unknown()).optional() }),
);

let temporary: Awaited<ReturnType<typeof createTemporaryStore>>;
beforeAll(async () => {
  temporary = await createTemporaryStore();
});
afterAll(() => temporary.remove());

describe('the record that Turnout comes with', () => {
  test('arrives whole', async () => {
    const fresh = await createTemporaryStore();
    try {
      const { client } = fresh.store;
      await importDataset(fresh.store, dossierImporter, 'data/dossier');
      const arrived = {
        events: await client.event.count(),
        estimates: await client.estimate.count(),
        incidents: await client.incident.count(),
        sources: await client.source.count(),
        timeline: await client.timelineEntry.count(),
        actors: await client.actor.count(),
        claims: await client.claim.count(),
        campaigns: await client.campaign.count(),
      };
      const events = ROWS.parse(load('events.json'));
      expect(arrived).toEqual({
        events: events.length,
        estimates: events.flatMap(({ estimates = [] }) => estimates).length,
        incidents: events.flatMap(({ incidents = [] }) => incidents).length,
        sources: ROWS.parse(load('sources.json')).length,
        timeline: ROWS.parse(load('timeline.json')).length,
        actors: ROWS.parse(load('actors.json')).length,
        claims: ROWS.parse(load('claims.json')).length,
        campaigns: 1,
      });
      expect(arrived).toMatchObject({ events: 193, estimates: 289, incidents: 96, sources: 434 });
      expect(arrived).toMatchObject({ timeline: 50, actors: 74, claims: 71 });

      const run = await client.importRun.findFirstOrThrow({ include: { counts: true } });
      expect(run).toMatchObject({ importer: 'dossier', eventsAdded: 193, eventsChanged: 0, eventsRemoved: 0 });
      for (const { kind, read, kept } of run.counts) expect([kind, kept]).toEqual([kind, read]);
    } finally {
      await fresh.remove();
    }
  });

  test('names its places as the sources do', () => {
    const { places } = dossierImporter.read('data/dossier');
    const names = new Map(places.map(({ slug, name }) => [slug, name]));
    expect(names.get('st-paul-mn')).toBe('St. Paul');
    expect(names.get('new-york-city-ny')).toBe('New York City');
    expect(names.get('washington-dc')).toBe('Washington');
    expect(names.get('portland-me')).toBe('Portland');
  });
});

test('a made-up dossier loads, and its version follows its content', async () => {
  const outcome = await importDataset(temporary.store, dossierImporter, VALID, new Date('2026-02-03T04:05:06Z'));
  expect(outcome).toMatchObject({ changed: true, events: { added: 2, changed: 0, removed: 0 } });
  const draft = dossierImporter.read(VALID);
  expect(dossierImporter.read(VALID).dataset.version).toBe(draft.dataset.version);
  expect(dossierImporter.read('data/dossier').dataset.version).not.toBe(draft.dataset.version);
});

describe('an invalid dossier is told apart, and leaves the store as it was', () => {
  test.each(CASES.map((example) => [`${example.file} ${example.at.join('.')}`, example] as const))(
    '%s',
    async (_name, { file, at, put, error }) => {
      const folder = mkdtempSync(join(tmpdir(), 'turnout-dossier-'));
      try {
        cpSync(VALID, folder, { recursive: true });
        const content: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
        change(content, at, put);
        writeFileSync(join(folder, file), JSON.stringify(content));
        const before = await dataVersion(temporary.store);
        await expect(importDataset(temporary.store, dossierImporter, folder)).rejects.toThrow(error);
        expect(await dataVersion(temporary.store)).toBe(before);
        expect(await temporary.store.client.event.count()).toBe(2);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  test('a missing file and one that is no JSON', () => {
    const folder = mkdtempSync(join(tmpdir(), 'turnout-dossier-'));
    try {
      expect(() => dossierImporter.read(folder)).toThrow(
        /sources\.json: got ENOENT.*; expected a file that can be read/,
      );
      writeFileSync(join(folder, 'sources.json'), '[{');
      expect(() => dossierImporter.read(folder)).toThrow(/sources\.json: got .*; expected JSON/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('an importer is found by its id, and an unknown id is answered with those there are', () => {
  expect(findImporter('dossier').title).toBe('The record of January 2026: protests against ICE in the United States');
  expect(() => findImporter('ccc')).toThrow('Got the importer "ccc"; expected one of dossier.');
});

/** Puts a value at a path, or removes what is there when the value is undefined. */
function change(content: unknown, path: readonly (string | number)[], value: unknown): void {
  const [key, ...rest] = path;
  if (typeof content !== 'object' || content === null || key === undefined)
    throw new Error(`No ${path.join('.')} to change.`);
  if (rest.length > 0) change(Reflect.get(content, key), rest, value);
  else if (value === undefined) Reflect.deleteProperty(content, key);
  else Reflect.set(content, key, value);
}
