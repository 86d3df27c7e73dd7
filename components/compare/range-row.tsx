import Link from 'next/link';
import { RangeBar } from '#components/charts/range-bar';
import type { ComparisonCell, ComparisonEventRow } from '#data/crowds/comparison-table';
import { countNoun } from '#data/crowds/describe-range';
import { toEventHref } from '#data/model/address';
import { type Day, formatDaySpan, formatShortDay } from '#data/model/day';
import type { Query } from '#data/model/query';
import { Cell } from './cell';
import styles from './chart-table.module.css';
import compare from './compare.module.css';
import { PEOPLE } from './scales';

type Props = { row: ComparisonEventRow; query: Query; withYears: boolean; knowsResidents: boolean };

/** An event of the table: days and title, its reported range on the axis and in words, and what that is per resident. */
export function RangeRow({ row: { compared, people, rate }, query, withYears, knowsResidents }: Props) {
  const { event, range, disputed } = compared;
  return (
    <tr>
      <th scope="row">
        <span className={compare.day}>{formatDays(event.startsOn, event.endsOn, withYears)}</span>
        <Link href={toEventHref(event.key, query)} prefetch={false}>
          {event.title}
        </Link>
      </th>
      <td className={styles.plot}>
        <RangeBar range={range} scale={PEOPLE} />
      </td>
      <td className={styles.number}>
        <Cell cell={people} isLarge />
        {disputed > 0 && (
          <span className={compare.behind}>
            {disputed} of {countNoun(compared.claims, 'claim')} disputed
          </span>
        )}
      </td>
      <td className={styles.rate}>{range !== null && <Rate rate={rate} saidAbove={!knowsResidents} />}</td>
    </tr>
  );
}

/** A rate, or why there is none; what the head of the place says to all who see it is left to those who hear it. */
function Rate({ rate, saidAbove }: { rate: ComparisonCell; saidAbove: boolean }) {
  if (rate.high === null && saidAbove) {
    return (
      <span className={styles.noRate}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{rate.text}</span>
      </span>
    );
  }
  return (
    <>
      {rate.text}
      {/* Stacked on a phone, the figure stands apart from the head of its column. */}
      {rate.high !== null && <span className={styles.rateUnit}> per 10,000 residents</span>}
    </>
  );
}

/** `Jan 23`, `Jan 23 – Jan 25`; with the year where the events span several. */
function formatDays(first: Day, last: Day, withYears: boolean): string {
  if (withYears) return formatDaySpan(first, last);
  return first === last ? formatShortDay(first) : `${formatShortDay(first)} – ${formatShortDay(last)}`;
}
