import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip, type Gunzip } from 'node:zlib';
import { InvalidDataError } from '#data/importers/importer';
import { readEntry } from './zip';

/** The bytes of a file that may be packed, from any place on, as often as wanted. */
export type ByteSource = {
  /** The name of the text itself, without `.gz`, or the name inside the archive. */
  name: string;
  from(offset: number): AsyncGenerator<Buffer>;
  /** How many bytes of the file on disk were read so far, for a progress bar. */
  position(): number;
};

export type Packing = { kind: 'plain' } | { kind: 'gzip' } | { kind: 'zip'; entry: string };

const CHUNK_BYTES = 256 * 1024;
const UTF16 = { little: [0xff, 0xfe], big: [0xfe, 0xff] } as const;

/**
 * Opens a file's text. `mostBytes` bounds what it may unpack to.
 * @throws InvalidDataError, while reading, for a broken archive and for one that grows beyond the bound.
 */
export function openBytes(
  file: string,
  { packing, name, mostBytes }: { packing: Packing; name: string; mostBytes: number },
): ByteSource {
  let position = 0;
  async function* onDisk(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
      position += chunk.length;
      yield chunk;
    }
  }
  async function* unpacked(): AsyncGenerator<Buffer> {
    if (packing.kind === 'plain') yield* onDisk();
    else if (packing.kind === 'gzip') yield* compose(onDisk(), createGunzip({ chunkSize: CHUNK_BYTES }));
    else {
      yield* readEntry(file, packing.entry, (bytes) => {
        position = bytes;
      });
    }
  }
  async function* from(offset: number): AsyncGenerator<Buffer> {
    position = 0;
    let skipped = 0;
    for await (const chunk of inUtf8(bounded(explained(unpacked(), file), file, mostBytes))) {
      const from = Math.min(offset - skipped, chunk.length);
      skipped += from;
      if (from < chunk.length) yield from === 0 ? chunk : chunk.subarray(from);
    }
  }
  return { name, from, position: () => position };
}

/** What comes out of `gunzip`; whatever goes wrong on either side reaches the reader. */
async function* compose(packed: AsyncGenerator<Buffer>, gunzip: Gunzip): AsyncGenerator<Buffer> {
  const source = Readable.from(packed);
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    for await (const chunk of gunzip) yield chunk;
  } finally {
    source.destroy();
  }
}

/** An archive that ends early or is damaged says so in words. */
async function* explained(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  try {
    yield* chunks;
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    throw new InvalidDataError({ file, path: '', got, expected: 'a file that can be read to its end' });
  }
}

async function* bounded(chunks: AsyncIterable<Buffer>, file: string, mostBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > mostBytes) {
      const expected = `at most ${formatBytes(mostBytes)}; allow more with --max-size`;
      throw new InvalidDataError({ file, path: '', got: 'a text that unpacks to more than the bound', expected });
    }
    yield chunk;
  }
}

/** Spreadsheets save "Unicode text" as UTF-16, marked at its beginning; everything else passes as it is. */
async function* inUtf8(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null = null;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) {
      if (UTF16.little.every((byte, at) => chunk[at] === byte)) decoder = new TextDecoder('utf-16le');
      if (UTF16.big.every((byte, at) => chunk[at] === byte)) decoder = new TextDecoder('utf-16be');
      isFirst = false;
    }
    yield decoder === null ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }));
  }
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** `1.5 GB`: powers of a thousand, one decimal. */
export function formatBytes(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  return `${Number((bytes / 1000 ** power).toFixed(1))} ${UNITS[power]}`;
}
