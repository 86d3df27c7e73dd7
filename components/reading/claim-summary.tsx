import { Mark } from '#components/evidence/marks';
import { SourceMarks } from '#components/evidence/source-marks';
import { FactBadge } from '#components/evidence/status-badge';
import { ReadingLink } from '#components/ui/reading-link';
import type { Claim } from '#data/model/account';
import { toClaimHref } from '#data/model/address';
import { formatDay } from '#data/model/day';
import type { SourceNumbers } from '#data/model/source-numbers';
import { CLAIMANT_ROLES } from '#data/model/vocabulary';
import styles from './reading.module.css';

type Props = {
  claim: Claim;
  numbers: SourceNumbers;
  /** Whether this claim is what the page is about, so that it needs no link to itself. */
  isThis?: boolean;
  /** Left out where the day stands above. */
  withDay?: boolean;
};

/** One claim in short: what, the figure in words, who says so in what role, how it stands, from where. */
export function ClaimSummary({ claim, numbers, isThis = false, withDay = false }: Props) {
  return (
    <article className={styles.claim} aria-current={isThis ? 'true' : undefined}>
      {claim.value && <p className={styles.value}>{claim.value}</p>}
      <p className={styles.prose}>
        {isThis ? claim.claim : <ReadingLink href={toClaimHref(claim.key)}>{claim.claim}</ReadingLink>}
        <SourceMarks sources={claim.sources} numbers={numbers} />
      </p>
      <p className={styles.meta}>
        <span className={styles.who}>
          <Mark name={`role-${claim.role}`} />
          {claim.role === 'unknown' ? 'Role unknown' : CLAIMANT_ROLES[claim.role].label}: {claim.claimant}
        </span>
        {withDay && <span>{claim.eventOn === null ? 'no single day' : formatDay(claim.eventOn)}</span>}
        {isThis && <strong className={styles.this}>This claim</strong>}
        <FactBadge status={claim.status} />
      </p>
      {claim.note && <p className={styles.note}>{claim.note}</p>}
    </article>
  );
}
