import { PeopleAxis } from '#components/charts/people-axis';
import { countsInRange, type ReportedRange } from '#data/crowds/reported-range';
import type { Estimate } from '#data/model/event';
import type { Reading } from '#data/model/query';
import type { SourceNumbers } from '#data/model/source-numbers';
import { CLAIMANT_ROLES, termsOf } from '#data/model/vocabulary';
import { EstimateRow } from './estimate-row';
import styles from './evidence.module.css';
import { Mark } from './marks';

type Props = {
  estimates: readonly Estimate[];
  range: ReportedRange | null;
  reading: Reading;
  numbers: SourceNumbers;
  /** The heading of each group: one level below that of the list. */
  Title: 'h3' | 'h4';
};

/** Every claim about the size of one event on one shared axis, grouped by who makes it. */
export function EstimateList({ estimates, range, reading, numbers, Title }: Props) {
  const counted = estimates.filter(countsInRange);
  const beside = estimates.filter((estimate) => !countsInRange(estimate));
  const row = (estimate: Estimate) => (
    <EstimateRow
      key={estimates.indexOf(estimate)}
      {...{ estimate, reading, numbers }}
      range={countsInRange(estimate) ? range : null}
    />
  );
  return (
    <div className={styles.estimates}>
      <PeopleAxis />
      {termsOf(CLAIMANT_ROLES).map((role) => {
        const claims = counted.filter((estimate) => estimate.role === role);
        return claims.length === 0 ? null : (
          <section key={role} className={styles.role}>
            <Title className={styles.roleTitle}>
              <Mark name={`role-${role}`} />
              {CLAIMANT_ROLES[role].label}
            </Title>
            <ul>{claims.map(row)}</ul>
          </section>
        );
      })}
      {beside.length > 0 && (
        <section className={styles.role}>
          <Title className={styles.roleTitle}>
            Said about a part, another moment, something wider, or not of persons: not counted in the range
          </Title>
          <ul>{beside.map(row)}</ul>
        </section>
      )}
    </div>
  );
}
