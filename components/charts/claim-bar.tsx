import type { ReportedRange } from '#data/crowds/reported-range';
import type { Span } from '#data/crowds/vague-words';
import styles from './charts.module.css';
import { LEAST_PEOPLE, MOST_PEOPLE, PEOPLE_TICKS, toPercent } from './people-scale';

/** The height of a bar, from the top: that of the first line of words where they stand beside it. */
const MIDDLE_PX = 14;

type Props = {
  /** Null where the claim holds no number that could be drawn. */
  span: Span | null;
  /** Whether the numbers are a reading of words that hold none. */
  isReading: boolean;
  /** Whether the claim enters the event's reported range. */
  isCounted: boolean;
  /** The event's reported range, drawn as a band behind every claim; null when it has none. */
  range: ReportedRange | null;
  /** What the drawing says, in words. */
  label: string;
};

/**
 * One claim on the shared axis: a bar from low to high, a point where they meet, an arrow where it is open, dots where
 * the numbers are only a reading of words, hollow where the claim is not counted.
 */
export function ClaimBar({ span, isReading, isCounted, range, label }: Props) {
  return (
    <svg className={styles.claim} role="img" aria-label={label}>
      {PEOPLE_TICKS.map((people) => (
        <line
          key={people}
          className={styles.grid}
          x1={`${toPercent(people)}%`}
          x2={`${toPercent(people)}%`}
          y1="0"
          y2="100%"
        />
      ))}
      {range && <Band range={range} />}
      {span && (
        <g className={isCounted ? undefined : styles.beside}>
          <Bar span={span} isReading={isReading} />
        </g>
      )}
    </svg>
  );
}

function Bar({ span: { floor, top }, isReading }: { span: Span; isReading: boolean }) {
  const from = toPercent(floor ?? 1);
  const to = top === null ? 100 : toPercent(top);
  if (floor !== null && floor === top && isOnAxis(floor)) {
    return <circle className={isReading ? styles.readPoint : styles.point} cx={`${from}%`} cy={MIDDLE_PX} r="4.5" />;
  }
  return (
    <>
      <line
        className={isReading ? styles.reading : styles.stated}
        x1={`${from}%`}
        x2={`${to}%`}
        y1={MIDDLE_PX}
        y2={MIDDLE_PX}
      />
      {isOnAxis(floor) && <circle className={styles.end} cx={`${from}%`} cy={MIDDLE_PX} r="3.5" />}
      {isOnAxis(top) && <circle className={styles.end} cx={`${to}%`} cy={MIDDLE_PX} r="3.5" />}
      {(floor ?? 0) < LEAST_PEOPLE && <OpenEnd at={0} side="left" />}
      {(top ?? Number.POSITIVE_INFINITY) > MOST_PEOPLE && <OpenEnd at={100} side="right" />}
    </>
  );
}

/** Whether an end of a claim can be drawn where it is: an open end has no place, nor has one beyond the axis. */
function isOnAxis(people: number | null): boolean {
  return people !== null && people >= LEAST_PEOPLE && people <= MOST_PEOPLE;
}

function Band({ range: { low, high, openTop } }: { range: ReportedRange }) {
  const from = low === null ? 0 : toPercent(low);
  const to = openTop ? 100 : toPercent(high);
  return <rect className={styles.band} x={`${from}%`} width={`${Math.max(to - from, 0.6)}%`} y="0" height="100%" />;
}

/** An arrow head: the claim goes on beyond its figure, or its figure beyond the axis. */
function OpenEnd({ at, side }: { at: number; side: 'left' | 'right' }) {
  return (
    <svg x={`${at}%`} y={MIDDLE_PX} overflow="visible" aria-hidden="true">
      <path className={styles.arrow} d={side === 'right' ? 'M-7-4L0 0L-7 4' : 'M7-4L0 0L7 4'} />
    </svg>
  );
}
