'use client';

import { useId, useRef, useState } from 'react';
import { fromDayNumber } from '#data/model/day';
import { type BinKind, chooseBin, type DayRange } from '#data/model/day-bins';
import { isWhole } from './brush';
import { type Gesture, newGesture } from './gesture';
import { MiniBars } from './mini-bars';
import type { PlaceDays } from './place-days';
import { nextFrame, type PlayMode, type Speed } from './play';
import { PlayButton } from './play-button';
import { Plot } from './plot';
import { isEmpty, mostOf } from './scales';
import styles from './timeline.module.css';
import { TimelineOptions } from './timeline-options';
import { type BarData, useBars } from './use-bars';
import { useDismissal } from './use-dismissal';
import { usePlayer, usePrefersStillness } from './use-player';
import { useSize } from './use-size';
import { BIN_NOUNS, describeDays } from './words';

export type { Gesture } from './gesture';
export type { PlaceDays } from './place-days';

export type TimelineProps = {
  /** Where the bars of the current query and view are asked for; days and bins are added here. */
  address: string;
  /** The days that the record holds. */
  limits: DayRange;
  /** The chosen days; null for all. */
  days: DayRange | null;
  /** Whether the bars count only what is in view on the map. */
  isInView: boolean;
  /** The place that the page is about, whose days are marked; null on pages about several. */
  place: PlaceDays | null;
  /** A strip that opens, where there is no room for all of it. */
  isPhone: boolean;
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
  /** Null for all days. */
  onChoose(days: DayRange | null, gesture: Gesture): void;
};

/** Bars of days with the chosen days on them. It holds no choice of its own: what is chosen comes in and goes out. */
export function Timeline(props: TimelineProps) {
  const { address, limits, days, isInView, place, isPhone, isOpen, onOpen, onChoose } = props;
  const optionsId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const [zoomed, setSpan] = useState<DayRange | null>(null);
  const [mode, setMode] = useState<PlayMode>('window');
  const [speed, setSpeed] = useState<Speed>(1);
  const span = zoomed ?? limits;
  const bin = chooseBin(span, size === null || size.width < NARROW_PX ? NARROW_BINS : WIDE_BINS);
  const { bars: data, hasFailed } = useBars(size === null ? null : toAddress(address, span, bin));
  const isStill = usePrefersStillness();
  const gestureOfPlay = useRef(0);
  const { root, opener, popover } = useDismissal(isOpen, !isPhone, () => onOpen(false));

  const choose = (next: DayRange, gesture: Gesture) => onChoose(isWhole(next, limits) ? null : next, gesture);
  const step = () => {
    const next = nextFrame(days, mode, bin, limits);
    if (next !== null) choose(next, { id: gestureOfPlay.current, isOver: true });
    return next !== null && !isWhole(next, limits);
  };
  const player = usePlayer(speed, step);
  const onPlay = () => {
    if (player.isPlaying) return player.pause();
    gestureOfPlay.current = newGesture();
    // At the end it begins anew, with as little as a bar.
    const isAtEnd = days !== null && days.last >= limits.last;
    const first = nextFrame(isAtEnd ? null : days, mode, bin, limits);
    if (first !== null) choose(first, { id: gestureOfPlay.current, isOver: true });
    if (!isStill) player.play();
  };
  const chooseByHand: typeof choose = (next, gesture) => {
    player.pause();
    choose(next, gesture);
  };
  const clear = () => {
    player.pause();
    onChoose(null, { id: newGesture(), isOver: true });
  };
  const shownWords = `${days === null ? 'All days: ' : ''}${describeDays(days ?? limits)}`;
  const options = (
    <TimelineOptions
      id={optionsId}
      {...{ limits, days, mode, speed, isStill }}
      isZoomed={zoomed !== null && !isWhole(zoomed, limits)}
      caption={`Events a ${BIN_NOUNS[bin]}${isInView ? ', in view on the map' : ''}`}
      onDays={(next) => chooseByHand(next, { id: newGesture(), isOver: true })}
      onMode={setMode}
      onSpeed={setSpeed}
      onWholeSpan={() => setSpan(null)}
    />
  );
  const plot = (
    <div className={isPhone && !isOpen ? styles.closed : styles.frame} ref={frame}>
      {size === null || size.height < LEAST_HEIGHT_PX ? null : (
        <Plot
          bars={{ bin, limits }}
          note={noteFor(data, hasFailed, days)}
          onChoose={chooseByHand}
          onSpan={setSpan}
          {...{ data, span, days, size, isInView, place }}
        />
      )}
    </div>
  );
  const play = <PlayButton isPlaying={player.isPlaying} isStill={isStill} onPlay={onPlay} noun={BIN_NOUNS[bin]} />;
  const allDays = (
    <button type="button" className={styles.button} disabled={days === null} onClick={clear}>
      All days
    </button>
  );
  const toggle = { ref: opener, 'aria-expanded': isOpen, onClick: () => onOpen(!isOpen) };
  return (
    <section className={styles.strip} id="timeline" tabIndex={-1} data-open={isOpen} aria-label="Timeline" ref={root}>
      <p className="visually-hidden" role="status">
        Days shown: {shownWords}
      </p>
      {isPhone ? (
        <>
          <div className={styles.bar}>
            {play}
            <button type="button" className={styles.opener} {...toggle}>
              <MiniBars limits={limits} days={days} data={data} />
              <span className={styles.openerWords}>{shownWords}</span>
            </button>
            {days !== null && allDays}
          </div>
          {plot}
          {isOpen && options}
        </>
      ) : (
        <>
          <div className={styles.controls}>
            {play}
            <button type="button" className={styles.button} aria-controls={optionsId} {...toggle}>
              Days…
            </button>
            {isOpen && (
              <div className={styles.popover} ref={popover}>
                {options}
              </div>
            )}
            {allDays}
          </div>
          {plot}
        </>
      )}
    </section>
  );
}

/** Less has no room for bars between words and axis. */
const LEAST_HEIGHT_PX = 60;
/** Fewer bars where they would be too narrow to tell apart. */
const NARROW_PX = 560;
const NARROW_BINS = 90;
const WIDE_BINS = 190;

function toAddress(address: string, { first, last }: DayRange, bin: BinKind): string {
  const days = `${fromDayNumber(first)},${fromDayNumber(last)}`;
  return `${address}${address.includes('?') ? '&' : '?'}days=${days}&bin=${bin}`;
}

function noteFor(data: BarData | null, hasFailed: boolean, days: DayRange | null): string | null {
  if (hasFailed) return 'The bars could not be loaded. Days can still be chosen.';
  if (data === null) return null;
  if (mostOf(data) === 0) return 'No event on these days for this view';
  return days !== null && isEmpty(data, days) ? 'No event in these days' : null;
}
