import type { ReportedRange } from '#data/crowds/reported-range';
import type { RangeColumns } from './atlas-index';

/** The reported range of a row; null where it has none. */
export function rangeOf({ low, high, open }: RangeColumns, row: number): ReportedRange | null {
  if (high[row]! < 0) return null;
  return { low: low[row]! < 0 ? null : low[row]!, high: high[row]!, openTop: open[row] === 1 };
}
