import { READINGS, type Reading } from '#data/model/query';
import type { RangeColumns } from './atlas-index';
import { mapReadings } from './sums';

const FIRST_CAPACITY = 1024;

/** Takes what a batch of events reports under each reading, writes their codes, and gives the table in the end. */
export type RangeCoder = {
  /** Writes the code of each of the first `count` rows of `ranges` into `codes`, the first one into `firstRow`. */
  write(ranges: Record<Reading, RangeColumns>, count: number, codes: Uint32Array, firstRow: number): void;
  /** What each code stands for. */
  finish(): Record<Reading, RangeColumns>;
};

/**
 * Numbers the different ranges that events report. People say "about 200" far more often than "about 217", so a
 * million events have some ten thousand ranges between them: one number an event instead of three a reading. Code 0
 * stands for no range under any reading.
 */
export function createRangeCoder(): RangeCoder {
  let table = mapReadings(() => createRanges(FIRST_CAPACITY));
  /** Open addressing from the values of a code to the code, 0 in empty slots. */
  let slots = new Uint32Array(FIRST_CAPACITY * 2);
  let count = 1;
  for (const reading of READINGS) writeNone(table[reading], 0);

  function grow(): void {
    table = mapReadings((reading) => copyRanges(table[reading], count, count * 2));
    slots = new Uint32Array(count * 4);
    for (let code = 1; code < count; code++) slots[findSlot(table, code)] = code;
  }

  /** The slot that holds the code of a row's values, or the empty one where it belongs. */
  function findSlot(ranges: Record<Reading, RangeColumns>, row: number): number {
    const last = slots.length - 1;
    let slot = hashOf(ranges, row) & last;
    while (slots[slot] !== 0 && !isSame(table, slots[slot]!, ranges, row)) slot = (slot + 1) & last;
    return slot;
  }

  return {
    write(ranges, rows, codes, firstRow) {
      for (let row = 0; row < rows; row++) {
        if (isNone(ranges, row)) {
          codes[firstRow + row] = 0;
          continue;
        }
        let slot = findSlot(ranges, row);
        if (slots[slot] === 0) {
          if (count * 2 >= slots.length) {
            grow();
            slot = findSlot(ranges, row);
          }
          for (const reading of READINGS) copyRange(ranges[reading], row, table[reading], count);
          slots[slot] = count++;
        }
        codes[firstRow + row] = slots[slot]!;
      }
    },
    finish: () => mapReadings((reading) => copyRanges(table[reading], count, count)),
  };
}

export function createRanges(count: number): RangeColumns {
  return { low: new Int32Array(count), high: new Int32Array(count), open: new Uint8Array(count) };
}

function copyRanges(from: RangeColumns, count: number, capacity: number): RangeColumns {
  const to = createRanges(capacity);
  to.low.set(from.low.subarray(0, count));
  to.high.set(from.high.subarray(0, count));
  to.open.set(from.open.subarray(0, count));
  return to;
}

function copyRange(from: RangeColumns, row: number, to: RangeColumns, code: number): void {
  to.low[code] = from.low[row]!;
  to.high[code] = from.high[row]!;
  to.open[code] = from.open[row]!;
}

function writeNone({ low, high, open }: RangeColumns, code: number): void {
  low[code] = -1;
  high[code] = -1;
  open[code] = 0;
}

function isNone(ranges: Record<Reading, RangeColumns>, row: number): boolean {
  for (const reading of READINGS) if (ranges[reading].high[row]! >= 0) return false;
  return true;
}

function isSame(
  table: Record<Reading, RangeColumns>,
  code: number,
  ranges: Record<Reading, RangeColumns>,
  row: number,
): boolean {
  for (const reading of READINGS) {
    const [known, got] = [table[reading], ranges[reading]];
    if (known.high[code] !== got.high[row] || known.low[code] !== got.low[row] || known.open[code] !== got.open[row])
      return false;
  }
  return true;
}

/** Knuth's multiplicative hashing, value by value. */
function hashOf(ranges: Record<Reading, RangeColumns>, row: number): number {
  let hash = 0;
  for (const reading of READINGS) {
    const { low, high, open } = ranges[reading];
    hash = Math.imul(hash ^ high[row]!, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15) ^ low[row]!, 0x85ebca6b) + open[row]!;
  }
  return (hash ^ (hash >>> 13)) >>> 0;
}
