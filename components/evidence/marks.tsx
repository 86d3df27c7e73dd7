import type { ClaimantRole, EstimateStatus, Status } from '#data/model/vocabulary';
import styles from './evidence.module.css';

type StatusMarkName = `status-${'confirmed' | 'claimed' | 'disputed' | 'none' | 'unverified'}`;
type MarkName = `role-${ClaimantRole}` | StatusMarkName;

/** A shape drawn once by `MarkShapes` and used by name: it reads without colour. */
export function Mark({ name }: { name: MarkName }) {
  return (
    <svg className={styles.mark} aria-hidden="true">
      <use href={`#${name}`} />
    </svg>
  );
}

const STATUS_MARKS: Record<Status | EstimateStatus, StatusMarkName> = {
  confirmed: 'status-confirmed',
  claimed: 'status-claimed',
  disputed: 'status-disputed',
  'no known evidence': 'status-none',
  unverified: 'status-unverified',
};

/** The mark of a status; the word always stands beside it. */
export function StatusMark({ status }: { status: Status | EstimateStatus }) {
  return <Mark name={STATUS_MARKS[status]} />;
}

/** The shapes that `Mark` uses: who says so, and how it stands. Placed once per document. */
export function MarkShapes() {
  return (
    <svg className={styles.shapes} aria-hidden="true">
      <symbol id="role-organizers" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="4.5" />
      </symbol>
      <symbol id="role-police" viewBox="0 0 12 12">
        <rect x="2" y="2" width="8" height="8" />
      </symbol>
      <symbol id="role-officials" viewBox="0 0 12 12">
        <path d="M6 .8L11.2 6L6 11.2L.8 6Z" />
      </symbol>
      <symbol id="role-news" viewBox="0 0 12 12">
        <rect x="1" y="4" width="10" height="4" />
      </symbol>
      <symbol id="role-academic" viewBox="0 0 12 12">
        <path d="M6 1.2L11 10.4H1Z" />
      </symbol>
      <symbol id="role-participant" viewBox="0 0 12 12">
        <path d="M4.4 1h3.2v3.4H11v3.2H7.6V11H4.4V7.6H1V4.4h3.4Z" />
      </symbol>
      <symbol id="role-unknown" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="2.2" />
      </symbol>
      <symbol id="status-confirmed" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="5" />
      </symbol>
      <symbol id="status-claimed" viewBox="0 0 12 12">
        <circle className={styles.outline} cx="6" cy="6" r="4.5" />
        <path d="M6 1.5a4.5 4.5 0 0 0 0 9Z" />
      </symbol>
      <symbol id="status-disputed" viewBox="0 0 12 12">
        <circle className={styles.outline} cx="6" cy="6" r="4.5" />
        <path className={styles.outline} d="M3 3L9 9M9 3L3 9" />
      </symbol>
      <symbol id="status-none" viewBox="0 0 12 12">
        <circle className={styles.outline} cx="6" cy="6" r="4.5" />
      </symbol>
      <symbol id="status-unverified" viewBox="0 0 12 12">
        <circle className={styles.dotted} cx="6" cy="6" r="4.5" />
      </symbol>
    </svg>
  );
}
