import { formatNumber } from '#data/crowds/describe-range';
import type { Incident } from '#data/model/event';
import { inTimeOrder } from '#data/model/incident-time';
import type { SourceNumbers } from '#data/model/source-numbers';
import { INCIDENT_ACTORS, INCIDENT_KINDS, type IncidentKind } from '#data/model/vocabulary';
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

/** What the number counts, where the kind of incident leaves no doubt. */
const COUNTED: Partial<Record<IncidentKind, string>> = { arrests: 'arrested', injuries: 'hurt' };

/** `About 6 p.m. · by federal agents · at least 2 arrested` */
function describeCircumstances(incident: Incident): string {
  const parts = [incident.timeText ?? 'time not given', describeActor(incident), describeCount(incident)];
  const text = parts.filter((part) => part !== null).join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function describeActor({ actor }: Incident): string | null {
  if (actor === null) return null;
  return actor === 'unknown' ? 'not known who did it' : `by ${INCIDENT_ACTORS[actor].label.toLowerCase()}`;
}

function describeCount({ kind, count, countBound }: Incident): string | null {
  if (count === null) return null;
  return `${countBound === null ? '' : COUNT_WORDS[countBound]}${formatNumber(count)} ${COUNTED[kind] ?? 'counted'}`;
}
