import Link from 'next/link';
import { METHODS_HREF } from '#data/model/address';
import { ESTIMATE_STATUSES, STATUSES, termsOf } from '#data/model/vocabulary';
import styles from './evidence.module.css';
import { StatusMark } from './marks';

/** What each status of a fact or claim means, in full. */
export function FactWordHelp() {
  return (
    <dl className={styles.help}>
      <FactStatuses />
    </dl>
  );
}

/** What each status means, in full, for every badge on the page, and what a reported range is. */
export function WordHelp() {
  return (
    <>
      <dl className={styles.help}>
        <FactStatuses />
        <div>
          <dt>
            <StatusMark status="unverified" /> {ESTIMATE_STATUSES.unverified.label} (of a figure)
          </dt>
          <dd>{ESTIMATE_STATUSES.unverified.definition}</dd>
        </div>
        <div>
          <dt>Reported range</dt>
          <dd>
            From the lowest to the highest claim about the whole event or its peak, in persons. “At least” leaves the
            top open, “at most” the bottom. Vague words are read as spans: hundreds 200–999, thousands 2,000–9,999, tens
            of thousands 20,000–99,999, dozens 24–99.
          </dd>
        </div>
      </dl>
      <p className={styles.helpMore}>
        <Link href={METHODS_HREF} prefetch={false}>
          All words, and how figures are read and combined
        </Link>
      </p>
    </>
  );
}

function FactStatuses() {
  return termsOf(STATUSES).map((status) => (
    <div key={status}>
      <dt>
        <StatusMark status={status} /> {STATUSES[status].label}
      </dt>
      <dd>{STATUSES[status].definition}</dd>
    </div>
  ));
}
