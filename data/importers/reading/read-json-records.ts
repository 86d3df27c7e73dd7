import type { RowNote } from '#data/importers/format';
import { InvalidDataError } from '#data/importers/importer';
import { decodeCp1252, decodeUtf8, shorten } from './decode-text';
import { JsonCutter, type JsonEntry } from './json-cutter';
import type { ByteSource } from './read-bytes';
import { MOST_KEPT_OF_A_CELL, RECORDS_A_BATCH, type RecordRead, type Records } from './records';

/** Longer entries are refused: a whole file may be one by mistake. */
const MOST_ENTRY_BYTES = 16_000_000;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Opens the array under a key of a JSON document; null when there is none. Its entries are numbered from 1.
 * @throws InvalidDataError, while reading, when the document ends early.
 */
export async function openJsonRecords(bytes: ByteSource, recordsAt: string): Promise<Records | null> {
  for await (const [first] of readBatches(bytes, recordsAt, 1)) {
    const record = first?.record;
    const columns = typeof record === 'object' && record !== null ? Object.keys(record) : [];
    return {
      columns,
      lineName: 'entry',
      batches: () => readBatches(bytes, recordsAt, RECORDS_A_BATCH),
      blankRows: () => 0,
    };
  }
  return null;
}

async function* readBatches(bytes: ByteSource, recordsAt: string, recordsABatch: number): AsyncGenerator<RecordRead[]> {
  const cutter = new JsonCutter(recordsAt, MOST_ENTRY_BYTES);
  let line = 0;
  let batch: RecordRead[] = [];
  let isFirst = true;
  for await (const chunk of bytes.from(0)) {
    const text = isFirst && chunk.subarray(0, BOM.length).equals(BOM) ? chunk.subarray(BOM.length) : chunk;
    isFirst = false;
    for (const entry of cutter.cut(text)) {
      line++;
      batch.push(toRecordRead(entry, line));
      if (batch.length < recordsABatch) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
  if (cutter.found && !cutter.isComplete) {
    const got = `a document that ends within entry ${line + 1}`;
    throw new InvalidDataError({ file: bytes.name, path: recordsAt, got, expected: 'a whole JSON document' });
  }
}

function toRecordRead(entry: JsonEntry, line: number): RecordRead {
  const repairs: RowNote[] = [];
  const refuse = (reason: string, got: string, done: string): RecordRead => {
    return { line, record: null, why: { reason, field: '', got, done }, repairs };
  };
  if (entry === null) return refuse('cell-too-long', 'a very long entry', `at most ${MOST_ENTRY_BYTES} bytes`);
  let text = decodeUtf8(entry);
  if (text === null) {
    text = decodeCp1252(entry);
    const done = 'read as Windows-1252';
    repairs.push({ reason: 'encoding-cp1252', field: '', got: shorten(text, MOST_KEPT_OF_A_CELL), done });
  }
  const record = parseJson(text);
  if (record === undefined) return refuse('row-unreadable', shorten(text, MOST_KEPT_OF_A_CELL), 'JSON');
  if (typeof record === 'object' && record !== null && !Array.isArray(record)) return { line, record, repairs };
  return refuse('not-a-record', shorten(text, MOST_KEPT_OF_A_CELL), 'an object with keys');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
