import { describeCrowd } from '#data/crowds/describe-event';
import { countNoun } from '#data/crowds/describe-range';
import { reportedRange } from '#data/crowds/reported-range';
import { formatShortDay } from '#data/model/day';
import type { ProtestEvent } from '#data/model/event';
import type { Query } from '#data/model/query';
import styles from './panel.module.css';

/**
 * The events of a place with their days, in the order in which the page tells them, each with its reported range, and
 * whether a figure or an incident is disputed: the page at a glance.
 */
export function DayLinks({ events, query }: { events: readonly ProtestEvent[]; query: Query }) {
  const spansYears = new Set(events.map(({ startsOn }) => startsOn.slice(0, 4))).size > 1;
  return (
    <nav aria-label="Events in this place">
      {!isByDay(events) && <p className={styles.dayOrder}>The event that most is told of comes first.</p>}
      <ul className={styles.dayLinks}>
        {events.map((event) => (
          <li key={event.key}>
            <a href={`#event-${event.key}`}>
              <span className={styles.dayLink}>
                {formatShortDay(event.startsOn)}
                {spansYears && <span className={styles.year}>{event.startsOn.slice(0, 4)}</span>}
              </span>
              <span>
                <span className={styles.dayTitle}>{event.title}</span>
                <span className={styles.dayFacts}>
                  {describeCrowd(event, reportedRange(event, query.reading), query.reading).range}
                  {event.estimates.some(({ status }) => status === 'disputed') && ', disputed'}
                  {describeIncidents(event)}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether the order needs no explanation. */
function isByDay(events: readonly ProtestEvent[]): boolean {
  return events.every(({ startsOn }, index) => startsOn >= (events[index - 1]?.startsOn ?? startsOn));
}

/** ` · 12 incidents reported, 4 disputed, 1 with no known evidence`; statements that nothing happened are none. */
function describeIncidents({ incidents }: ProtestEvent): string {
  const told = incidents.filter(({ kind }) => kind !== 'no-incidents');
  if (told.length === 0) return '';
  const disputed = told.filter(({ status }) => status === 'disputed').length;
  const unsupported = told.filter(({ status }) => status === 'no known evidence').length;
  const parts = [
    `${countNoun(told.length, 'incident')} reported`,
    disputed > 0 && `${disputed} disputed`,
    unsupported > 0 && `${unsupported} with no known evidence`,
  ];
  return ` · ${parts.filter((part) => part !== false).join(', ')}`;
}
