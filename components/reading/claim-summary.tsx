import { Mark } from '#components/evidence/marks';
import { SourceMarks } from '#components/evidence/source-marks';
import { FactBadge } from '#components/evidence/status-badge';
import { ReadingLink } from '#components/ui/reading-link';
import type { Claim } from '#data/model/account';
import { toClaimHref } from '#data/model/address';
import { isByCompilers, nameClaimant } from '#data/model/claimant';
import { formatDay } from '#data/model/day';
import type { SourceNumbers } from '#data/model/source-numbers';
import { CLAIMANT_ROLES } from '#data/model/vocabulary';
import styles from './claim-summary.module.css';
import reading from './reading.module.css';

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
      {claim.value !== null && !repeatsSentence(claim.value, claim) && (
        <p className={styles.value}>
          <q>{claim.value}</q>
        </p>
      )}
      <p className={reading.prose}>
        {isThis ? claim.claim : <ReadingLink href={toClaimHref(claim.key)}>{claim.claim}</ReadingLink>}
        <SourceMarks sources={claim.sources} numbers={numbers} />
      </p>
      <p className={`${reading.meta} ${styles.line}`}>
        <span className={styles.who}>
          {!isByCompilers(claim) && <RoleOf claim={claim} />}
          {nameClaimant(claim)}
        </span>
        {withDay && <span>{claim.eventOn === null ? 'no single day' : formatDay(claim.eventOn)}</span>}
        {isThis && <strong className={styles.this}>This claim</strong>}
        <FactBadge status={claim.status} />
      </p>
      {claim.note && <p className={reading.note}>{claim.note}</p>}
    </article>
  );
}

function RoleOf({ claim: { role } }: { claim: Claim }) {
  return (
    <>
      <Mark name={`role-${role}`} />
      {role === 'unknown' ? 'Role unknown' : CLAIMANT_ROLES[role].label}:{' '}
    </>
  );
}

/** Whether the figure's words stand in the sentence already, so that they need not be told twice: "200" not in "1,200". */
export function repeatsSentence(words: string, { claim }: Pick<Claim, 'claim'>): boolean {
  const [text, part] = [claim.toLowerCase(), words.toLowerCase()];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}][.,]?$/u.test(text.slice(0, at)) && !/^[.,]?[\p{L}\p{N}]/u.test(text.slice(at + part.length));
    if (isWhole) return true;
  }
  return false;
}
