import styles from './range-bar.module.css';

/** The log axis that bars stand on: where a number is, in percent of the width, and which numbers have a line. */
export type Scale = {
  toPercent: (value: number) => number;
  ticks: readonly number[];
  format: (value: number) => string;
};

type Props = {
  range: { low: number | null; high: number; openTop: boolean } | null;
  scale: Scale;
};

/**
 * From the lowest to the highest claim on the scale of its axis, with the axis's lines behind: a point where they meet,
 * an arrow and dots where it is open. Without a range only the lines: no figure is not nought.
 */
export function RangeBar({ range, scale: { toPercent, ticks } }: Props) {
  return (
    <svg className={styles.bar} aria-hidden="true">
      {ticks.map((tick) => (
        <line
          key={tick}
          className={styles.tick}
          x1={`${toPercent(tick)}%`}
          x2={`${toPercent(tick)}%`}
          y1="0"
          y2="100%"
        />
      ))}
      {range !== null && <Range range={range} toPercent={toPercent} />}
    </svg>
  );
}

function Range({ range, toPercent }: { range: NonNullable<Props['range']>; toPercent: Scale['toPercent'] }) {
  const from = range.low === null ? 0 : toPercent(range.low);
  const to = toPercent(range.high);
  return (
    <>
      {range.openTop && <line className={styles.open} x1={`${to}%`} x2="100%" y1="50%" y2="50%" />}
      <line className={styles.stated} x1={`${from}%`} x2={`${to}%`} y1="50%" y2="50%" />
      {range.low === null ? (
        <Arrow at={0} side="left" />
      ) : (
        <circle className={styles.end} cx={`${from}%`} cy="50%" r="4" />
      )}
      <circle className={styles.end} cx={`${to}%`} cy="50%" r="4" />
      {range.openTop && <Arrow at={100} side="right" />}
    </>
  );
}

/** An arrow head: somebody's figure goes on beyond. */
function Arrow({ at, side }: { at: number; side: 'left' | 'right' }) {
  return (
    <svg x={`${at}%`} y="50%" overflow="visible" aria-hidden="true">
      <path className={styles.arrow} d={side === 'right' ? 'M-6-4L0 0L-6 4' : 'M6-4L0 0L6 4'} />
    </svg>
  );
}

/** The numbers of an axis, above or below its bars. */
export function ScaleNumbers({ scale: { toPercent, ticks, format } }: { scale: Scale }) {
  return (
    <svg className={styles.numbers} aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick} x={`${toPercent(tick)}%`} y="12" textAnchor="middle">
          {format(tick)}
        </text>
      ))}
    </svg>
  );
}
