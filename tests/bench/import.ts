import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { FORMATS } from '#data/importers/formats';
import { importFile } from '#data/importers/import-file';
import { buildIndex } from '#data/index/build-index';
import { createRandom } from '#data/made-up/random';
import { migrateStore } from '#data/store/migrate';
import { databaseFile, openStore } from '#data/store/open';
import { readFacts } from '#data/store/packed-facts';
import { readPlaces } from '#data/store/read-places';
import { plainFormat } from '../support/plain-format';
import { spread } from './measure';

/**
 * `npm run bench -- import`, or with a file `tsx tests/bench/import.ts <file>`: an import end to end (read, check, place,
 * repair, write, index) beside nothing but prepared inserts of the very rows it wrote into a store of the same shape, in
 * turns; and the most memory that the command takes. Without a file, one of 57,000 made-up records is imported. The first
 * round only warms up; what it takes is told too, since the command itself always runs cold.
 */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const RECORDS = Number(process.env.BENCH_RECORDS ?? 57_000);
const RESULT_FILE = '.turnout/bench-import.json';

/** In the order in which foreign keys let them be written. */
const TABLES = [
  ...['Dataset', 'Place', 'PlaceListing', 'Source', 'Event', 'EventSource', 'EventAction', 'EventOrganizer'],
  ...['Estimate', 'EstimateSource', 'Incident', 'IncidentSource', 'ImportRun', 'ImportRow'],
] as const;

type Raw = {
  exec(sql: string): void;
  prepare(sql: string): { run(values: unknown[]): void; all(): Record<string, unknown>[] };
  close(): void;
};
const open = z.custom<(file: string) => Raw>((value) => typeof value === 'function');
const folder = mkdtempSync(join(tmpdir(), 'turnout-bench-'));
const ROW = z.record(z.string(), z.unknown());

try {
  const file = process.argv[2] ?? makeFile(join(folder, 'made-up.csv'));
  const [ours, theirs]: [number[], number[]] = [[], []];
  let rows = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const url = `file:${join(folder, `ours-${round}.db`)}`;
    ours.push(await timeImport(url, file));
    const raw = await timeRawInserts(url, `file:${join(folder, `raw-${round}.db`)}`);
    theirs.push(raw.ms);
    rows = raw.rows;
  }
  const peakMb = await measurePeak(file);
  const [oursMs, theirsMs] = [spread(ours.slice(1)), spread(theirs.slice(1))];
  const share = theirsMs.median / oursMs.median;
  const figures = {
    at: new Date().toISOString(),
    file: process.argv[2] === undefined ? 'made up' : 'given',
    rows,
    oursMs,
    coldMs: ours[0],
    theirsMs,
    share,
    peakMb,
  };
  mkdirSync('.turnout', { recursive: true });
  writeFileSync(RESULT_FILE, `${JSON.stringify(figures, null, 2)}\n`);
  console.log(figures);
  console.log(
    `Import runs at ${(share * 100).toFixed(0)} % of raw inserts (goal 30 %); at most ${peakMb} MB (goal 400).`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function timeImport(url: string, file: string): Promise<number> {
  await migrateStore(url);
  const store = await openStore(url);
  try {
    const start = performance.now();
    await importFile(store, { file, formats: [...FORMATS, plainFormat] });
    await buildIndex(readFacts(store), await readPlaces(store));
    return performance.now() - start;
  } finally {
    await store.close();
  }
}

async function timeRawInserts(from: string, to: string): Promise<{ ms: number; rows: number }> {
  await migrateStore(to);
  const Database = open.parse(createRequire(import.meta.url)('libsql'));
  const source: Raw = Reflect.construct(Database, [databaseFile(from)]);
  const tables = TABLES.map((table) => ({
    table,
    rows: z.array(ROW).parse(source.prepare(`SELECT * FROM "${table}"`).all()),
  }));
  source.close();
  const target: Raw = Reflect.construct(Database, [databaseFile(to)]);
  target.exec('PRAGMA journal_mode = WAL');
  target.exec('PRAGMA synchronous = NORMAL');
  // Nothing but inserts: what else the store does for each row is ours to pay for.
  const triggers = target.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all();
  for (const { name } of triggers) target.exec(`DROP TRIGGER "${name}"`);
  const work = tables.flatMap(({ table, rows }) => {
    const [first] = rows;
    if (first === undefined) return [];
    const columns = Object.keys(first);
    const sql = `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`)}) VALUES (${columns.map(() => '?')})`;
    return { sql, rows: rows.map((row) => columns.map((name) => row[name])) };
  });
  const start = performance.now();
  target.exec('BEGIN');
  for (const { sql, rows } of work) {
    const insert = target.prepare(sql);
    for (const row of rows) insert.run(row);
  }
  target.exec('COMMIT');
  const ms = performance.now() - start;
  target.close();
  return { ms, rows: work.reduce((sum, each) => sum + each.rows.length, 0) };
}

/** As `npm run import` runs it, in a process of its own. */
async function measurePeak(file: string): Promise<number> {
  const url = `file:${join(folder, 'peak.db')}`;
  await migrateStore(url);
  const args = [
    '--max-old-space-size=160',
    '--max-semi-space-size=2',
    '--import',
    'tsx',
    'tests/bench/import-peak.ts',
    url,
    file,
  ];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const peak = /peak (\d+)/.exec(stdout)?.[1];
  if (peak === undefined) throw new Error(`The import for its memory failed: ${stderr}`);
  return Number(peak);
}

function makeFile(path: string): string {
  const random = createRandom(1);
  const towns = ['Eugene,OR', 'Salem,OR', 'Chicago,IL', 'Austin,TX', 'Boise,ID', 'Denver,CO', 'Tucson,AZ', 'Fargo,ND'];
  const lines = Array.from({ length: RECORDS }, (_, at) => {
    const day = `20${17 + random.below(9)}-0${1 + random.below(9)}-1${random.below(10)}`;
    const size = random.chance(0.4) ? String(random.below(5_000)) : '';
    const words = 'March for the rights of everybody, with speeches and signs in front of the city hall';
    return `m${at},"${words} ${at}",${towns[random.below(towns.length)]},${day},,,${size},https://example.org/news/${at}`;
  });
  writeFileSync(path, ['id,title,town,state,day,latitude,longitude,size,source', ...lines, ''].join('\n'));
  return path;
}
