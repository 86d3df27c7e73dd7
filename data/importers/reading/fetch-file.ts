import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InvalidDataError } from '#data/importers/importer';
import { formatBytes } from './read-bytes';

/** A file on this machine. `remove` deletes it when it was only fetched for reading. */
export type LocalFile = { path: string; name: string; remove(): void };

const IDLE_MS = 60_000;

/**
 * The file that a path or an http(s) address names. A page is fetched whole before anything is read, so that no lock is
 * held while the network is slow. The name leaves out the address's query, which may hold a key.
 * @throws InvalidDataError when the page cannot be fetched or is larger than `mostBytes`.
 */
export async function fetchFile(pathOrUrl: string, mostBytes: number): Promise<LocalFile> {
  if (!/^https?:\/\//i.test(pathOrUrl)) {
    const path = resolve(pathOrUrl);
    return { path, name: basename(path), remove: () => undefined };
  }
  const url = new URL(pathOrUrl);
  const name = `${url.origin}${url.pathname}`;
  const folder = mkdtempSync(join(tmpdir(), 'turnout-import-'));
  const remove = () => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  // Whoever ends the process while the file is read does not come back here.
  process.once('exit', remove);
  const path = join(folder, basename(url.pathname) || 'page');
  try {
    await download(url, path, mostBytes);
  } catch (error) {
    remove();
    if (error instanceof InvalidDataError) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const got = cause instanceof Error ? cause.message : String(cause);
    throw new InvalidDataError({ file: name, path: '', got, expected: 'a page that can be fetched' });
  }
  return { path, name, remove };
}

async function download(url: URL, path: string, mostBytes: number): Promise<void> {
  const idle = new AbortController();
  const timer = setTimeout(() => idle.abort(new Error(`nothing came for ${IDLE_MS / 1000} seconds`)), IDLE_MS);
  try {
    const response = await fetch(url, { signal: idle.signal, redirect: 'follow' });
    if (!response.ok || response.body === null) {
      const got = `status ${response.status}`;
      throw new InvalidDataError({ file: `${url.origin}${url.pathname}`, path: '', got, expected: 'the file' });
    }
    let bytes = 0;
    const reader = response.body.getReader();
    await pipeline(async function* () {
      for (let { value: chunk } = await reader.read(); chunk !== undefined; { value: chunk } = await reader.read()) {
        timer.refresh();
        bytes += chunk.length;
        if (bytes > mostBytes) {
          const expected = `at most ${formatBytes(mostBytes)}; allow more with --max-size`;
          throw new InvalidDataError({ file: url.origin + url.pathname, path: '', got: 'a larger file', expected });
        }
        yield chunk;
      }
    }, createWriteStream(path));
  } finally {
    clearTimeout(timer);
  }
}
