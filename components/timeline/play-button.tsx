import styles from './timeline.module.css';

type Props = {
  isPlaying: boolean;
  /** The reader wants no motion: one step at a time then. */
  isStill: boolean;
  /** What a step is: a day, a week. */
  noun: string;
  onPlay(): void;
};

const PLAY = 'M6 4v12l10-6Z';
const PAUSE = 'M5 4h3.5v12H5ZM11.5 4h3.5v12h-3.5Z';
const STEP = 'M5 4v12l8-6ZM14 4h2v12h-2Z';

/** Lets the days pass by, or goes one step on where nothing should move by itself. */
export function PlayButton({ isPlaying, isStill, noun, onPlay }: Props) {
  const label = isStill ? `Next ${noun}` : isPlaying ? 'Pause' : 'Play the days';
  return (
    <button type="button" className={styles.play} onClick={onPlay} aria-label={label} title={label}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={isStill ? STEP : isPlaying ? PAUSE : PLAY} />
      </svg>
    </button>
  );
}
