import { openPromise, type ZipFile } from 'yauzl';
import { InvalidDataError } from '#data/importers/importer';

/** One file of an archive, by its table of contents. */
export type ZipEntry = { name: string; bytes: number };

/**
 * The files of an archive, without folders and what file managers add.
 * @throws InvalidDataError when the archive cannot be read.
 */
export async function listEntries(file: string): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  try {
    const zip = await openArchive(file);
    try {
      for await (const { fileName, uncompressedSize } of zip.eachEntry()) {
        const isFile = !fileName.endsWith('/') && !/(^|\/)(__MACOSX\/|\.)/.test(fileName);
        if (isFile) entries.push({ name: fileName, bytes: uncompressedSize });
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    throw new InvalidDataError({ file, path: '', got, expected: 'a zip archive that can be read' });
  }
  return entries;
}

/**
 * The unpacked bytes of one file of an archive. `onProgress` hears how far in the archive the reading is, in bytes.
 * @throws when the entry is not there, is encrypted, or unpacks to another size than it claims.
 */
export async function* readEntry(
  file: string,
  name: string,
  onProgress: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const zip = await openArchive(file);
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== name) continue;
      const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
      let unpacked = 0;
      for await (const chunk of stream) {
        unpacked += chunk.length;
        onProgress((unpacked / Math.max(entry.uncompressedSize, 1)) * entry.compressedSize);
        yield chunk;
      }
      return;
    }
    throw new Error(`the archive lacks ${name}`);
  } finally {
    zip.close();
  }
}

/** Left open until its reader is done: by default it closes itself after the last entry was named. */
function openArchive(file: string): Promise<ZipFile> {
  return openPromise(file, { lazyEntries: true, autoClose: false });
}
