import { type BinKind, binEnd, type DayRange } from '#data/model/day-bins';
import styles from './place-days.module.css';

/** The days of the place that the page is about. The bars are of all that is in view on the map, whatever the page. */
export type PlaceDays = { name: string; days: readonly DayRange[] };

/** Height of a mark, and the least width at which one is seen, in pixels. */
const MARK_PX = 3;

/** A line below the bars for each day or span of days, in the colour that the place has on the map. */
export function PlaceDayMarks({ days, toX, ground }: PlaceDays & { toX: (day: number) => number; ground: number }) {
  return days.map(({ first, last }) => (
    <rect
      key={`${first} ${last}`}
      className={styles.mark}
      x={toX(first)}
      y={ground + 1}
      width={Math.max(toX(last + 1) - toX(first) - 1, MARK_PX)}
      height={MARK_PX}
    />
  ));
}

/** Whose the marks are, in the margin beside them, which has no room for long names: those are the page's headings. */
export function PlaceDaysName({ name }: Pick<PlaceDays, 'name'>) {
  return (
    <p className={styles.name} title={`Days on record for ${name}`}>
      Here
    </p>
  );
}

/** `; an event in Eugene is on record` behind what a bar says, where its days are some of the place's. */
export function describePlaceDays(place: PlaceDays | null, start: number, bin: BinKind): string {
  const end = binEnd(start, bin);
  const isOfPlace = place?.days.some(({ first, last }) => first < end && last >= start) ?? false;
  return place !== null && isOfPlace ? `; an event in ${place.name} is on record` : '';
}
