import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { binAround, type DayRange } from '#data/model/day-bins';
import { BarShapes } from './bar-shapes';
import { type Bars, spanWith, zoomSpan } from './brush';
import { type Gesture, newGesture } from './gesture';
import { Handle } from './handle';
import { describePlaceDays, PlaceDayMarks, type PlaceDays, PlaceDaysName } from './place-days';
import styles from './plot.module.css';
import { dayScale, layBars, listTicks, mostOf } from './scales';
import type { BarData } from './use-bars';
import { useBrush } from './use-brush';
import { useFrozen } from './use-frozen';
import { AxisWords, isNarrow, keepInside, WindowWords, wordsHeight } from './window-words';
import { describeBar } from './words';

export type PlotProps = {
  data: BarData | null;
  span: DayRange;
  bars: Bars;
  /** The chosen days; null for all. */
  days: DayRange | null;
  /** Whether the bars count only what is in view on the map. */
  isInView: boolean;
  /** The place that the page is about; null on pages about several. */
  place: PlaceDays | null;
  /** Of the area of the bars, in pixels. */
  size: { width: number; height: number };
  /** What to say in the place of bars, or over them. */
  note: string | null;
  onChoose(days: DayRange, gesture: Gesture): void;
  onSpan(span: DayRange): void;
};

const AXIS_PX = 20;

/** Bars over an axis of days, with the chosen days between two handles. */
export function Plot({ data, span, bars, days, isInView, place, size, note, onChoose, onSpan }: PlotProps) {
  const { width, height } = size;
  const area = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const chooseInSight = (next: DayRange, gesture: Gesture) => {
    // What moves comes into sight: the end that is new, or the later one.
    const moved = days !== null && next.first !== days.first && next.last === days.last ? next.first : next.last;
    if (!isDragging) onSpan(spanWith(span, moved, bars.limits));
    onChoose(next, gesture);
  };
  const { isDragging, handlers } = useBrush(area, { span, bars, days, onChoose: chooseInSight, onSpan });
  const ground = height - AXIS_PX;
  const top = wordsHeight(width);
  // While the reader drags, bars must not change their meaning under the hand.
  const most = useFrozen(data === null ? 0 : mostOf(data), isDragging);
  const laid = useMemo(
    () => (data === null ? [] : layBars(data, span, width, ground - top, most)),
    [data, span, width, ground, top, most],
  );
  const toX = dayScale(span, width);
  const shown = days ?? bars.limits;
  const [left, right] = [clamp(toX(shown.first), width), clamp(toX(shown.last + 1), width)];
  const ticks = useMemo(() => listTicks(span, width, bars.bin), [span, width, bars.bin]);

  return (
    <div className={styles.plot} data-dragging={isDragging} data-narrow={isNarrow(width)}>
      <div
        className={styles.area}
        ref={area}
        {...handlers}
        onPointerLeave={() => setPointed(null)}
        onPointerMoveCapture={(event) => setPointed(isDragging ? null : findBar(laid, event, area.current))}
      >
        <svg className={styles.bars} width={width} height={height} aria-hidden="true">
          {days !== null && (
            <rect className={styles.window} x={left} y={top - 2} width={right - left} height={ground - top + 2} />
          )}
          <BarShapes bars={laid} ground={ground} />
          {days !== null && (
            <>
              <rect className={styles.outside} width={left} height={ground} />
              <rect className={styles.outside} x={right} width={Math.max(width - right, 0)} height={ground} />
            </>
          )}
          <line className={styles.ground} x2={width} y1={ground} y2={ground} />
          {place !== null && <PlaceDayMarks {...place} {...{ toX, ground }} />}
          {ticks.map(({ x, label }) => (
            <text key={x} className={styles.tick} x={x} y={height - 5}>
              {label}
            </text>
          ))}
        </svg>
        <BarReader
          {...{ data, place }}
          days={shown}
          pointed={pointed}
          onPoint={setPointed}
          bars={bars}
          onChoose={chooseInSight}
        />
        {(['start', 'end'] as const).map((end) => (
          <Handle
            key={end}
            end={end}
            days={shown}
            bars={bars}
            x={end === 'start' ? left : right}
            onChoose={chooseInSight}
            onZoom={(factor, around) => onSpan(zoomSpan(span, factor, around, bars.limits))}
          />
        ))}
      </div>
      {place !== null && <PlaceDaysName name={place.name} />}
      <AxisWords most={most} bin={data?.bin ?? bars.bin} isInView={isInView} />
      <WindowWords days={shown} isAll={days === null} left={left} right={right} width={width} />
      {note !== null && <p className={styles.note}>{note}</p>}
      {pointed !== null && data !== null && (
        <Tip {...{ data, place }} position={pointed} x={middleOf(laid, pointed)} width={width} />
      )}
    </div>
  );
}

