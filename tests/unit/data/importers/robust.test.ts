import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { explainStoreError } from '#data/store/explain-error';
import { openStore, type Store } from '#data/store/open';
import { dataVersion } from '#data/store/read-lists';
import { createFolder, importPlain, plainRow, toLongCsv, toPlainCsv } from '../../../support/import-kit';
import { createTemporaryStore } from '../store/temporary-store';

const files = createFolder();
afterAll(() => files.remove());
let temporary: Awaited<ReturnType<typeof createTemporaryStore>>;
beforeEach(async () => {
  temporary = await createTemporaryStore();
});
afterEach(() => temporary.remove());

const LONG_MS = 300_000;
const SMALL = files.write('small.csv', toPlainCsv([plainRow({ id: 'a', size: '200' }), plainRow({ id: 'b' })]));
const LARGE = files.write(
  'large.csv',
  toPlainCsv(
    Array.from({ length: 6_000 }, (_, at) => plainRow({ id: `l${at}`, size: String(at), source: `host-${at}` })),
  ),
);

const READ_APART = files.write('long.csv', toLongCsv(6_000));

/** An import in a process of its own: what it wrote, and when it has begun. */
function startChild(url: string, file: string, waitMs = 0) {
  const args = ['--import', 'tsx', 'tests/support/import-child.ts', url, file, String(waitMs)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('begun')) resolve();
    });
  });
  const ended = new Promise<string>((resolve) => {
    child.on('close', () => resolve(output.replace('begun\n', '')));
  });
  return { child, begun, ended };
}

/** All that a reader could see of a store, opened anew, and whether the file is sound. */
async function look(url: string) {
  const store = await openStore(url);
  try {
    const { client } = store;
    return {
      version: await dataVersion(store),
      events: await client.event.findMany({ orderBy: { id: 'asc' }, omit: { id: true } }),
      counts: await Promise.all([client.source.count(), client.estimate.count(), client.place.count()]),
      runs: await client.importRun.count(),
      integrity: await client.$queryRaw`PRAGMA integrity_check`,
      dangling: await client.$queryRaw`PRAGMA foreign_key_check`,
    };
  } finally {
    await store.close();
  }
}

test.each([
  ['', LARGE, 6_000],
  [' of a file that is read in a thread of its own', READ_APART, 6_002],
])(
  'killed at any moment, an import%s leaves the store as it was or as it should become, and can be run again',
  async (_which, large, whole) => {
    const { store, url } = temporary;
    await importPlain(store, SMALL);
    const before = await look(url);
    for (let kill = 0; kill < 4; kill++) {
      const { child, begun, ended } = startChild(url, large);
      await begun;
      // Spread over the run of the import, each time at another moment.
      await pause(100 + kill * 500 + Math.random() * 400);
      child.kill('SIGKILL');
      await ended;
      const after = await look(url);
      if (after.runs === before.runs) expect(after).toEqual(before);
      else expect(after.events).toHaveLength(whole);
      expect(after).toMatchObject({ integrity: [{ integrity_check: 'ok' }], dangling: [] });
      if (after.runs !== before.runs) return;
    }
    const { ended } = startChild(url, large, 60_000);
    expect(await ended).toBe('kept 6000\n');
    expect((await look(url)).events).toHaveLength(whole);
  },
  LONG_MS,
);

test(
  'while one import writes, readers read what was there, and a second import waits and is refused in words',
  async () => {
    const { store, url } = temporary;
    await importPlain(store, SMALL);
    const version = await dataVersion(store);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let isWriting: () => void = () => undefined;
    const writing = new Promise<void>((resolve) => {
      isWriting = resolve;
    });
    const first = store.client.$transaction(
      async (tx) => {
        await tx.event.updateMany({ data: { title: 'Unseen' } });
        isWriting();
        await held;
      },
      { timeout: LONG_MS },
    );
    await writing;
    const reader = await openStore(url);
    expect(await dataVersion(reader)).toBe(version);
    expect(await reader.client.event.count({ where: { title: 'Unseen' } })).toBe(0);
    await reader.close();
    expect(await startChild(url, LARGE).ended).toMatch(/^StoreError: Another import is writing to the store\./);
    letGo();
    await first;
    expect(await dataVersion(store)).toBe(version);
  },
  LONG_MS,
);

test(
  'a full disk is told in words, and nothing was changed',
  async () => {
    const { store, url } = temporary;
    await importPlain(store, SMALL);
    const before = await look(url);
    await expect(importPlain(withFewPages(store), LARGE, { mayShrink: true })).rejects.toThrow(
      'The disk is full. Nothing was changed',
    );
    const { runs: _runs, ...after } = await look(url);
    expect(before).toMatchObject(after);
  },
  LONG_MS,
);

/** A store whose file may have no more than 300 pages. */
function withFewPages(store: Store): Store {
  const client = new Proxy(store.client, {
    get(target, name) {
      if (name !== '$transaction') return Reflect.get(target, name);
      return (work: (tx: unknown) => Promise<unknown>, options: object) =>
        target.$transaction(async (tx) => {
          await tx.$queryRaw`PRAGMA max_page_count = 300`;
          return work(tx);
        }, options);
    },
  });
  return { ...store, client };
}

test('a store that may only be read is told in words', () => {
  const error = explainStoreError(new Error('SQLITE_READONLY: attempt to write a readonly database'));
  expect(error).toMatchObject({ name: 'StoreError', message: expect.stringContaining('cannot be written') });
});
