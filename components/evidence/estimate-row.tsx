import { ClaimBar } from '#components/charts/claim-bar';
import { formatSpan } from '#data/crowds/describe-range';
import { countsInRange, type ReportedRange, readEstimate } from '#data/crowds/reported-range';
import type { Span } from '#data/crowds/vague-words';
import type { Estimate } from '#data/model/event';
import type { Reading } from '#data/model/query';
import type { SourceNumbers } from '#data/model/source-numbers';
import { CLAIMANT_ROLES, SCOPE_KINDS, UNITS } from '#data/model/vocabulary';
import table from './claim-table.module.css';
import styles from './evidence.module.css';
import { Mark } from './marks';
import { SAID_ROLES } from './said-roles';
import { SourceMarks } from './source-marks';
import { EstimateBadge } from './status-badge';

type Props = { estimate: Estimate; range: ReportedRange | null; reading: Reading; numbers: SourceNumbers };

/** One claim: the exact words, who says so, how it stands, its bar, its sources. */
export function EstimateRow({ estimate, range, reading, numbers }: Props) {
  const isCounted = countsInRange(estimate);
  const span = UNITS[estimate.unit].persons ? readEstimate(estimate, reading) : null;
  const isReading = estimate.bound === 'vague' && span !== null;
  return (
    <tr className={table.row} {...SAID_ROLES.row}>
      <th scope="row" className={table.words} {...SAID_ROLES.rowHeader}>
        <q>{estimate.words}</q>
        <SourceMarks sources={estimate.sources} numbers={numbers} />
        {isReading && <span className={table.read}>read as {formatSpan(span)}</span>}
      </th>
      <td className={table.who} {...SAID_ROLES.cell}>
        <p className={table.claimant}>
          {!isCounted && <Mark name={`role-${estimate.role}`} />}
          <span>
            {estimate.claimant}
            {!isCounted && <span className={styles.quiet}> ({CLAIMANT_ROLES[estimate.role].label.toLowerCase()})</span>}
          </span>
          <EstimateBadge status={estimate.status} />
        </p>
        <Scope estimate={estimate} />
        {estimate.note && <p className={styles.note}>{estimate.note}</p>}
      </td>
      <td className={table.plot} {...SAID_ROLES.cell}>
        <ClaimBar {...{ span, isReading, isCounted, range }} label={describeBar(estimate, span, isReading)} />
        {span === null && <span className={table.without}>{describeWithout(estimate)}</span>}
      </td>
    </tr>
  );
}

/** What the claim is about, when that is not simply everyone at the event. */
function Scope({ estimate }: { estimate: Estimate }) {
  const kind = estimate.scopeKind === 'whole' ? null : SCOPE_KINDS[estimate.scopeKind].label;
  const unit = estimate.unit === 'people' ? null : `counts ${UNITS[estimate.unit].label}`;
  const parts = [kind, estimate.scope, unit].filter((part) => part !== null);
  return parts.length === 0 ? null : <p className={styles.note}>{parts.join(': ')}</p>;
}

/** What the bar shows, for those who do not see it. */
function describeBar(estimate: Estimate, span: Span | null, isReading: boolean): string {
  if (span === null) return 'no bar';
  const words = isReading ? `read as ${formatSpan(span)}` : formatSpan(span);
  return countsInRange(estimate) ? words : `${words}, not counted in the range`;
}

/** Why there is no bar. */
function describeWithout({ unit, bound }: Estimate): string {
  if (!UNITS[unit].persons) return `${UNITS[unit].label}, not persons`;
  return bound === 'none' ? 'gave no figure' : 'no number in these words';
}
