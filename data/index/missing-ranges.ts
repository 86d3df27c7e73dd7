import type { RangeColumns } from './atlas-index';

const known = new WeakMap<RangeColumns, Uint32Array>();

/**
 * For the codes of ranges under one reading whether they stand for none, a bit each (`isMissing`): what would take a
 * look into a large table takes one into the processor's nearest cache. Worked out once a table.
 */
export function missingRanges(ranges: RangeColumns): Uint32Array {
  const kept = known.get(ranges);
  if (kept !== undefined) return kept;
  const { high } = ranges;
  const bits = new Uint32Array(Math.ceil(high.length / 32));
  for (let code = 0; code < high.length; code++) if (high[code]! < 0) bits[code >>> 5]! |= 1 << code;
  known.set(ranges, bits);
  return bits;
}

/** 1 for a code that stands for no range, else 0. */
export function isMissing(bits: Uint32Array, code: number): number {
  return (bits[code >>> 5]! >>> code) & 1;
}
