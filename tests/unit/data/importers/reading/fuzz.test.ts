import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCell } from '#data/importers/reading/decode-text';
import { JsonCutter } from '#data/importers/reading/json-cutter';
import { openTable } from '#data/importers/reading/read-table';
import type { RecordRead } from '#data/importers/reading/records';
import { READER_RUNS } from '../../../../support/property-runs';

/** Bytes in chunks of any size, as a disk or network would give them. */
function toSource(bytes: Buffer, chunkBytes: number) {
  return {
    name: 'made up',
    position: () => 0,
    async *from(offset: number) {
      for (let at = offset; at < bytes.length; at += chunkBytes) yield Buffer.from(bytes.subarray(at, at + chunkBytes));
    },
  };
}

async function readAll(bytes: Buffer, chunkBytes: number) {
  const records = await openTable(toSource(bytes, chunkBytes), (columns) => columns[0] === 'first');
  const found: RecordRead[] = [];
  for await (const batch of records.batches()) found.push(...batch);
  return found;
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '’', '"', ',', '\n', ' ', '=', '\t', '漢'), maxLength: 12 });
const filled = cell.map((text) => `x${text}`);

test('whatever is written as CSV is read again, on the line where it begins, however the bytes are cut', async () => {
  const rows = fc.array(fc.tuple(filled, cell, cell), { maxLength: 12 });
  const written = fc.asyncProperty(rows, fc.integer({ min: 1, max: 40 }), async (table, chunkBytes) => {
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const text = ['first,second,third', ...table.map((row) => row.map(quote).join(','))].join('\n');
    const found = await readAll(Buffer.from(text), chunkBytes);
    expect(found.map(({ record }) => record)).toEqual(
      table.map(([first, second, third]) => ({ first, second, third })),
    );
    let line = 2;
    for (const [at, row] of table.entries()) {
      expect(found[at]?.line).toBe(line);
      line += 1 + row.join('').split('\n').length - 1;
    }
  });
  await fc.assert(written, { numRuns: Math.ceil(READER_RUNS / 3) });
});

test('no bytes at all make the reader fail, stop or forget a line', async () => {
  const bytes = fc.array(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x5c, 0x61, 0xe9, 0xc3, 0xa9, 0x00, 0x09), {
    maxLength: 60,
  });
  const anything = fc.asyncProperty(bytes, fc.integer({ min: 1, max: 20 }), async (tail, chunkBytes) => {
    const text = Buffer.concat([Buffer.from('first,second,third\n'), Buffer.from(tail), Buffer.from('\nlast,b,c\n')]);
    const found = await readAll(text, chunkBytes);
    const lines = found.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(new Set(lines).size).toBe(lines.length);
    for (const read of found) {
      expect(read.record !== null || 'why' in read).toBe(true);
    }
    // How the bytes were cut into chunks changes nothing.
    expect(found).toEqual(await readAll(text, 1_000));
  });
  await fc.assert(anything, { numRuns: Math.ceil(READER_RUNS / 3) });
});

test('text in any usual encoding comes out the same, and what was read reads the same again', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', 'ñ', 'ü', ' ', 'b', 'ß'), maxLength: 20 });
  const decoded = fc.property(text, (words) => {
    const utf8 = decodeCell(Buffer.from(words).toString('latin1')).text;
    expect(utf8).toBe(words);
    const twice = Buffer.from(Buffer.from(words).toString('latin1'));
    expect(decodeCell(twice.toString('latin1')).text).toBe(words);
    const latin1 = decodeCell(words).text;
    expect(decodeCell(Buffer.from(latin1).toString('latin1')).text).toBe(latin1);
  });
  fc.assert(decoded, { numRuns: Math.ceil(READER_RUNS / 6) });
});

test('the entries of any JSON array are cut as JSON.parse sees them', () => {
  const document = fc.record({
    before: fc.jsonValue(),
    entries: fc.array(fc.jsonValue(), { maxLength: 6 }),
    after: fc.jsonValue(),
  });
  const cut = fc.property(document, fc.integer({ min: 1, max: 30 }), fc.boolean(), (content, chunkBytes, isSpaced) => {
    const bytes = Buffer.from(JSON.stringify(content, null, isSpaced ? 2 : 0));
    const cutter = new JsonCutter('entries', 1_000_000);
    const found: unknown[] = [];
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      for (const entry of cutter.cut(bytes.subarray(at, at + chunkBytes))) found.push(JSON.parse(String(entry)));
    }
    expect(found).toEqual(content.entries.map((entry) => JSON.parse(JSON.stringify(entry))));
    expect(cutter.isComplete).toBe(true);
  });
  fc.assert(cut, { numRuns: Math.ceil(READER_RUNS / 6) });
});
