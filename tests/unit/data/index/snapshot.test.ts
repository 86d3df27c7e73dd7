import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSnapshot, saveSnapshot } from '#data/index/snapshot';
import { runs } from '../../../support/property-runs';
import { anyLargeWorld, anyWorld } from './made-up-world';
import { indexOf, readRecord } from './oracle';

let folder: string;
let store: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turnout-snapshot-'));
  store = join(folder, 'store.db');
});

afterEach(() => rmSync(folder, { recursive: true }));

function snapshotFile(): string {
  const [name, ...others] = readdirSync(folder);
  if (name === undefined || others.length > 0) throw new Error(`Got ${others.length + 1} files when expected one.`);
  return join(folder, name);
}

test('an index that was saved is the index that is loaded, column for column', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyWorld, anyLargeWorld), async (world) => {
      const index = await indexOf(world);
      await saveSnapshot(store, 'v1', index);
      expect(await loadSnapshot(store, 'v1')).toEqual(index);
    }),
    { numRuns: runs(15) },
  );
});

test('only the version asked for is loaded, and the last saved is the only one kept', async () => {
  const index = await indexOf(readRecord());
  await saveSnapshot(store, 'v1', index);
  expect(await loadSnapshot(store, 'v2')).toBeNull();
  await saveSnapshot(store, 'v2', index);
  expect(await loadSnapshot(store, 'v2')).not.toBeNull();
  expect(await loadSnapshot(store, 'v1')).toBeNull();
  await saveSnapshot(join(folder, 'other.db'), 'v1', index);
  expect(await loadSnapshot(store, 'v2')).not.toBeNull();
});

test('what a killed writer left goes with the next index; what a living one is writing stays', async () => {
  const gone = spawnSync(process.execPath, ['--version']).pid;
  writeFileSync(`${store}-index-v0.bin.${gone}`, 'half');
  writeFileSync(`${store}-index-v0.bin.${process.ppid}`, 'half');
  writeFileSync(`${store}-index-notes.bin.txt`, 'of somebody else');
  await saveSnapshot(store, 'v1', await indexOf(readRecord()));
  expect(readdirSync(folder).toSorted()).toEqual(
    ['store.db-index-notes.bin.txt', `store.db-index-v0.bin.${process.ppid}`, 'store.db-index-v1.bin'].toSorted(),
  );
});

test('a file that is damaged anywhere, cut short or of another form is not an index', async () => {
  await saveSnapshot(store, 'v1', await indexOf(readRecord()));
  const whole = readFileSync(snapshotFile());
  for (const at of [0, 5, 9, 200, Math.floor(whole.length / 2), whole.length - 1]) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 0x40;
    writeFileSync(snapshotFile(), damaged);
    expect(await loadSnapshot(store, 'v1'), `byte ${at}`).toBeNull();
  }
  for (const length of [0, 7, 8, 1000, whole.length - 8]) {
    writeFileSync(snapshotFile(), whole);
    truncateSync(snapshotFile(), length);
    expect(await loadSnapshot(store, 'v1'), `${length} bytes`).toBeNull();
  }
  writeFileSync(snapshotFile(), whole);
  expect(await loadSnapshot(store, 'v1')).not.toBeNull();
});
