import { type Day, formatShortDay, toDayNumber } from '#data/model/day';
import type { ClaimantRole } from '#data/model/vocabulary';
import styles from './charts.module.css';

/** One claim as a mark: the shape of its role; outlined when it is the one that the page is about. */
export type DayMark = { key: string; role: ClaimantRole; isThis: boolean };

type Props = { days: readonly { on: Day; marks: readonly DayMark[] }[] };

const MARK_PX = 12;
const STACK = 6;
const LINE_PX = STACK * MARK_PX + 8;
const LABEL_PX = 16;
/** Labels nearer to each other than this share of the width, in percent, stand on two lines. */
const LABEL_ROOM = 22;
/** Room at both ends for marks and labels, in percent. */
const MARGIN = 7;

/** Days on a line at their true distance, with a mark for each claim that ties itself to the day. */
export function DayMarks({ days }: Props) {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const span = toDayNumber(last.on) - toDayNumber(first.on);
  const places = days.map(({ on }) => MARGIN + ((toDayNumber(on) - toDayNumber(first.on)) / span) * (100 - 2 * MARGIN));
  const rows = toRows(places);
  return (
    <svg className={styles.days} height={LINE_PX + 2 * LABEL_PX + 8} aria-hidden="true">
      <line className={styles.dayLine} x1="0" x2="100%" y1={LINE_PX} y2={LINE_PX} />
      {days.map(({ on, marks }, position) => (
        <svg key={on} x={`${places[position]}%`} overflow="visible" aria-hidden="true">
          <line
            className={styles.dayLine}
            x1="0"
            x2="0"
            y1={LINE_PX}
            y2={LINE_PX + 5 + (rows[position] ?? 0) * LABEL_PX}
          />
          <text x="0" y={LINE_PX + LABEL_PX + (rows[position] ?? 0) * LABEL_PX} textAnchor="middle">
            {formatShortDay(on)}
          </text>
          {marks.map((mark, index) => (
            <Shape key={mark.key} mark={mark} index={index} columns={Math.ceil(marks.length / STACK)} />
          ))}
        </svg>
      ))}
    </svg>
  );
}

/** Stacked from the line upwards, a new column after every sixth. */
function Shape({ mark: { role, isThis }, index, columns }: { mark: DayMark; index: number; columns: number }) {
  const x = (Math.floor(index / STACK) - columns / 2) * MARK_PX;
  const y = LINE_PX - 4 - ((index % STACK) + 1) * MARK_PX;
  return (
    <>
      <use href={`#role-${role}`} x={x + 1.5} y={y + 1.5} width={MARK_PX - 3} height={MARK_PX - 3} />
      {isThis && <rect className={styles.thisMark} x={x} y={y} width={MARK_PX} height={MARK_PX} />}
    </>
  );
}

/** For each place on the line the row of its label, so that neighbours do not overlap. */
function toRows(places: readonly number[]): number[] {
  const rows: number[] = [];
  for (const [position, place] of places.entries()) {
    const before = places[position - 1];
    const isNear = before !== undefined && place - before < LABEL_ROOM;
    rows.push(isNear ? 1 - (rows[position - 1] ?? 0) : 0);
  }
  return rows;
}
