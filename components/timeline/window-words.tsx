import { formatNumber } from '#data/crowds/describe-range';
import type { BinKind, DayRange } from '#data/model/day-bins';
import styles from './plot.module.css';
import { BIN_NOUNS, describeDay, describeDays } from './words';

/** Room that both ends need to be written apart. */
const BOTH_ENDS_PX = 290;
/** Less has no room for both ends on one line, margins included. */
const ONE_LINE_PX = 240;

/** Whether bars of a width, in pixels, leave both ends a line each. */
export function isNarrow(width: number): boolean {
  return width < ONE_LINE_PX;
}

/** Height of the chosen days in words above bars of a width, in pixels. */
export function wordsHeight(width: number): number {
  return isNarrow(width) ? 36 : 20;
}

type Props = {
  days: DayRange;
  isAll: boolean;
  /** Where the chosen days begin and end, and how wide the bars are, in pixels. */
  left: number;
  right: number;
  width: number;
};

/** The chosen days in words beside their handles: each end at its own, or both together where they are close. */
export function WindowWords({ days, isAll, left, right, width }: Props) {
  const prefix = isAll ? 'All days: ' : '';
  if (right - left >= BOTH_ENDS_PX) {
    return (
      <>
        <p className={styles.words} style={{ left }}>
          {prefix}
          {describeDay(days.first)}
        </p>
        <p className={styles.words} style={{ right: width - right }}>
          {describeDay(days.last)}
        </p>
      </>
    );
  }
  if (isNarrow(width) && days.first !== days.last) {
    // That these are all days is left to the button beside the bars, which is off then.
    return (
      <p className={styles.words} style={keepInside((left + right) / 2, width, describeDay(days.first).length)}>
        {describeDay(days.first)} –<br />
        {describeDay(days.last)}
      </p>
    );
  }
  const words = `${prefix}${describeDays(days)}`;
  return (
    <p className={styles.words} style={keepInside((left + right) / 2, width, words.length)}>
      {words}
    </p>
  );
}

/** What the bars count, beside the number that the highest reaches: `119 events a day, in view`. */
export function AxisWords({ most, bin, isInView }: { most: number; bin: BinKind; isInView: boolean }) {
  const noun = most === 1 ? 'event' : 'events';
  const each = `a ${BIN_NOUNS[bin]}`;
  const lines = [most === 0 ? 'Events' : noun, ...(isInView ? [`${each},`, 'in view'] : [each])];
  return (
    <p className={styles.axis}>
      {most > 0 && <span className={styles.most}>{formatNumber(most)}</span>}
      {lines.map((line) => (
        <span key={line}> {line}</span>
      ))}
    </p>
  );
}

/** Half a letter at the size of the strip, about. */
const HALF_LETTER_PX = 3.7;

/** Centred on a place, but for as much as a text of so many letters needs to stay within the edges. */
export function keepInside(x: number, width: number, letters: number) {
  const half = Math.min(letters * HALF_LETTER_PX, width / 2);
  return { left: Math.max(half, Math.min(x, width - half)), transform: 'translateX(-50%)' };
}