type BarReaderProps = Pick<PlotProps, 'data' | 'place' | 'bars' | 'onChoose'> & {
  days: DayRange;
  pointed: number | null;
  onPoint(position: number | null): void;
};

/** Reads the bars one by one for those who do not point: arrow keys go along, Enter shows the days of the bar. */
function BarReader({ data, place, bars, days, pointed, onPoint, onChoose }: BarReaderProps) {
  const starts = data?.starts ?? [];
  const position =
    pointed ??
    Math.max(
      0,
      starts.findLastIndex((start) => start <= days.first),
    );
  const onKeyDown = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: position - 1,
      ArrowDown: position - 1,
      ArrowRight: position + 1,
      ArrowUp: position + 1,
      Home: 0,
      End: starts.length - 1,
    }[event.key];
    const start = starts[position];
    if (to !== undefined) onPoint(Math.max(0, Math.min(to, starts.length - 1)));
    else if (event.key === 'Enter' && start !== undefined)
      onChoose(binAround(Math.max(start, bars.limits.first), bars.bin, bars.limits), {
        id: newGesture(),
        isOver: true,
      });
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={styles.reader}
      role="slider"
      tabIndex={0}
      aria-label="Bars, one by one; Enter shows one alone"
      aria-valuemin={0}
      aria-valuemax={Math.max(starts.length - 1, 0)}
      aria-valuenow={position}
      aria-valuetext={data === null ? 'not counted yet' : describeBarAt(data, place, position)}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && onPoint(position)}
      onBlur={() => onPoint(null)}
      onKeyDown={onKeyDown}
    />
  );
}

type TipProps = { data: BarData; place: PlaceDays | null; position: number; x: number; width: number };

function Tip({ data, place, position, x, width }: TipProps) {
  const words = describeBarAt(data, place, position);
  return (
    <p className={styles.tip} style={keepInside(x, width, words.length)} aria-hidden="true">
      {words}
    </p>
  );
}

function describeBarAt(data: BarData, place: PlaceDays | null, position: number): string {
  const start = data.starts[position] ?? 0;
  const counts = {
    withFigure: data.withFigure[position] ?? 0,
    withoutFigure: data.withoutFigure[position] ?? 0,
    announced: data.announced[position] ?? 0,
  };
  return describeBar(start, data.bin, counts) + describePlaceDays(place, start, data.bin);
}

type Laid = ReturnType<typeof layBars>;

function findBar(laid: Laid, { clientX }: { clientX: number }, area: HTMLElement | null): number | null {
  const x = clientX - (area?.getBoundingClientRect().left ?? 0);
  return laid.findLast((bar) => bar.x - 1.5 <= x)?.position ?? null;
}

function middleOf(laid: Laid, position: number): number {
  const bar = laid.find((each) => each.position === position);
  return bar === undefined ? 0 : bar.x + bar.width / 2;
}

function clamp(x: number, width: number): number {
  return Math.max(0, Math.min(x, width));
}
