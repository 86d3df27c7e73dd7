import { toImportHref } from '#data/model/address';
import type { RowFilter, RowTally } from '#data/model/import-run';
import styles from './imports.module.css';
import { describeReason, formatCount, OUTCOME_WORDS } from './run-text';

type Props = { runId: number; tallies: readonly RowTally[]; filter: RowFilter };

/** How often each reason was given; each leads to its rows. */
export function ReasonTable({ runId, tallies, filter }: Props) {
  return (
    <table className={styles.reasons}>
      <thead>
        <tr>
          <th scope="col" className={styles.number}>
            Rows
          </th>
          <th scope="col">What</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {tallies.map(({ outcome, reason, rows }) => {
          const isCurrent = filter.outcome === outcome && (filter.reason ?? '') === reason;
          const href = `${toImportHref(runId, { outcome, reason: reason === '' ? null : reason })}#rows`;
          return (
            <tr key={`${outcome}/${reason}`}>
              <td className={styles.number}>{formatCount(rows)}</td>
              <td>
                <a href={href} aria-current={isCurrent ? 'true' : undefined}>
                  {OUTCOME_WORDS[outcome]}
                </a>
              </td>
              <td>{reason === '' ? '' : describeReason(reason)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
