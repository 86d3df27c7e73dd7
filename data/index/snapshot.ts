import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { AtlasIndex } from './atlas-index';
import { type ColumnMap, mapColumns } from './map-columns';
import { createRanges } from './range-codes';
import { FORM, HEAD, type Head } from './snapshot-head';
import { createSums, mapReadings } from './sums';

/** Bytes before the head: a checksum of all that follows, and the length of the head. */
const PREFIX = 8;
const CHECKSUM = 4;
/** Columns begin at multiples of the largest number. */
const ALIGNMENT = 8;
/** So much is summed up or written without letting others have their turn: some milliseconds. */
const SLICE = 4 * 1024 * 1024;

/**
 * Writes an index beside its store, so that the next start need not build it, and removes those of older versions. The
 * file appears whole or not at all. `databaseFile` is the path of the store.
 */
export async function saveSnapshot(databaseFile: string, version: string, index: AtlasIndex): Promise<void> {
  const path = snapshotPath(databaseFile, version);
  const draft = `${path}.${process.pid}`;
  const columns: Uint8Array[] = [];
  const lengths: number[] = [];
  mapColumns(
    index,
    everyColumn((column) => {
      columns.push(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
      lengths.push(column.length);
      return column;
    }),
  );
  const head: Head = {
    form: FORM,
    version,
    events: index.events.count,
    longestSpan: index.events.longestSpan,
    areDaysShort: index.events.firstDay instanceof Int16Array,
    sites: index.sites.count,
    levels: index.levels.map(({ zoom, clusterCount }) => ({ zoom, clusterCount })),
    datasets: [...index.datasets],
    places: index.places.map(({ center: [longitude, latitude], ...place }) => ({
      ...place,
      center: [longitude, latitude],
    })),
    lengths,
  };
  const text = Buffer.from(JSON.stringify(head));
  const parts = [text, paddingAfter(PREFIX + text.length), ...columns.flatMap((c) => [c, paddingAfter(c.length)])];
  try {
    await writeParts(draft, text.length, parts);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  await removeOthers(databaseFile, path);
}

/**
 * The index of a data version as it was saved; null when there is none, or one that is of another form, cut short or
 * damaged: it is then built anew.
 */
export async function loadSnapshot(databaseFile: string, version: string): Promise<AtlasIndex | null> {
  let file: Buffer<ArrayBufferLike>;
  try {
    file = await readFile(snapshotPath(databaseFile, version));
  } catch {
    // Not there, or not to be read: either way it is built.
    return null;
  }
  if (file.length < PREFIX) return null;
  if ((await checksum([file.subarray(CHECKSUM)])) !== file.readUInt32LE(0)) return null;
  const textLength = file.readUInt32LE(CHECKSUM);
  const parsed = HEAD.safeParse(JSON.parse(file.toString('utf8', PREFIX, PREFIX + textLength)));
  if (!parsed.success || parsed.data.version !== version) return null;
  return restore(parsed.data, file, align(PREFIX + textLength));
}

/** Columns that look into the file's memory: nothing is copied. */
function restore(head: Head, file: Buffer<ArrayBufferLike>, start: number): AtlasIndex {
  const { lengths } = head;
  let column = 0;
  // A small file shares memory that may begin anywhere.
  const memory = file.byteOffset % ALIGNMENT === 0 ? file : Buffer.from(new Uint8Array(file).buffer);
  let at = memory.byteOffset + start;
  const take = (bytes: number): [offset: number, length: number] => {
    const [offset, length] = [at, lengths[column++] ?? 0];
    at = offset + align(length * bytes);
    return [offset, length];
  };
  return mapColumns(emptyIndex(head), {
    u8: () => new Uint8Array(memory.buffer, ...take(1)),
    u16: () => new Uint16Array(memory.buffer, ...take(2)),
    u32: () => new Uint32Array(memory.buffer, ...take(4)),
    i32: () => new Int32Array(memory.buffer, ...take(4)),
    days: () =>
      head.areDaysShort ? new Int16Array(memory.buffer, ...take(2)) : new Int32Array(memory.buffer, ...take(4)),
    f64: () => new Float64Array(memory.buffer, ...take(8)),
  });
}

/** An index of the right shape whose columns are still empty. */
function emptyIndex({ events, longestSpan, sites, levels, datasets, places }: Head): AtlasIndex {
  const [none, days, bytes] = [new Uint32Array(0), new Int16Array(0), new Uint8Array(0)];
  return {
    events: {
      count: events,
      longestSpan,
      id: none,
      firstDay: days,
      lastDay: days,
      byDay: new Uint16Array(0),
      orderedDay: days,
      dataset: new Uint16Array(0),
      marks: bytes,
      actions: none,
      incidents: none,
      claimants: bytes,
      site: none,
      place: none,
      range: none,
    },
    ranges: mapReadings(() => createRanges(0)),
    sites: { count: sites, start: none, x: none, y: none, anchor: none },
    piles: { sites: none, sums: createSums(0) },
    levels: levels.map((level) => ({
      ...level,
      firstSpan: none,
      spanStart: none,
      spanEnd: none,
      sums: createSums(0),
      tile: none,
      firstCluster: none,
      clusters: none,
    })),
    datasets,
    places,
    placeEvents: none,
    nameRank: none,
  };
}

/** One treatment for columns of every kind. */
function everyColumn(
  visit: <Column extends Uint8Array | Uint16Array | Uint32Array | Int16Array | Int32Array | Float64Array>(
    column: Column,
  ) => Column,
): ColumnMap {
  return { u8: visit, u16: visit, u32: visit, i32: visit, days: visit, f64: visit };
}

async function writeParts(path: string, textLength: number, parts: readonly Uint8Array[]): Promise<void> {
  const prefix = Buffer.alloc(PREFIX);
  prefix.writeUInt32LE(textLength, CHECKSUM);
  prefix.writeUInt32LE(await checksum([prefix.subarray(CHECKSUM), ...parts]), 0);
  const file = await open(path, 'w');
  try {
    for (const part of [prefix, ...parts]) if (part.length > 0) await file.writeFile(part);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function checksum(parts: readonly Uint8Array[]): Promise<number> {
  let sum = 0;
  for (const part of parts) {
    for (let at = 0; at < part.length; at += SLICE) {
      sum = crc32(part.subarray(at, at + SLICE), sum);
      if (part.length > SLICE) await breathe();
    }
  }
  return sum;
}

function snapshotPath(databaseFile: string, version: string): string {
  return `${snapshotPrefix(databaseFile)}${version}.bin`;
}

function snapshotPrefix(databaseFile: string): string {
  return `${databaseFile}-index-`;
}

/**
 * The paths of all indexes that were saved beside a store, whatever their version, and of drafts that a process left
 * when it was killed. Drafts of processes that are still there are not among them.
 */
export async function listSnapshots(databaseFile: string): Promise<string[]> {
  const folder = dirname(databaseFile);
  const prefix = basename(snapshotPrefix(databaseFile));
  return (await readdir(folder)).flatMap((name) => {
    const ending = name.startsWith(prefix) ? /\.bin(?:\.(\d+))?$/.exec(name) : null;
    if (ending === null) return [];
    const [, writer] = ending;
    return writer !== undefined && isRunning(Number(writer)) ? [] : [join(folder, name)];
  });
}

/** Signal 0 reaches nobody: it only tells whether the process is there, which it also is when it is somebody else's. */
function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function removeOthers(databaseFile: string, kept: string): Promise<void> {
  const others = (await listSnapshots(databaseFile)).filter((path) => basename(path) !== basename(kept));
  for (const path of others) await rm(path, { force: true });
}

function align(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

function paddingAfter(bytes: number): Uint8Array {
  return new Uint8Array(align(bytes) - bytes);
}
