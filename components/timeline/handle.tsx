import { type KeyboardEvent, useRef } from 'react';
import type { DayRange } from '#data/model/day-bins';
import { type Bars, stepEnd, stepToLimit } from './brush';
import { type Gesture, newGesture } from './gesture';
import styles from './handle.module.css';
import { describeDay } from './words';

type Props = {
  end: 'start' | 'end';
  /** The chosen days; all of them when nothing is chosen. */
  days: DayRange;
  bars: Bars;
  /** Pixels from the left of the bars. */
  x: number;
  onChoose(days: DayRange, gesture: Gesture): void;
  onZoom(factor: number, around: number): void;
};

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -1,
  PageUp: 1,
};

/** One end of the chosen days, to be dragged or stepped with the keys. */
export function Handle({ end, days, bars, x, onChoose, onZoom }: Props) {
  const day = end === 'start' ? days.first : days.last;
  // A run of keys is one wish: it lasts as long as the focus.
  const gesture = useRef(0);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '-') onZoom(event.key === '+' ? 0.5 : 2, day);
    const next = afterKey(event, end, days, bars);
    if (next === null) return;
    event.preventDefault();
    onChoose(next, { id: gesture.current, isOver: true });
  };
  return (
    <div
      className={styles.handle}
      data-grip={end}
      style={{ left: x }}
      role="slider"
      tabIndex={0}
      aria-label={end === 'start' ? 'First day shown' : 'Last day shown'}
      aria-valuemin={bars.limits.first}
      aria-valuemax={bars.limits.last}
      aria-valuenow={day}
      aria-valuetext={describeDay(day)}
      onFocus={() => {
        gesture.current = newGesture();
      }}
      onKeyDown={onKeyDown}
    />
  );
}

function afterKey(event: KeyboardEvent, end: Props['end'], days: DayRange, bars: Bars): DayRange | null {
  if (event.key === 'Home') return stepToLimit(days, end, 'first', bars);
  if (event.key === 'End') return stepToLimit(days, end, 'last', bars);
  const steps = STEPS[event.key];
  if (steps === undefined) return null;
  return stepEnd(days, end, steps, event.shiftKey || event.key.startsWith('Page'), bars);
}
