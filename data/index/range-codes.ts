import { READINGS, type Reading } from '#data/model/query';
import type { RangeColumns } from './atlas-index';
import { mapReadings } from './sums';

const FIRST_CAPACITY = 16_384;

/** Low, high and open for each reading, in that order, as the columns of `RangeColumns` hold them. */
export const VALUES_A_RANGE = READINGS.length * 3;

/** Where the values of each reading are. */
const POSITIONS = READINGS.map((reading, i) => ({ reading, low: i * 3, high: i * 3 + 1, open: i * 3 + 2 }));

/**
 * Numbers the different ranges that events report under all readings. People say "about 200" far more often than "about
 * 217", so a million events have some ten thousand ranges between them: one number an event instead of three a reading.
 * Code 0 stands for no range under any reading. A class, so that the next build finds its methods compiled.
 */
export class RangeCoder {
  /** The values of one code after the other: to compare a code waits for memory once, not for each of its values. */
  #table = new Int32Array(FIRST_CAPACITY * VALUES_A_RANGE);
  /** Open addressing from the values of a code to the code, 0 in empty slots. */
  #slots = new Uint32Array(FIRST_CAPACITY * 2);
  #count = 1;

  constructor() {
    for (const { low, high } of POSITIONS) this.#table[low] = this.#table[high] = -1;
  }

  /** The code of VALUES_A_RANGE values, a new one when they are. */
  codeOf(values: Int32Array): number {
    if (isNone(values)) return 0;
    let slot = findSlot(this.#table, this.#slots, values, 0);
    if (this.#slots[slot] === 0) {
      if (this.#count * VALUES_A_RANGE === this.#table.length) {
        this.#grow();
        slot = findSlot(this.#table, this.#slots, values, 0);
      }
      this.#table.set(values, this.#count * VALUES_A_RANGE);
      this.#slots[slot] = this.#count++;
    }
    return this.#slots[slot]!;
  }

  /** What each code stands for. */
  finish(): Record<Reading, RangeColumns> {
    const columns = mapReadings(() => createRanges(this.#count));
    for (const { reading, low, high, open } of POSITIONS) copyOut(this.#table, columns[reading], low, high, open);
    return columns;
  }

  #grow(): void {
    const table = new Int32Array(this.#table.length * 2);
    table.set(this.#table);
    const slots = new Uint32Array(this.#slots.length * 2);
    for (let code = 1; code < this.#count; code++) {
      slots[findSlot(table, slots, table, code * VALUES_A_RANGE)] = code;
    }
    this.#table = table;
    this.#slots = slots;
  }
}

/** The slot that holds the code of the values that begin at `at`, or the empty one where it belongs. */
function findSlot(table: Int32Array, slots: Uint32Array, values: Int32Array, at: number): number {
  const last = slots.length - 1;
  let slot = hashOf(values, at) & last;
  while (slots[slot] !== 0 && !areEqual(table, slots[slot]! * VALUES_A_RANGE, values, at)) slot = (slot + 1) & last;
  return slot;
}

function areEqual(table: Int32Array, start: number, values: Int32Array, at: number): boolean {
  for (let i = 0; i < VALUES_A_RANGE; i++) if (table[start + i] !== values[at + i]) return false;
  return true;
}

function copyOut(table: Int32Array, columns: RangeColumns, low: number, high: number, open: number): void {
  for (let code = 0, at = 0; code < columns.low.length; code++, at += VALUES_A_RANGE) {
    columns.low[code] = table[at + low]!;
    columns.high[code] = table[at + high]!;
    columns.open[code] = table[at + open]!;
  }
}

/** Columns for so many ranges, zeros until they are filled. */
export function createRanges(count: number): RangeColumns {
  return { low: new Int32Array(count), high: new Int32Array(count), open: new Uint8Array(count) };
}

function isNone(values: Int32Array): boolean {
  for (let high = 1; high < VALUES_A_RANGE; high += 3) if (values[high]! >= 0) return false;
  return true;
}

/** Knuth's multiplicative hashing, value by value. */
function hashOf(values: Int32Array, at: number): number {
  let hash = 0;
  for (let i = 0; i < VALUES_A_RANGE; i++) hash = Math.imul(hash ^ (hash >>> 15) ^ values[at + i]!, 0x9e3779b1);
  return (hash ^ (hash >>> 13)) >>> 0;
}
