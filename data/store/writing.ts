import { Prisma } from '#prisma/client';
import { runStatement, type Transaction } from './bulk-sqlite';
import type { Numbers } from './event-rows';
import { StoreError } from './open';

/** One dataset while it is being written: everything happens in one transaction, unseen by readers until its end. */
export type Writing = {
  tx: Transaction;
  datasetId: number;
  runId: number;
  /** The store's number of each place that was written or looked up, by slug. */
  placeIds: Map<string, number>;
};

/**
 * What the run has seen of the dataset so far. They are on the connection only, on disk when they grow. By number: those
 * of new rows come in order, where keys would go anywhere.
 */
const TABLES = [
  '"SeenEvent" ("id" INTEGER PRIMARY KEY, "before" TEXT)',
  '"SeenSource" ("id" INTEGER PRIMARY KEY)',
  '"SeenPlace" ("id" INTEGER PRIMARY KEY)',
] as const;
export type SeenTable = 'SeenEvent' | 'SeenSource' | 'SeenPlace';
export const SEEN_TABLES: readonly SeenTable[] = ['SeenEvent', 'SeenSource', 'SeenPlace'];

/** Makes the tables of what was seen. */
export async function startSeeing(tx: Transaction): Promise<void> {
  for (const table of TABLES) await runStatement(tx, Prisma.raw(`CREATE TEMP TABLE ${table}`));
}

/** Removes them: the connection may be used again. */
export async function stopSeeing(tx: Transaction): Promise<void> {
  for (const name of SEEN_TABLES) await runStatement(tx, Prisma.raw(`DROP TABLE temp."${name}"`));
}

/** `Numbers` of the places that were seen. */
export function placeNumbers(placeIds: Writing['placeIds']): Numbers {
  return (slug) => {
    const id = placeIds.get(slug);
    if (id === undefined) throw new StoreError(`The release names the place ${slug}, which it does not hold.`);
    return id;
  };
}
