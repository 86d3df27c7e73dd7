import { LRUCache } from 'lru-cache';

/** How many values are kept ready: the ones that many readers are looking at. */
const KEPT = 500;
/** What all of them may weigh. Counted in events this is some 50 MB: about a kilobyte each. */
const MOST_WEIGHT = 50_000;

/**
 * Keeps the values last asked for of a data version; what was not found, and what weighs more than all may, is not kept.
 * Two that ask for the same at once wait for the same answer. An error reaches both and is not kept.
 */
export function rememberByVersion<Value extends object>(weigh: (value: Value) => number = () => 1) {
  const kept = new LRUCache<string, Value, () => Promise<Value | null>>({
    max: KEPT,
    maxSize: MOST_WEIGHT,
    sizeCalculation: weigh,
    fetchMethod: async (_key, _stale, { context: load }) => (await load()) ?? undefined,
    // Whoever waits gets what was asked for, also when there was no room left to keep it.
    ignoreFetchAbort: true,
  });
  return async (version: string, key: string, load: () => Promise<Value | null>): Promise<Value | null> =>
    (await kept.fetch(`${version} ${key}`, { context: load })) ?? null;
}
