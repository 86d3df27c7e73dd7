import type { ReportedRange } from '#data/crowds/reported-range';
import type { RangeColumns } from './atlas-index';

/** The reported range at a position of the columns (`EventColumns.range`); null where there is none. */
export function rangeOf({ low, high, open }: RangeColumns, position: number): ReportedRange | null {
  if (high[position]! < 0) return null;
  return { low: low[position]! < 0 ? null : low[position]!, high: high[position]!, openTop: open[position] === 1 };
}
