import type { DayColumn } from './atlas-index';

const EARLIEST_SHORT = -(2 ** 15);
const LATEST_SHORT = 2 ** 15 - 1;

/** Whether days from `earliest` to `latest`, as whole days since 1970-01-01, fit 16 bits: those of 1880-04-15 to 2059-09-18. */
export function areShortDays(earliest: number, latest: number): boolean {
  return earliest >= EARLIEST_SHORT && latest <= LATEST_SHORT;
}

/** An empty column of days. */
export function createDays(count: number, areShort: boolean): DayColumn {
  return areShort ? new Int16Array(count) : new Int32Array(count);
}
