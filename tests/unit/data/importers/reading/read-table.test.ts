import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { createFolder, readAll } from '../../../../support/import-kit';

// A disk that others use may be slow; how long says nothing about the reader.
vi.setConfig({ testTimeout: 60_000 });
const files = createFolder();
afterAll(() => files.remove());
const HEADER = 'title,town,state,day,note';

let made = 0;
const read = (content: string | Uint8Array, name = `made-${made++}.csv`) => readAll(files.write(name, content));
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('what cuts a text into records', () => {
  test.each([',', '\t', ';', '|'])('is found by the header: %j', async (delimiter) => {
    const text = [HEADER.split(','), ['March', 'Eugene', 'OR', '2026-01-30', 'x']].map((row) => row.join(delimiter));
    const [only, ...others] = await read(text.join('\r\n'));
    expect(only).toMatchObject({ line: 2, record: { title: 'March', note: 'x' }, repairs: [] });
    expect(others).toEqual([]);
  });

  test('a mark of the byte order is no part of the first name', async () => {
    expect(await read(`\ufeff${HEADER}\nMarch,Eugene,OR,2026-01-30,x`)).toMatchObject([{ record: { title: 'March' } }]);
  });

  test.each([
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
    ['the carriage returns of very old Macintoshes', '\r'],
  ])('may be %s, however long the text is', async (_name, lineEnd) => {
    for (const count of [1, 12_000]) {
      const rows = Array.from({ length: count }, (_, at) => `March ${at},Eugene,OR,2026-01-30,x`);
      const records = await read([HEADER, ...rows, ''].join(lineEnd));
      expect(records).toHaveLength(count);
      expect(records.at(-1)).toMatchObject({ line: count + 1, record: { title: `March ${count - 1}`, note: 'x' } });
    }
  });

  test('a first line that is longer than what is looked at still has its columns', async () => {
    expect(await read(`${HEADER}${',more'.repeat(80_000)}`)).toEqual([]);
  });

  test('a header may come after a title', async () => {
    expect(await read(`Marches of the year\n\n${HEADER}\nMarch,Eugene,OR,2026-01-30,x\n`)).toMatchObject([
      { line: 4, record: { title: 'March' } },
    ]);
  });

  test('UTF-16, as spreadsheets save it, is read', async () => {
    const text = Buffer.from(`\ufeff${HEADER.replaceAll(',', '\t')}\nMarch\tCañon City\tCO\t2026-01-30\tx`, 'utf16le');
    expect(await read(text)).toMatchObject([{ record: { town: 'Cañon City' } }]);
  });

  test('gzip is unpacked, and a text that grows beyond the bound is refused', async () => {
    const packed = gzipSync(`${HEADER}\nMarch,Eugene,OR,2026-01-30,${'x'.repeat(500_000)}\n`);
    const path = files.write('packed.csv.gz', packed);
    expect(packed.length).toBeLessThan(5_000);
    expect(await readAll(path)).toMatchObject([{ line: 2, record: { title: 'March' } }]);
    await expect(readAll(path, 100_000)).rejects.toThrow('unpacks to more than the bound');
  });

  test('an archive that ends early is refused, not read in part', async () => {
    const packed = gzipSync(`${HEADER}\n${'March,Eugene,OR,2026-01-30,x\n'.repeat(1000)}`);
    await expect(readAll(files.write('cut.csv.gz', packed.subarray(0, -20)))).rejects.toThrow('to its end');
  });
});

describe('lines are those a person sees', () => {
  test('also after cells of several lines, blank lines and carriage returns inside cells', async () => {
    const text = `${HEADER}\r\nA,Eugene,OR,2026-01-30,"one\r\ntwo\nthree"\r\n\r\nB,Eugene\r,OR,2026-01-30,x\r\nC,Eugene,OR,2026-01-30,x\r\n`;
    const records = await read(text);
    expect(records.map(({ line, record }) => [line, record])).toMatchObject([
      [2, { title: 'A', note: 'one\ntwo\nthree' }],
      [6, { title: 'B', town: 'Eugene ' }],
      [7, { title: 'C' }],
    ]);
    expect(records[1]?.repairs).toMatchObject([{ reason: 'control-characters', field: 'town', got: 'Eugene\r' }]);
  });
});

