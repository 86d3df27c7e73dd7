import { type Day, fromDayNumber, parseDay, toDayNumber } from '#data/model/day';
import type { DayRange } from '#data/model/day-bins';
import barShapes from './bar-shapes.module.css';
import { PLAY_MODES, type PlayMode, SPEEDS, type Speed } from './play';
import styles from './timeline-options.module.css';

type Props = {
  id: string;
  limits: DayRange;
  days: DayRange | null;
  mode: PlayMode;
  speed: Speed;
  isStill: boolean;
  isZoomed: boolean;
  /** What the bars count. */
  caption: string;
  onDays(days: DayRange): void;
  onMode(mode: PlayMode): void;
  onSpeed(speed: Speed): void;
  onWholeSpan(): void;
};

const MODE_LABELS: Record<PlayMode, string> = {
  window: 'The chosen days move on',
  growing: 'Cumulative from the start',
};

/** The days to type, how they play, and what the bars mean. */
export function TimelineOptions({ id, limits, days, mode, speed, isStill, isZoomed, caption, ...on }: Props) {
  return (
    <div id={id} className={styles.options}>
      <DayFields limits={limits} days={days} onDays={on.onDays} />
      <label className={styles.field}>
        {isStill ? 'A step' : 'Play'}
        <select
          value={mode}
          onChange={({ target }) => on.onMode(PLAY_MODES.find((each) => each === target.value) ?? mode)}
        >
          {PLAY_MODES.map((each) => (
            <option key={each} value={each}>
              {MODE_LABELS[each]}
            </option>
          ))}
        </select>
      </label>
      {!isStill && (
        <label className={styles.field}>
          Speed
          <select
            value={speed}
            onChange={({ target }) => on.onSpeed(SPEEDS.find((each) => String(each) === target.value) ?? speed)}
          >
            {SPEEDS.map((each) => (
              <option key={each} value={each}>
                {each === 1 ? '1 bar a second' : `${each} bars a second`}
              </option>
            ))}
          </select>
        </label>
      )}
      {isZoomed && (
        <button type="button" className={styles.wholeSpan} onClick={on.onWholeSpan}>
          Show the whole span
        </button>
      )}
      <Key caption={caption} />
    </div>
  );
}

/** Both ends of the days as they are typed. A day that the record does not reach is refused by the field itself. */
function DayFields({ limits, days, onDays }: Pick<Props, 'limits' | 'days' | 'onDays'>) {
  const { first, last } = days ?? limits;
  const onType = (end: 'first' | 'last', input: HTMLInputElement) => {
    const typed = input.value === '' ? fromDayNumber(limits[end]) : readDay(input);
    if (typed === null) return;
    const day = toDayNumber(typed);
    // An end that is typed past the other takes it along.
    onDays(end === 'first' ? { first: day, last: Math.max(day, last) } : { first: Math.min(day, first), last: day });
  };
  const range = { min: fromDayNumber(limits.first), max: fromDayNumber(limits.last) };
  return (
    <fieldset className={styles.dates}>
      <legend className="visually-hidden">Days shown</legend>
      {(['first', 'last'] as const).map((end) => (
        <label key={end} className={styles.field}>
          {end === 'first' ? 'First day' : 'Last day'}
          <input
            key={days?.[end] ?? 'none'}
            type="date"
            {...range}
            defaultValue={days === null ? '' : fromDayNumber(days[end])}
            onChange={({ currentTarget }) => onType(end, currentTarget)}
          />
        </label>
      ))}
    </fieldset>
  );
}

/** The day in a field, if the record reaches it: while a year is being typed it is one of antiquity. */
function readDay(input: HTMLInputElement): Day | null {
  return input.validity.valid ? parseDay(input.value) : null;
}

function Key({ caption }: { caption: string }) {
  return (
    <div className={styles.key}>
      <p>{caption}</p>
      <ul>
        <li>
          <Swatch kind={barShapes.known} /> somebody names a figure
        </li>
        <li>
          <Swatch kind={barShapes.unknown} /> no figure
        </li>
        <li>
          <Swatch kind={barShapes.announced} /> only announced
        </li>
      </ul>
    </div>
  );
}

function Swatch({ kind }: { kind: string | undefined }) {
  return (
    <svg width="12" height="12" aria-hidden="true" data-outlined="true">
      <rect className={kind} x="0.5" y="0.5" width="11" height="11" />
    </svg>
  );
}
