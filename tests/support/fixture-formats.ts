import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Format } from '#data/importers/format';
import { FORMATS } from '#data/importers/formats';
import { MOST_BYTES, openFile } from '#data/importers/reading/open-file';

/** The folder of made-up files of a layout: `input.csv` or `input.json`, `expected.json`, `rejected.json`. */
export function fixtureFolder(format: Format): string {
  return join('tests/fixtures/importers', format.id);
}

/** Reads the made-up file of a layout as the import does: the layout is found by the file's header. */
export async function openFixture(format: Format): Promise<{
  found: Format;
  columns: readonly string[];
  records: unknown[];
}> {
  const folder = fixtureFolder(format);
  const csv = join(folder, 'input.csv');
  const file = existsSync(csv) ? csv : join(folder, 'input.json');
  const opened = await openFile(file, { formats: FORMATS, name: file, mostBytes: MOST_BYTES });
  const records: unknown[] = [];
  for await (const batch of opened.records.batches()) records.push(...batch.map(({ record }) => record));
  return { found: opened.format, columns: opened.records.columns, records };
}
