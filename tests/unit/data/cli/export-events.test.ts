import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { type ExportFormat, exportEvents } from '#data/cli/export-events';
import { openGazetteer } from '#data/gazetteer/gazetteer';
import { dossierImporter } from '#data/importers/dossier/importer';
import { resolvePlaces } from '#data/importers/resolve-places';
import { importDataset } from '#data/importers/run';
import { EVERYTHING, type Query } from '#data/model/query';
import { createFolder, importPlain, plainRow, toPlainCsv } from '../../../support/import-kit';
import { plainFormat } from '../../../support/plain-format';
import { createTemporaryStore } from '../store/temporary-store';

const release = resolvePlaces(dossierImporter.read('data/dossier'), openGazetteer());
const sources = new Map(release.sources.map((source) => [source.key, source]));
const files = createFolder();
const RECORD: Query = { ...EVERYTHING, datasets: ['january-2026'] };

let temporary: Awaited<ReturnType<typeof createTemporaryStore>>;

beforeAll(async () => {
  temporary = await createTemporaryStore();
  await importDataset(temporary.store, dossierImporter, 'data/dossier');
  const rows = toPlainCsv([plainRow({ id: 'kept-back', title: 'Quagmire march', source: 'Quagmire Times' })]);
  const keptBack = { ...plainFormat, dataset: { ...plainFormat.dataset, redistributable: false } };
  await importPlain(temporary.store, files.write('rows.csv', rows), { formats: [keptBack] });
});
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', temporary.url);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterAll(async () => {
  await temporary.remove();
  files.remove();
});

async function write(format: ExportFormat, query: Query = RECORD, passOn: readonly string[] = []): Promise<string> {
  let text = '';
  for await (const piece of exportEvents({ query, format, passOn: new Set(passOn) })) text += piece;
  return text;
}

/** The rows of a CSV file by their columns; what stands after the apostrophe of a text that began like a formula. */
function readRows(csv: string): Record<string, string>[] {
  const rows = z.array(z.record(z.string(), z.string())).parse(parse(csv, { columns: true }));
  const plain = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '');
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plain(cell)])));
}

function linksOf(keys: readonly string[]): string {
  const links = keys.map((key) => {
    const source = sources.get(key);
    return source?.url == null ? source?.publisher : `${source.publisher} <${source.url}>`;
  });
  return links.join('; ');
}

/** A claim as texts, named like the columns of the file. */
function toCells({ scopeKind, sources: keys, ...claim }: (typeof release.events)[number]['estimates'][number]) {
  const told = { ...claim, scope_kind: scopeKind, sources: keys.join(' '), source_links: linksOf(keys) };
  return Object.fromEntries(Object.entries(told).map(([name, value]) => [name, String(value ?? '')]));
}

describe('the record as CSV', () => {
  test('has every claim once, with its words, scope, status, note and sources', async () => {
    const rows = readRows(await write('csv'));
    const claims = release.events.flatMap(({ key, estimates }) => estimates.map((claim) => ({ key, claim })));
    const told = rows.filter(({ scope_kind }) => scope_kind !== '');
    expect(told).toHaveLength(claims.length);
    for (const { key, claim } of claims) {
      const cells = { event: key, ...toCells(claim) };
      expect(told, `${key}: ${claim.words}`).toContainEqual(expect.objectContaining(cells));
    }
  });

  test('marks what is no figure of a whole event, and what is disputed', async () => {
    const rows = readRows(await write('csv'));
    const count = (column: string, value: string) => rows.filter((row) => row[column] === value).length;
    const claims = release.events.flatMap(({ estimates }) => estimates);
    for (const kind of ['part', 'moment', 'wider'] as const) {
      expect(count('scope_kind', kind), kind).toBe(claims.filter(({ scopeKind }) => scopeKind === kind).length);
      expect(count('scope_kind', kind), kind).toBeGreaterThan(0);
    }
    expect(count('status', 'disputed')).toBe(claims.filter(({ status }) => status === 'disputed').length);
  });

  test('keeps an event without a claim, under its own sources, and says how each incident stands', async () => {
    const rows = readRows(await write('csv'));
    expect(new Set(rows.map(({ event }) => event))).toEqual(new Set(release.events.map(({ key }) => key)));
    const silent = release.events.find(({ estimates }) => estimates.length === 0);
    const row = rows.find(({ event }) => event === silent?.key);
    expect(row).toMatchObject({ words: '', scope_kind: '', source_links: linksOf(silent?.sources ?? []) });
    const eventful = release.events.find(({ incidents }) => incidents.some(({ status }) => status === 'disputed'));
    const disputed = eventful?.incidents.find(({ status }) => status === 'disputed');
    expect(rows.find(({ event }) => event === eventful?.key)?.incidents).toContain(`${disputed?.kind} (disputed)`);
  });

  test('reads size words as the query says', async () => {
    const bounds = async (reading: Query['reading']) =>
      readRows(await write('csv', { ...RECORD, reading }))
        .filter(({ words }) => words === 'hundreds')
        .map((row) => `${row.reading} ${row.read_low} ${row.read_high}`);
    expect(new Set(await bounds('interval'))).toEqual(new Set(['interval 200 999']));
    expect(new Set(await bounds('count-love'))).toEqual(new Set(['count-love 100 100']));
  });
});

