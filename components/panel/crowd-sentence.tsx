import { SourceMarks } from '#components/evidence/source-marks';
import { describeCrowd } from '#data/crowds/describe-event';
import { claimsAtEnds, type ReportedRange } from '#data/crowds/reported-range';
import type { ProtestEvent } from '#data/model/event';
import type { Reading } from '#data/model/query';
import type { SourceNumbers } from '#data/model/source-numbers';
import styles from './panel.module.css';

type Props = { event: ProtestEvent; range: ReportedRange | null; reading: Reading; numbers: SourceNumbers };

/** The reported range in large figures with the sources that name its ends and, beside it always, who it comes from. */
export function CrowdSentence({ event, range, reading, numbers }: Props) {
  const crowd = describeCrowd(event, range);
  const sources = new Set(claimsAtEnds(event, reading).flatMap((estimate) => estimate.sources));
  return (
    <p className={styles.crowd}>
      <span className={range === null ? styles.noFigure : styles.figure}>
        {crowd.range}
        {sources.size > 0 && <SourceMarks sources={[...sources]} numbers={numbers} />}
      </span>
      <span className={styles.quiet}>{crowd.detail}</span>
    </p>
  );
}
