import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A median with the smallest and largest value it stands for. */
export type Spread = { median: number; min: number; max: number };

export function spread(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), min: Math.min(...values), max: Math.max(...values) };
}

/** The smallest value that at least `share` of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? Number.NaN;
}

/**
 * The time that work takes by the clock, and on all processors together: on a busy machine the clock also tells how
 * long the work waited for its turn.
 */
export async function timeMs<Value>(
  work: () => Value | Promise<Value>,
): Promise<{ ms: number; processorMs: number; value: Value }> {
  const before = performance.now();
  const processorBefore = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(processorBefore);
  return { ms: performance.now() - before, processorMs: (user + system) / 1000, value };
}

/** The time and result of a call that does not wait, without the cost of a promise. */
export function timeSyncMs<Value>(work: () => Value): { ms: number; value: Value } {
  const before = performance.now();
  const value = work();
  return { ms: performance.now() - before, value };
}

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Memory in use after unused objects are gone: objects, and the buffers of typed arrays, in bytes. */
export function memoryInUse(): { objects: number; buffers: number } {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { objects: heapUsed, buffers: arrayBuffers };
}

/** The bytes of all typed arrays in a value, each once. */
export function bytesOfArrays(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return value.byteLength;
  return Object.values(value).reduce<number>((sum, part) => sum + bytesOfArrays(part, seen), 0);
}
