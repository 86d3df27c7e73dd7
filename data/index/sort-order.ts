/** Digits of more bits would need more counters than the processor's nearest cache holds. */
const MOST_DIGIT_BITS = 12;

/**
 * The row numbers in ascending order of several keys, the most significant key first; rows equal in all of them keep
 * their order. A radix sort from the least significant digit, linear in the number of rows.
 */
export function sortOrder(count: number, keys: readonly Uint32Array[]): Uint32Array {
  let order = new Uint32Array(count);
  for (let row = 0; row < count; row++) order[row] = row;
  let spare = new Uint32Array(count);
  for (const key of keys.toReversed()) {
    const bits = 32 - Math.clz32(largest(key));
    const digitBits = Math.ceil(bits / Math.ceil(bits / MOST_DIGIT_BITS));
    for (let shift = 0; shift < bits; shift += digitBits) {
      sortByDigit(order, spare, key, shift, digitBits);
      [order, spare] = [spare, order];
    }
  }
  return order;
}

function sortByDigit(from: Uint32Array, to: Uint32Array, key: Uint32Array, shift: number, bits: number): void {
  const mask = (1 << bits) - 1;
  const next = new Uint32Array(mask + 2);
  // How many rows have a digit does not depend on their order, so they are counted as they lie in memory.
  for (let row = 0; row < from.length; row++) next[((key[row]! >>> shift) & mask) + 1]!++;
  for (let digit = 0; digit <= mask; digit++) next[digit + 1]! += next[digit]!;
  for (let i = 0; i < from.length; i++) {
    const row = from[i]!;
    const digit = (key[row]! >>> shift) & mask;
    to[next[digit]!++] = row;
  }
}

function largest(key: Uint32Array): number {
  let value = 0;
  for (let row = 0; row < key.length; row++) if (key[row]! > value) value = key[row]!;
  return value;
}
