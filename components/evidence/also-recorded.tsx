import Link from 'next/link';
import { describeCrowd } from '#data/crowds/describe-event';
import { reportedRange } from '#data/crowds/reported-range';
import { toEventHref } from '#data/model/address';
import { formatDaySpan } from '#data/model/day';
import type { Query } from '#data/model/query';
import type { SourceNumbers } from '#data/model/source-numbers';
import type { OtherRecord } from '#data/model/stored';
import styles from './evidence.module.css';
import { SourceMarks } from './source-marks';

type Props = { records: readonly OtherRecord[]; query: Query; numbers: SourceNumbers };

/** What other datasets record of the same event: each with its own claims, none counted in the event's range. */
export function AlsoRecorded({ records, query, numbers }: Props) {
  return (
    <ul className={styles.others}>
      {records.map(({ dataset, event }) => {
        const crowd = describeCrowd(event, reportedRange(event, query.reading));
        return (
          <li key={event.key}>
            <p className={styles.who}>{dataset}</p>
            <p>
              <Link href={toEventHref(event.key, query)} prefetch={false}>
                {event.title}
              </Link>
              , {formatDaySpan(event.startsOn, event.endsOn)}
            </p>
            <p>
              {crowd.range}. <span className={styles.quiet}>{crowd.detail}</span>
            </p>
            {event.estimates.map((estimate) => (
              <p key={event.estimates.indexOf(estimate)} className={styles.words}>
                <q>{estimate.words}</q>, {estimate.claimant}
                <SourceMarks sources={estimate.sources} numbers={numbers} />
              </p>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