describe('bytes', () => {
  test.each([
    ['UTF-8 stays', Buffer.from('Cañon City'), 'Cañon City', []],
    ['Windows-1252 is read', latin1('It\x92s 5\x80'), 'It’s 5€', ['encoding-cp1252']],
    ['Latin-1 is read', latin1('Ca\xf1on City'), 'Cañon City', ['encoding-cp1252']],
    ['UTF-8 encoded twice is undone', Buffer.from('CaÃ±on City: itâ€™s'), 'Cañon City: it’s', ['encoding-twice']],
    ['a lone accent that looks like it is kept', Buffer.from('Ã la carte'), 'Ã la carte', []],
    ['NUL becomes a space', latin1('a\0b'), 'a b', ['control-characters']],
    ['formulas stay text', Buffer.from('=HYPERLINK(1)'), '=HYPERLINK(1)', []],
    ['markup stays text', Buffer.from('<script>1</script>'), '<script>1</script>', []],
  ])('%s', async (_name, bytes, text, reasons) => {
    const content = Buffer.concat([Buffer.from(`${HEADER}\nMarch,Eugene,OR,2026-01-30,`), bytes, Buffer.from('\n')]);
    const [only] = await read(content);
    expect(only).toMatchObject({ record: { note: text } });
    expect(only?.repairs.map(({ reason }) => reason)).toEqual(reasons);
  });

  test('each cell is judged by itself: one of Latin-1 does not spoil its neighbours', async () => {
    const content = Buffer.concat([
      Buffer.from(`${HEADER}\nDía,`),
      latin1('Ca\xf1on City'),
      Buffer.from(',CO,2026-01-30,é\n'),
    ]);
    expect(await read(content)).toMatchObject([{ record: { title: 'Día', town: 'Cañon City', note: 'é' } }]);
  });
});

describe('rows that are not as wide as the header', () => {
  test.each([
    ['short ones are filled up', 'March,Eugene,OR,2026-01-30', { note: '' }, ['row-short']],
    ['empty cells at the end are left out', 'March,Eugene,OR,2026-01-30,x,,', { note: 'x' }, ['row-empty-tail']],
  ])('%s', async (_name, row, record, reasons) => {
    const [only] = await read(`${HEADER}\n${row}\n`);
    expect(only).toMatchObject({ record });
    expect(only?.repairs.map(({ reason }) => reason)).toEqual(reasons);
  });

  test('long ones are refused, their neighbours kept', async () => {
    const rows = await read(
      `${HEADER}\nA,Eugene,OR,2026-01-30,x\nB,Eugene,OR,2026-01-30,x,y\nC,Eugene,OR,2026-01-30,x\n`,
    );
    expect(rows).toMatchObject([{ line: 2 }, { line: 3, record: null, why: { reason: 'row-long' } }, { line: 4 }]);
  });

  test('a second header is refused, rows of nothing are passed over', async () => {
    const rows = await read(`${HEADER}\n,,,,\n${HEADER}\nA,Eugene,OR,2026-01-30,x\n`);
    expect(rows).toMatchObject([
      { line: 3, why: { reason: 'repeated-header' } },
      { line: 4, record: { title: 'A' } },
    ]);
  });
});

describe('quotation marks', () => {
  test('one that never ends costs its own line only', async () => {
    const rows = await read(
      `${HEADER}\nA,Eugene,OR,2026-01-30,x\nB,"Eugene,OR,2026-01-30,x\nC,Eugene,OR,2026-01-30,x\nD,Eugene,OR,2026-01-30,x\n`,
    );
    expect(rows).toMatchObject([
      { line: 2, record: { title: 'A' } },
      { line: 3, record: null, why: { reason: 'row-unreadable', got: 'B,"Eugene,OR,2026-01-30,x' } },
      { line: 4, record: { title: 'C' } },
      { line: 5, record: { title: 'D' } },
    ]);
  });

  test('one that ends in a later row costs its own line only', async () => {
    const rows = await read(`${HEADER}\nB,"Eugene,OR,2026-01-30,x\nC,"Eugene",OR,2026-01-30,x\n`);
    expect(rows).toMatchObject([
      { line: 2, record: null },
      { line: 3, record: { title: 'C', town: 'Eugene' } },
    ]);
  });

  test('within a cell they are letters', async () => {
    expect(await read(`${HEADER}\nThe "big" march,Eugene,OR,2026-01-30,5" pipe\n`)).toMatchObject([
      { record: { title: 'The "big" march', note: '5" pipe' } },
    ]);
  });

  test('a backslash before the closing one of a tab-separated cell is left out', async () => {
    const header = HEADER.replaceAll(',', '\t');
    const [only] = await read(
      `${header}\n"March"\t"Eugene"\t"OR"\t"2026-01-30"\tx\n"No \\"\t"Eugene"\t"OR"\t"2026-01-30"\ty\n`,
    ).then((rows) => rows.slice(1));
    expect(only).toMatchObject({ line: 3, record: { title: 'No ', town: 'Eugene', note: 'y' } });
    expect(only?.repairs).toMatchObject([{ reason: 'quote-escaped', field: 'title' }]);
  });
});

test('a cell of a megabyte is kept, a longer one refused with its reason', async () => {
  const row = (length: number) => `March,Eugene,OR,2026-01-30,${'x'.repeat(length)}`;
  const rows = await read(`${HEADER}\n${row(1_000_000)}\n${row(1_000_001)}\n${row(9_000_000)}\n${row(1)}\n`);
  expect(rows.map(({ line, record }) => [line, record !== null])).toEqual([
    [2, true],
    [3, false],
    [4, false],
    [5, true],
  ]);
  expect(rows[1]).toMatchObject({ why: { reason: 'cell-too-long', field: 'note' } });
});
