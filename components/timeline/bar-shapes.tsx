import { memo } from 'react';
import styles from './bar-shapes.module.css';
import type { Bar } from './scales';

/** Narrower bars have no room for an outline: there, fill alone tells the parts apart. */
const LEAST_OUTLINED_PX = 5;

/** The bars themselves: filled where somebody names a figure, hollow where nobody does, dotted where only announced. */
export const BarShapes = memo(function BarShapes({ bars, ground }: { bars: readonly Bar[]; ground: number }) {
  return bars.map(({ position, x, width, known, unknown, announced }) => (
    <g key={position} data-outlined={width >= LEAST_OUTLINED_PX}>
      {known > 0 && <rect className={styles.known} x={x} width={width} y={ground - known} height={known} />}
      {unknown > 0 && (
        <rect className={styles.unknown} {...inset(x, width, ground - known - unknown, unknown, width)} />
      )}
      {announced > 0 && (
        <rect
          className={styles.announced}
          {...inset(x, width, ground - known - unknown - announced, announced, width)}
        />
      )}
    </g>
  ));
});

/** An outline lies half inside and half outside of its box, so the box gives way by half of it. */
function inset(x: number, width: number, y: number, height: number, barWidth: number) {
  if (barWidth < LEAST_OUTLINED_PX || height < 2) return { x, width, y, height };
  return { x: x + 0.5, width: width - 1, y: y + 0.5, height: height - 1 };
}
