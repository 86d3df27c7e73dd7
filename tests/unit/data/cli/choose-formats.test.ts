import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chooseFormats } from '#data/cli/choose-formats';
import { FORMATS } from '#data/importers/formats';
import { createFolder } from '../../../support/import-kit';

const files = createFolder();
afterAll(() => files.remove());
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', `file:${join(files.folder, 'store.db')}`);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => vi.unstubAllEnvs());

const TABLE = files.write('our-list.csv', 'Date,City,St,Crowd\n2026-01-30,Eugene,OR,hundreds\n');

test('a table that no layout knows gets a proposal, which serves once a person gives it back, and is remembered', async () => {
  const proposed = join(files.folder, 'mappings/proposed/our-list.json');
  await expect(chooseFormats(TABLE, '/', {})).rejects.toThrow(
    new RegExp(`^No layout knows the columns of our-list.csv: Date, City, St, Crowd\\.[^]*--map ${proposed}$`),
  );
  // A proposal alone is nobody's word.
  await expect(chooseFormats(TABLE, '/', {})).rejects.toThrow('No layout knows');

  const mapping = JSON.parse(readFileSync(proposed, 'utf8'));
  expect(mapping.columns).toEqual({ day: 'Date', town: 'City', state: 'St', size: 'Crowd' });
  expect(mapping.dataset.redistributable).toBe(false);
  const checked = files.write(
    'checked.json',
    JSON.stringify({ ...mapping, dataset: { ...mapping.dataset, id: 'ours' } }),
  );
  expect(await chooseFormats(TABLE, '/', { map: checked })).toMatchObject([{ id: 'table-ours' }]);

  const next = files.write('our-list-2.csv', 'City,Date,St,Crowd,Note\nSalem,2026-01-31,OR,dozens,\n');
  expect((await chooseFormats(next, '/', {})).at(-1)).toMatchObject({ id: 'table-ours' });
  expect((await chooseFormats(next, '/', { dataset: 'ours' }))[0]).toMatchObject({ id: 'table-ours' });
});

test('a header that tells too little is told to be mapped by hand', async () => {
  const table = files.write('riddle.csv', 'a,b\n1,2\n');
  await expect(chooseFormats(table, '/', {})).rejects.toThrow(/do not tell enough.*expected a column for the day/);
});

test('a layout is taken by its name, and a name of none is refused', async () => {
  expect(await chooseFormats(TABLE, '/', { format: 'count-love' })).toMatchObject([{ id: 'count-love' }]);
  await expect(chooseFormats(TABLE, '/', { format: 'nothing' })).rejects.toThrow('There is no layout "nothing"');
});

test('a file that some layout knows is not asked about', async () => {
  const known = files.write(
    'known.csv',
    'Date,Location,Attendees,Event (legacy; see tags),Tags,Curated,Source,Total Articles\n',
  );
  const formats = await chooseFormats(known, '/', {});
  expect(formats.slice(0, FORMATS.length)).toEqual(FORMATS);
});

test('a mapping that was damaged by hand is told with its file', async () => {
  writeFileSync(join(files.folder, 'broken.json'), '{"dataset": {}}');
  await expect(chooseFormats(TABLE, '/', { map: join(files.folder, 'broken.json') })).rejects.toThrow(/broken\.json: /);
});
