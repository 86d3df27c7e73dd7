import { describeCrowd } from '#data/crowds/describe-event';
import type { ReportedRange } from '#data/crowds/reported-range';
import type { ProtestEvent } from '#data/model/event';
import styles from './panel.module.css';

/** The reported range in large figures and, beside it always, who it comes from. */
export function CrowdSentence({ event, range }: { event: ProtestEvent; range: ReportedRange | null }) {
  const crowd = describeCrowd(event, range);
  return (
    <p className={styles.crowd}>
      <span className={range === null ? styles.noFigure : styles.figure}>{crowd.range}</span>
      <span className={styles.quiet}>{crowd.detail}</span>
    </p>
  );
}
