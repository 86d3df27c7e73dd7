import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeStore } from '#data/cli/remove-store';
import { createFolder } from '../../../support/import-kit';

const files = createFolder();
afterAll(() => files.remove());

test('a store is removed with its indexes, and nothing else is', async () => {
  for (const name of ['store.db', 'store.db-wal', 'store.db-shm', 'store.db-index-a.bin', 'store.db-index-b.bin']) {
    files.write(name, 'x');
  }
  const others = ['mapping.json', 'other.db', 'other.db-index-a.bin', 'store.db-index.txt'];
  const [path = ''] = others.map((name) => files.write(name, 'x'));
  await removeStore(join(dirname(path), 'store.db'));
  expect(readdirSync(files.folder).toSorted()).toEqual(others);
});
