/** How many values are kept ready: the ones that many readers are looking at. */
const KEPT = 500;

/** Keeps the records last asked for until the data changes; what was not found is not kept. */
export function rememberByVersion<Value>() {
  let keptVersion = '';
  let kept = new Map<string, Promise<Value | null>>();
  return async (version: string, key: string, load: () => Promise<Value | null>): Promise<Value | null> => {
    if (version !== keptVersion) {
      keptVersion = version;
      kept = new Map();
    }
    const known = kept.get(key);
    const value = known ?? load();
    kept.delete(key);
    kept.set(key, value);
    const oldest = kept.size > KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    const current = kept;
    try {
      const found = await value;
      if (found === null) current.delete(key);
      return found;
    } catch (error) {
      current.delete(key);
      throw error;
    }
  };
}
