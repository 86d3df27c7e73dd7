import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Format } from '#data/importers/format';
import { nameFormat } from '#data/importers/format-name';
import { FORMATS } from '#data/importers/formats';
import { importFile } from '#data/importers/import-file';
import { readApart } from '#data/importers/read-apart';
import { readRecords, type ToldBatch } from '#data/importers/read-record';
import { openFile } from '#data/importers/reading/open-file';
import { ReportFile } from '#data/importers/report';
import { listRuns } from '#data/store/read-runs';
import { createFolder, toLongCsv } from '../../../support/import-kit';
import { createTemporaryStore } from '../store/temporary-store';

const files = createFolder();
afterAll(() => files.remove());

const ROWS = 6_000;
const BROKEN = '2019-02-30,Eugene,OR,,vigil,,,,,,,,,,,P2\n2019-09-30,Nowhereville,OR,,vigil,,,,,,,,,,,P2\n';
const TEXT = `${toLongCsv(ROWS)}${BROKEN}`;
const LONG = files.write('long.csv', TEXT);
const packed = gzipSync(TEXT, { level: 0 });
const CUT = files.write('cut.csv.gz', packed.subarray(0, packed.length - 400_000));
const DATASET = { ...formatOf('ccc-merged').dataset, version: '1' };

function formatOf(id: string): Format {
  const format = FORMATS.find((each) => each.id === id);
  if (format === undefined) throw new Error(`There is no layout ${id}.`);
  return format;
}

function apart(path: string) {
  const format = nameFormat(formatOf('ccc-merged'));
  if (format === null) throw new Error('Expected a name for a layout that Turnout has.');
  return readApart({ file: { path, name: 'long.csv', mostBytes: 1e9 }, format, dataset: DATASET, known: [] });
}

async function here(path: string) {
  const opened = await openFile(path, { formats: FORMATS, name: 'long.csv', mostBytes: 1e9 });
  return readRecords(opened, DATASET, []);
}

async function gather(batches: AsyncGenerator<ToldBatch>) {
  const told: ToldBatch['told'][number][] = [];
  for await (const batch of batches) told.push(...batch.told);
  return told;
}

describe('a file read in a thread of its own', () => {
  test('says what it says when it is read here, in the same order', async () => {
    const told = await gather(apart(LONG));
    expect(told).toHaveLength(ROWS + 2);
    expect(told).toEqual(await gather(await here(LONG)));
  });

  test('is refused in the same words', async () => {
    const reason = await gather(await here(CUT)).catch((error: unknown) => error);
    expect(reason).toMatchObject({ name: 'InvalidDataError', message: expect.stringContaining('cut.csv.gz') });
    await expect(gather(apart(CUT))).rejects.toEqual(reason);
  });

  test('that is not there fails as it would here', async () => {
    await expect(gather(apart(`${LONG}.gone`))).rejects.toThrow('got nothing of that name');
  });

  test('is not read further once nobody wants more', async () => {
    for await (const { told } of apart(LONG)) {
      expect(told.length).toBeGreaterThan(0);
      break;
    }
  });
});

describe('an import of such a file', () => {
  let temporary: Awaited<ReturnType<typeof createTemporaryStore>>;
  beforeEach(async () => {
    temporary = await createTemporaryStore();
  });
  afterEach(() => temporary.remove());

  test('keeps and rejects what it should, and changes nothing the second time', async () => {
    const { store } = temporary;
    const report = new ReportFile(`${files.folder}/report.csv`);
    const outcome = await importFile(store, { file: LONG, formats: FORMATS, report });
    await report.close();
    expect(outcome.rows).toMatchObject({ read: ROWS + 2, kept: ROWS, rejected: 2 });
    expect(await store.client.event.count()).toBe(ROWS);
    expect(await importFile(store, { file: LONG, formats: FORMATS })).toMatchObject({ changed: false });
  });

  test('that ends early leaves the store as it was, with the refusal among the runs', async () => {
    const { store } = temporary;
    await expect(importFile(store, { file: CUT, formats: FORMATS })).rejects.toMatchObject({
      name: 'InvalidDataError',
    });
    expect(await store.client.event.count()).toBe(0);
    expect(await listRuns(store, { most: 2 })).toMatchObject([{ status: 'refused' }]);
  });
});
