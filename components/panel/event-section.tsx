import Link from 'next/link';
import type { ReactNode } from 'react';
import { EstimateList } from '#components/evidence/estimate-list';
import { IncidentList } from '#components/evidence/incident-list';
import { SourceMarks } from '#components/evidence/source-marks';
import { ReadingLink } from '#components/ui/reading-link';
import { reportedRange } from '#data/crowds/reported-range';
import type { Claim } from '#data/model/account';
import { toClaimHref, toDaysHref, toEventHref } from '#data/model/address';
import { formatDaySpan } from '#data/model/day';
import type { ProtestEvent } from '#data/model/event';
import type { Query } from '#data/model/query';
import type { SourceNumbers } from '#data/model/source-numbers';
import { ACTIONS } from '#data/model/vocabulary';
import { CrowdSentence } from './crowd-sentence';
import styles from './panel.module.css';
import { Whereabouts } from './whereabouts';

type Props = {
  event: ProtestEvent;
  numbers: SourceNumbers;
  query: Query;
  /** A claim of each topic under which the account compares what is disputed about this event. */
  disputes: readonly Claim[];
  /** Whether the event's title stands here, above its parts, or already at the head of the page. */
  heading: 'link' | 'none';
  /** What stands beside the event's figure. */
  children?: ReactNode;
};

/** One event in full: what, when, where and how surely, how many and who says so, what happened, who called for it. */
export function EventSection({ event, numbers, query, disputes, heading, children }: Props) {
  const range = reportedRange(event, query.reading);
  const PartTitle = heading === 'link' ? 'h3' : 'h2';
  const ItemTitle = heading === 'link' ? 'h4' : 'h3';
  return (
    <article className={styles.event} id={`event-${event.key}`}>
      <p className={styles.day}>
        <Link href={toDaysHref(event.startsOn, event.endsOn, query.reading)} prefetch={false}>
          <span className="visually-hidden">All places on </span>
          {formatDaySpan(event.startsOn, event.endsOn)}
        </Link>
        {event.held === 'announced' && <strong className={styles.announced}>Announced only</strong>}
      </p>
      {heading === 'link' && (
        <h2 className={styles.eventTitle}>
          <a href={toEventHref(event.key, query)}>{event.title}</a>
        </h2>
      )}
      <Whereabouts venue={event.venue} precision={event.position.precision} />
      <p className={styles.actions}>{event.actions.map((action) => ACTIONS[action].label).join(' · ')}</p>
      <p className={styles.summary}>
        {event.summary}
        <SourceMarks sources={event.sources} numbers={numbers} />
      </p>
      {event.held === 'announced' && (
        <p className={styles.notice}>
          Only an announcement was found; no report on how it went. It counts in no total of people.
        </p>
      )}
      <PartTitle className={styles.partTitle}>How many</PartTitle>
      <CrowdSentence event={event} range={range} reading={query.reading} numbers={numbers} />
      {children}
      {event.estimates.length > 0 && (
        <EstimateList estimates={event.estimates} range={range} reading={query.reading} numbers={numbers} />
      )}
      {event.incidents.length > 0 && (
        <>
          <PartTitle className={styles.partTitle}>What happened</PartTitle>
          <IncidentList incidents={event.incidents} numbers={numbers} Title={ItemTitle} />
        </>
      )}
      {disputes.length > 0 && (
        <>
          <PartTitle className={styles.partTitle}>What is disputed</PartTitle>
          <ul className={styles.plainList}>
            {disputes.map(({ key, topic }) => (
              <li key={key}>
                <ReadingLink href={toClaimHref(key)}>All that is said on “{topic}”</ReadingLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <NamedList title={<PartTitle className={styles.partTitle}>Closures</PartTitle>} items={event.closures} />
      <NamedList title={<PartTitle className={styles.partTitle}>Organizers</PartTitle>} items={event.organizers} />
    </article>
  );
}

function NamedList({ title, items }: { title: ReactNode; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <>
      {title}
      <ul className={styles.plainList}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}
