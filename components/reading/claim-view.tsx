import { Mark, StatusMark } from '#components/evidence/marks';
import { SourceList } from '#components/evidence/source-list';
import { SourceMarks } from '#components/evidence/source-marks';
import { FactBadge } from '#components/evidence/status-badge';
import { FactWordHelp } from '#components/evidence/word-help';
import { Cite } from '#components/ui/cite';
import { CopyButton } from '#components/ui/copy-button';
import { ReadingLink } from '#components/ui/reading-link';
import { formatRange } from '#data/crowds/describe-range';
import { listUnknowns } from '#data/crowds/list-unknowns';
import { combineSpans } from '#data/crowds/reported-range';
import type { Claim } from '#data/model/account';
import { groupClaimsByDay } from '#data/model/account-order';
import { STORY_HREF } from '#data/model/address';
import type { Citation } from '#data/model/citation';
import { isByCompilers, nameClaimant, nameClaimantAfter } from '#data/model/claimant';
import { formatDay } from '#data/model/day';
import { numberSourcesOf, type SourceNumbers } from '#data/model/source-numbers';
import type { SourcesByKey } from '#data/model/stored';
import { CLAIMANT_ROLES, STATUSES } from '#data/model/vocabulary';
import styles from './claim-view.module.css';
import reading from './reading.module.css';
import { ReadingPart } from './reading-part';
import { toTopicId } from './story-claims';
import { TermList } from './term-list';
import { describeStatuses, TopicDays, TopicGlance } from './topic-days';

type Props = {
  claim: Claim;
  /** All claims of the same topic, this one among them. */
  ofTopic: readonly Claim[];
  sources: SourcesByKey;
  citation: Citation;
};

/** One claim, and everything that is said on the same topic, so that a disputed figure never stands alone. */
export function ClaimView({ claim, ofTopic, sources, citation }: Props) {
  const days = groupClaimsByDay(ofTopic);
  const unknowns = listUnknowns(ofTopic);
  const numbers = numberSourcesOf([claim, ...days.flatMap(({ claims }) => claims)]);
  return (
    <div className={reading.column}>
      <p className={reading.kicker}>
        <ReadingLink href={`${STORY_HREF}#${toTopicId(claim.topic)}`}>{claim.topic}</ReadingLink>
      </p>
      <p className={styles.standing}>
        <StatusMark status={claim.status} /> <strong>{STATUSES[claim.status].label}</strong>{' '}
        {nameClaimantAfter(claim.status, claim)}
      </p>
      <h1 className={styles.claimTitle}>
        {claim.claim}
        <SourceMarks sources={claim.sources} numbers={numbers} />
      </h1>
      <ClaimFacts claim={claim} numbers={numbers} />
      <ReadingPart id="topic" title="All that is said on this topic">
        <p className={reading.note}>{describeTopic(ofTopic)}</p>
        {days.length > 1 && <TopicGlance days={days} current={claim.key} />}
        <TopicDays days={days} current={claim.key} numbers={numbers} />
      </ReadingPart>
      {unknowns.length > 0 && (
        <ReadingPart id="unknown" title="What nobody knows">
          <ul className={reading.dashes}>
            {unknowns.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </ReadingPart>
      )}
      <ReadingPart id="sources" title="Sources">
        <SourceList numbers={numbers} sources={sources} />
      </ReadingPart>
      <ReadingPart id="words" title="What the words mean">
        <FactWordHelp />
        <h3 className={reading.wordsTitle}>In what role somebody speaks</h3>
        <TermList table={CLAIMANT_ROLES} mark={(role) => <Mark name={`role-${role}`} />} />
      </ReadingPart>
      <div className={reading.tools}>
        <CopyButton label="Copy link" />
        <Cite citation={citation} what="claim" />
      </div>
    </div>
  );
}

function ClaimFacts({ claim, numbers }: { claim: Claim; numbers: SourceNumbers }) {
  const figure = describeFigure(claim);
  return (
    <dl className={reading.facts}>
      <div>
        <dt>Who says so</dt>
        <dd>
          {nameClaimant(claim)}
          <SourceMarks sources={claim.sources} numbers={numbers} />
        </dd>
      </div>
      {!isByCompilers(claim) && (
        <div>
          <dt>In what role</dt>
          <dd>
            <Mark name={`role-${claim.role}`} /> {CLAIMANT_ROLES[claim.role].label}.{' '}
            <span className={reading.quiet}>{CLAIMANT_ROLES[claim.role].definition}</span>
          </dd>
        </div>
      )}
      <div>
        <dt>Figure, in words</dt>
        <dd>
          {claim.value === null ? 'none given' : <q>{claim.value}</q>}
          {figure !== null && figure !== claim.value && <span className={reading.quiet}> (read as {figure})</span>}
        </dd>
      </div>
      <div>
        <dt>About the day</dt>
        <dd>{claim.eventOn === null ? 'no single day' : formatDay(claim.eventOn)}</dd>
      </div>
      <div>
        <dt>How it stands</dt>
        <dd>
          <FactBadge status={claim.status} /> <span className={reading.quiet}>{STATUSES[claim.status].definition}</span>
        </dd>
      </div>
      {claim.note && (
        <div>
          <dt>Note</dt>
          <dd>{claim.note}</dd>
        </div>
      )}
    </dl>
  );
}

/** The numbers that the words hold: `at least 50,000`; null where they hold none. */
function describeFigure({ low, high }: Claim): string | null {
  return low === null && high === null ? null : formatRange(combineSpans([{ floor: low, top: high }]));
}

/** `27 claims: 21 disputed, 3 claimed, 3 confirmed. By day, and within a day from the smallest figure to the largest.` */
function describeTopic(claims: readonly Claim[]): string {
  if (claims.length === 1) return 'No other claim on this topic is recorded.';
  const order = 'By the day they are about, and within a day from the smallest figure to the largest.';
  return `${describeStatuses(claims)}. ${order}`;
}
