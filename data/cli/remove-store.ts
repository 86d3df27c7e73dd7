import { rmSync } from 'node:fs';
import { listSnapshots } from '#data/index/snapshot';

/** Removes the store that is this file, with all that stands beside it and is of no use without it. */
export async function removeStore(file: string): Promise<void> {
  const sqlitesOwn = [`${file}-wal`, `${file}-shm`];
  for (const path of [file, ...sqlitesOwn, ...(await listSnapshots(file))]) rmSync(path, { force: true });
}
