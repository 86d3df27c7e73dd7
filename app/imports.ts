import { currentAtlas } from '#data/index/current-atlas';
import type { ImportRun } from '#data/model/import-run';
import { findRun } from '#data/store/read-runs';

/** The run whose number an address gives; null for what is no number, and when there is none of it. */
export async function findImportRun(text: string): Promise<ImportRun | null> {
  if (!/^[1-9]\d{0,8}$/.test(text)) return null;
  const { store } = await currentAtlas();
  return findRun(store, Number(text));
}
