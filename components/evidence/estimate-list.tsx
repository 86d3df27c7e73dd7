import { PeopleAxis } from '#components/charts/people-axis';
import { countsInRange, type ReportedRange } from '#data/crowds/reported-range';
import type { Estimate } from '#data/model/event';
import type { Reading } from '#data/model/query';
import type { SourceNumbers } from '#data/model/source-numbers';
import { CLAIMANT_ROLES, termsOf } from '#data/model/vocabulary';
import styles from './claim-table.module.css';
import { EstimateRow } from './estimate-row';
import { Mark } from './marks';
import { SAID_ROLES } from './said-roles';

type Props = {
  estimates: readonly Estimate[];
  range: ReportedRange | null;
  reading: Reading;
  numbers: SourceNumbers;
};

/**
 * Every claim about the size of one event as a table with one axis: a row each, grouped by who makes it, the event's
 * reported range as a band behind all rows. Claims that are not counted in the range come last and say so.
 */
export function EstimateList({ estimates, range, reading, numbers }: Props) {
  const beside = estimates.filter((estimate) => !countsInRange(estimate));
  const groups = termsOf(CLAIMANT_ROLES).map((role) => ({
    role,
    claims: estimates.filter((estimate) => estimate.role === role && countsInRange(estimate)),
  }));
  const row = (estimate: Estimate) => (
    <EstimateRow key={estimates.indexOf(estimate)} {...{ estimate, range, reading, numbers }} />
  );
  return (
    <div className={styles.chart}>
      <table className={styles.claims} {...SAID_ROLES.table}>
        <caption className="visually-hidden">Every claim of how many, by who says so</caption>
        <thead {...SAID_ROLES.group}>
          <tr {...SAID_ROLES.row}>
            <th scope="col" {...SAID_ROLES.column}>
              Exact words
            </th>
            <th scope="col" {...SAID_ROLES.column}>
              Who says so, and how it stands
            </th>
            <th scope="col" className={styles.axis} {...SAID_ROLES.column}>
              <span className="visually-hidden">People, on one scale for all claims</span>
              <PeopleAxis />
            </th>
          </tr>
        </thead>
        {groups.map(
          ({ role, claims }) =>
            claims.length > 0 && (
              <tbody key={role} {...SAID_ROLES.group}>
                <tr {...SAID_ROLES.row}>
                  <th scope="rowgroup" colSpan={3} className={styles.group} {...SAID_ROLES.rowHeader}>
                    <Mark name={`role-${role}`} />
                    {CLAIMANT_ROLES[role].label}
                  </th>
                </tr>
                {claims.map(row)}
              </tbody>
            ),
        )}
        {beside.length > 0 && (
          <tbody {...SAID_ROLES.group}>
            <tr {...SAID_ROLES.row}>
              <th scope="rowgroup" colSpan={3} className={styles.group} {...SAID_ROLES.rowHeader}>
                <strong>Not counted in the range:</strong> about a part, another moment, something wider, or not of
                persons
              </th>
            </tr>
            {beside.map(row)}
          </tbody>
        )}
      </table>
    </div>
  );
}
