import { ReadingLink } from '#components/ui/reading-link';
import { CONVENTIONS } from '#data/crowds/conventions';
import { describeCommonWords } from '#data/crowds/describe-words';
import { METHODS_HREF } from '#data/model/address';
import type { Reading } from '#data/model/query';
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
export function WordHelp({ reading }: { reading: Reading }) {
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
            top open, “at most” the bottom. {CONVENTIONS[reading].sentence} So are read: {describeCommonWords(reading)}.
          </dd>
        </div>
      </dl>
      <p className={styles.helpMore}>
        <ReadingLink href={METHODS_HREF}>All words, and how figures are read and combined</ReadingLink>
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
