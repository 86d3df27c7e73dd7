import type { ReportedRange } from '#data/crowds/reported-range';
import styles from './charts.module.css';
import { toPercent } from './people-scale';

/** A reported range as a short bar on the shared axis, for rows of a list. The words stand beside it. */
export function RangeGlyph({ range }: { range: ReportedRange }) {
  const from = range.low === null ? 0 : toPercent(range.low);
  const to = Math.max(toPercent(range.high), from + 2);
  return (
    <svg className={styles.glyph} aria-hidden="true">
      <line className={styles.stated} x1={`${from}%`} x2={`${to}%`} y1="5" y2="5" />
      {range.openTop && <line className={styles.reading} x1={`${to}%`} x2="100%" y1="5" y2="5" />}
      <circle className={styles.end} cx={`${to}%`} cy="5" r="2.5" />
      {range.low !== null && <circle className={styles.end} cx={`${from}%`} cy="5" r="2.5" />}
    </svg>
  );
}
