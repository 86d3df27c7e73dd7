import type { Claim } from '#data/model/account';
import type { groupClaimsByDay } from '#data/model/account-order';
import { formatDay } from '#data/model/day';
import type { SourceNumbers } from '#data/model/source-numbers';
import { ClaimSummary } from './claim-summary';
import styles from './reading.module.css';

type Props = {
  days: ReturnType<typeof groupClaimsByDay>;
  /** The key of the claim that the page is about. */
  current: Claim['key'];
  numbers: SourceNumbers;
};

/** The claims of one topic on a plain timeline: which day each ties itself to. */
export function TopicDays({ days, current, numbers }: Props) {
  return (
    <ol className={styles.timeline}>
      {days.map(({ on, claims }) => (
        <li key={on ?? 'none'}>
          <h3 className={styles.dayTitle}>{on === null ? 'Tied to no single day' : formatDay(on)}</h3>
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
