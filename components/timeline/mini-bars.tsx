import type { DayRange } from '#data/model/day-bins';
import styles from './bar-shapes.module.css';
import { dayScale, layBars, mostOf } from './scales';
import type { BarData } from './use-bars';

const WIDTH = 240;
const HEIGHT = 14;

/** The bars at a glance, for a strip that has room for no more: no parts, no axis. */
export function MiniBars({ data, limits, days }: { data: BarData | null; limits: DayRange; days: DayRange | null }) {
  if (data === null) return null;
  const toX = dayScale(limits, WIDTH);
  const bars = layBars(data, limits, WIDTH, HEIGHT, mostOf(data));
  return (
    <svg className={styles.mini} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {days !== null && (
        <rect
          className={styles.miniWindow}
          x={toX(days.first)}
          width={toX(days.last + 1) - toX(days.first)}
          height={HEIGHT}
        />
      )}
      {bars.map(({ position, x, width, known, unknown, announced }) => {
        const height = Math.min(known + unknown + announced, HEIGHT);
        return <rect key={position} className={styles.known} {...{ x, width, height }} y={HEIGHT - height} />;
      })}
    </svg>
  );
}
