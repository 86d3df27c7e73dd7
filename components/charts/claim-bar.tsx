import type { ReportedRange } from '#data/crowds/reported-range';
import type { Span } from '#data/crowds/vague-words';
import styles from './charts.module.css';
import { toPercent } from './people-scale';

type Props = {
  span: Span;
  /** Whether the numbers are a reading of words that hold none. */
  isReading: boolean;
  /** The event's reported range, drawn as a band behind; null when the claim is not counted in it. */
  range: ReportedRange | null;
};

/** One claim on the shared axis: a bar from low to high, a point where they meet, an arrow where it is open. */
export function ClaimBar({ span: { floor, top }, isReading, range }: Props) {
  const from = toPercent(floor ?? 1);
  const to = top === null ? 100 : toPercent(top);
  const kind = isReading ? styles.reading : styles.stated;
  return (
    <svg className={styles.claim} aria-hidden="true">
      {range && <Band range={range} />}
      {floor !== null && floor === top ? (
        <circle className={styles.point} cx={`${from}%`} cy="8" r="4.5" />
      ) : (
        <>
          <line className={kind} x1={`${from}%`} x2={`${to}%`} y1="8" y2="8" />
          {floor === null ? (
            <OpenEnd at={0} side="left" />
          ) : (
            <circle className={styles.end} cx={`${from}%`} cy="8" r="3.5" />
          )}
          {top === null ? (
            <OpenEnd at={100} side="right" />
          ) : (
            <circle className={styles.end} cx={`${to}%`} cy="8" r="3.5" />
          )}
        </>
      )}
    </svg>
  );
}

function Band({ range: { low, high, openTop } }: { range: ReportedRange }) {
  const from = low === null ? 0 : toPercent(low);
  const to = openTop ? 100 : toPercent(high);
  return <rect className={styles.band} x={`${from}%`} width={`${Math.max(to - from, 0.6)}%`} y="0" height="16" />;
}

/** An arrow head: the claim goes on beyond its figure. */
function OpenEnd({ at, side }: { at: number; side: 'left' | 'right' }) {
  return (
    <svg x={`${at}%`} y="8" overflow="visible" aria-hidden="true">
      <path className={styles.arrow} d={side === 'right' ? 'M-7-4L0 0L-7 4' : 'M7-4L0 0L7 4'} />
    </svg>
  );
}
