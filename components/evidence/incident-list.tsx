import { formatNumber } from '#data/crowds/describe-range';
import type { Incident } from '#data/model/event';
import { inTimeOrder } from '#data/model/incident-time';
import type { SourceNumbers } from '#data/model/source-numbers';
import { INCIDENT_ACTORS, INCIDENT_KINDS } from '#data/model/vocabulary';
import styles from './evidence.module.css';
import { SourceMarks } from './source-marks';
import { FactBadge } from './status-badge';

type Props = {
  incidents: readonly Incident[];
  numbers: SourceNumbers;
  /** The heading of each incident: one level below that of the list. */
  Title: 'h3' | 'h4';
};

/** What happened beside the protest, in the order of time: what, when, who is said to have done it, who says so. */
export function IncidentList({ incidents, numbers, Title }: Props) {
  return (
    <ul className={styles.incidents}>
      {inTimeOrder(incidents).map((incident) => (
        <li key={`${incident.kind} ${incident.summary}`}>
          <Title className={styles.incidentTitle}>
            <span>{INCIDENT_KINDS[incident.kind].label}</span>
            <FactBadge status={incident.status} />
          </Title>
          <p className={styles.quiet}>{describeCircumstances(incident)}</p>
          <p>
            {incident.summary}
            <SourceMarks sources={incident.sources} numbers={numbers} />
          </p>
          {incident.claimedBy && <p className={styles.says}>Says so: {incident.claimedBy}</p>}
        </li>
      ))}
    </ul>
  );
}

const COUNT_WORDS = { exact: '', about: 'about ', at_least: 'at least ', at_most: 'at most ' } as const;

/** `About 6 p.m. · by federal agents · at least 2` */
function describeCircumstances({ timeText, actor, count, countBound }: Incident): string {
  const by =
    actor === null
      ? null
      : actor === 'unknown'
        ? 'by whom is not known'
        : `by ${INCIDENT_ACTORS[actor].label.toLowerCase()}`;
  const number = count === null ? null : `${countBound === null ? '' : COUNT_WORDS[countBound]}${formatNumber(count)}`;
  const parts = [timeText ?? 'time not given', by, number].filter((part) => part !== null);
  const text = parts.join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
