import { DayMarks } from '#components/charts/day-marks';
import { countNoun } from '#data/crowds/describe-range';
import type { Claim } from '#data/model/account';
import type { groupClaimsByDay } from '#data/model/account-order';
import { type Day, formatDay } from '#data/model/day';
import type { SourceNumbers } from '#data/model/source-numbers';
import { STATUSES, termsOf } from '#data/model/vocabulary';
import { ClaimSummary } from './claim-summary';
import reading from './reading.module.css';
import styles from './topic-days.module.css';

type Props = {
  days: ReturnType<typeof groupClaimsByDay>;
  /** The key of the claim that the page is about. */
  current: Claim['key'];
  numbers: SourceNumbers;
};

/** The days of a topic at a glance: on a line at their true distance, and as links with what is said of each. */
export function TopicGlance({ days, current }: Omit<Props, 'numbers'>) {
  const dated = days.flatMap(({ on, claims }) => {
    const marks = claims.map(({ key, role }) => ({ key, role, isThis: key === current }));
    return on === null ? [] : [{ on, marks }];
  });
  return (
    <nav aria-label="Days of this topic" className={styles.glance}>
      <DayMarks days={dated} />
      {dated.length > 1 && (
        <p className={reading.quiet}>A mark for each claim, in the shape of who says so; this claim is outlined.</p>
      )}
      <ul>
        {days.map(({ on, claims }) => (
          <li key={on ?? 'none'}>
            <a href={`#${toTopicDayId(on)}`}>{on === null ? 'Tied to no single day' : formatDay(on)}</a>
            <span className={reading.quiet}>{describeStatuses(claims)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `27 claims: 21 disputed, 3 claimed, 3 confirmed` */
export function describeStatuses(claims: readonly Claim[]): string {
  const counts = termsOf(STATUSES).flatMap((status) => {
    const count = claims.filter((claim) => claim.status === status).length;
    return count === 0 ? [] : [`${count} ${STATUSES[status].label.toLowerCase()}`];
  });
  return `${countNoun(claims.length, 'claim')}: ${counts.join(', ')}`;
}

function toTopicDayId(on: Day | null): string {
  return on === null ? 'topic-no-day' : `topic-${on}`;
}

/** The claims of one topic on a plain timeline: which day each ties itself to. */
export function TopicDays({ days, current, numbers }: Props) {
  return (
    <ol className={styles.timeline}>
      {days.map(({ on, claims }) => (
        <li key={on ?? 'none'} id={toTopicDayId(on)}>
          <h3 className={reading.dayTitle}>{on === null ? 'Tied to no single day' : formatDay(on)}</h3>
          <ul>
            {claims.map((claim) => (
              <li key={claim.key}>
                <ClaimSummary claim={claim} numbers={numbers} isThis={claim.key === current} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
