import type { Readable } from 'node:stream';
import { type Entry, open, type ZipFile } from 'yauzl';
import { InvalidDataError } from '#data/importers/importer';

/** One file of an archive, by its table of contents. */
export type ZipEntry = { name: string; bytes: number };

/**
 * The files of an archive, without folders and what file managers add.
 * @throws InvalidDataError when the archive cannot be read.
 */
export async function listEntries(file: string): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  await walk(file, (entry) => {
    const isFile = !entry.fileName.endsWith('/') && !/(^|\/)(__MACOSX\/|\.)/.test(entry.fileName);
    if (isFile) entries.push({ name: entry.fileName, bytes: entry.uncompressedSize });
    return false;
  });
  return entries;
}

/**
 * The unpacked bytes of one file of an archive. `onProgress` hears how far in the archive the reading is, in bytes.
 * @throws when the entry is not there, is encrypted, or unpacks to another size than it claims.
 */
export async function openEntry(
  file: string,
  name: string,
  onProgress: (bytes: number) => void,
): Promise<AsyncIterable<Buffer>> {
  const { zip, entry } = await walk(file, (each) => each.fileName === name);
  if (entry === null) throw new Error(`the archive lacks ${name}`);
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error === null ? resolve(opened) : reject(error)));
  });
  let unpacked = 0;
  stream.on('data', (chunk: Buffer) => {
    unpacked += chunk.length;
    onProgress((unpacked / Math.max(entry.uncompressedSize, 1)) * entry.compressedSize);
  });
  stream.on('close', () => zip.close());
  return stream;
}

/** Goes through the table of contents until `isWanted`; closes the archive unless that was found. */
function walk(file: string, isWanted: (entry: Entry) => boolean): Promise<{ zip: ZipFile; entry: Entry | null }> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error) => {
      reject(new InvalidDataError({ file, path: '', got: error.message, expected: 'a zip archive that can be read' }));
    };
    open(file, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error !== null) return refuse(error);
      zip.on('error', refuse);
      zip.on('end', () => {
        zip.close();
        resolve({ zip, entry: null });
      });
      zip.on('entry', (entry: Entry) => {
        if (isWanted(entry)) resolve({ zip, entry });
        else zip.readEntry();
      });
      zip.readEntry();
    });
  });
}