const CLAIM = z.looseObject({ sources: z.array(z.string()) });
const EVENT = z.looseObject({
  key: z.string(),
  sources: z.array(z.string()),
  estimates: z.array(CLAIM),
  incidents: z.array(CLAIM),
});
const SOURCES = z.array(z.looseObject({ key: z.string() }));
const JSON_FILE = z.object({ datasets: z.array(z.looseObject({})), events: z.array(EVENT), sources: SOURCES });
const GEOJSON_FILE = z.object({
  type: z.literal('FeatureCollection'),
  datasets: z.array(z.looseObject({})),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      geometry: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }),
      properties: EVENT,
    }),
  ),
  sources: SOURCES,
});

async function readFile(format: 'json' | 'geojson', ...rest: [query?: Query, passOn?: readonly string[]]) {
  const file: unknown = JSON.parse(await write(format, ...rest));
  if (format === 'json') return JSON_FILE.parse(file);
  const { features, ...others } = GEOJSON_FILE.parse(file);
  return { ...others, events: features.map(({ properties }) => properties) };
}

describe.each(['json', 'geojson'] as const)('the record as %s', (format) => {
  test('has every claim as it was recorded', async () => {
    const { events } = await readFile(format);
    const told = new Map(events.map(({ key, estimates }) => [key, estimates]));
    expect(told).toEqual(new Map(release.events.map(({ key, estimates }) => [key, estimates])));
  });

  test('has each source that it names once, whole, and no other', async () => {
    const { events, sources: written } = await readFile(format);
    const named = events
      .flatMap((event) => [event, ...event.estimates, ...event.incidents])
      .flatMap((each) => each.sources);
    expect(written.map(({ key }) => key).toSorted()).toEqual([...new Set(named)].toSorted());
    for (const source of written) expect(source).toEqual(sources.get(source.key));
  });

  test('is a whole file when nothing matches', async () => {
    const { events, sources: written } = await readFile(format, { ...RECORD, datasets: ['nowhere'] });
    expect({ events, written }).toEqual({ events: [], written: [] });
  });
});

test.each(['csv', 'json', 'geojson'] as const)(
  'rows that may not be passed on stay, their sources with them, unless the operator has leave: %s',
  async (format) => {
    expect(await write(format, EVERYTHING)).not.toContain('Quagmire');
    expect(process.stderr.write).toHaveBeenCalledWith(expect.stringContaining('Left out 1 events'));
    const all = await write(format, EVERYTHING, ['plain']);
    expect(all).toContain('Quagmire march');
    expect(all).toContain('Quagmire Times');
  },
);

test('whoever has read enough ends the command quietly', async () => {
  const command = `{ "${process.execPath}" --import tsx data/cli/export.ts --format json; echo "ended with $?" >&2; } | head -c 40`;
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', command], { env: { ...process.env } });
  expect(stdout).toHaveLength(40);
  expect(stderr).toBe('ended with 0\n');
});
