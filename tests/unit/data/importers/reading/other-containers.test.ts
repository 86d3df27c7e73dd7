import exceljs from 'exceljs';
import { afterAll, expect, test, vi } from 'vitest';
import { createFolder, readAll } from '../../../../support/import-kit';
import { toZip } from '../../../../support/to-zip';

// A disk that others use may be slow; how long says nothing about the reader.
vi.setConfig({ testTimeout: 60_000 });
const files = createFolder();
afterAll(() => files.remove());
const MARCH = { title: 'March', town: 'Eugene', state: 'OR', day: '2026-01-30' };

test('a workbook is read row by row: the sheet with the header, days as days, formulas as their last result', async () => {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('Notes').addRow(['Nothing', 'here']);
  const sheet = workbook.addWorksheet('Marches');
  sheet.addRow(['Marches of the year']);
  sheet.addRow(['title', 'town', 'state', 'day', 'size']);
  sheet.addRow(['March', 'Eugene', 'OR', new Date(Date.UTC(2026, 0, 30)), { formula: '1+1', result: 200 }]);
  sheet.addRow([]);
  sheet.addRow(['=1+1', { richText: [{ text: 'Cañon' }, { text: ' City' }] }, 'CO', '2026-01-31']);
  const path = files.write('marches.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(await readAll(path)).toMatchObject([
    { line: 3, record: { ...MARCH, size: '200' }, repairs: [] },
    { line: 5, record: { title: '=1+1', town: 'Cañon City', day: '2026-01-31', size: '' }, repairs: [] },
  ]);
});

test('entries of a JSON document are numbered; what is no record is refused', async () => {
  const path = files.write(
    'marches.json',
    JSON.stringify({ about: { marches: [0] }, marches: [MARCH, 'no', MARCH] }, null, 2),
  );
  expect(await readAll(path)).toMatchObject([
    { line: 1, record: MARCH },
    { line: 2, record: null, why: { reason: 'not-a-record' } },
    { line: 3, record: MARCH },
  ]);
});

test('a JSON document that ends early is refused', async () => {
  const path = files.write('cut.json', `{"marches": [${JSON.stringify(MARCH)}, {"title": "Ma`);
  await expect(readAll(path)).rejects.toThrow('ends within entry 2');
});

test('the one table of an archive is read', async () => {
  const csv = 'title,town,state,day\nMarch,Eugene,OR,2026-01-30\n';
  const path = files.write('one.zip', toZip({ 'folder/marches.csv': csv, '__MACOSX/._marches.csv': 'x' }));
  expect(await readAll(path)).toMatchObject([{ line: 2, record: MARCH }]);
});

test('an archive of several tables, or one that unpacks to more than the bound, is refused', async () => {
  const two = files.write('two.zip', toZip({ 'a.csv': 'title\n', 'b.csv': 'title\n' }));
  await expect(readAll(two)).rejects.toThrow('an archive of a.csv, b.csv');
  const bomb = files.write(
    'bomb.zip',
    toZip({ 'a.csv': `title,town,state,day\n${'a,b,OR,2026-01-30\n'.repeat(100_000)}` }),
  );
  await expect(readAll(bomb, 1_000_000)).rejects.toThrow('unpacks to more than the bound');
});

test.each([
  ['a missing file', () => 'nowhere.csv', 'got nothing of that name; expected a file that can be read'],
  ['an empty file', () => files.write('empty.csv', ''), 'got an empty file; expected records'],
  [
    'an unknown layout',
    () => files.write('other.csv', 'a,b\n1,2\n'),
    'got the columns a, b; expected one of these layouts',
  ],
  ['a folder', () => files.folder, 'expected a file that can be read'],
])('%s is refused in words', async (_name, path, message) => {
  await expect(readAll(path())).rejects.toThrow(message);
});
