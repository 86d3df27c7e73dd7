import { SourceMarks } from '#components/evidence/source-marks';
import { FactBadge } from '#components/evidence/status-badge';
import type { Campaign } from '#data/model/account';
import { formatDay } from '#data/model/day';
import type { SourceNumbers } from '#data/model/source-numbers';
import reading from './reading.module.css';
import styles from './story.module.css';
import { toSpotAttributes } from './story-spot';

/** How authorities and public figures answered: who, on which day, and how surely. */
export function StoryResponses({ responses, numbers }: { responses: Campaign['responses']; numbers: SourceNumbers }) {
  return (
    <ul>
      {responses.map(({ text, who, on, status, sources }) => (
        <li key={text} className={styles.entry} {...(on && toSpotAttributes({ day: on, place: null }))}>
          <h3 className={styles.entryTitle}>{who}</h3>
          <p className={reading.meta}>
            <span>{on === null ? 'day not given' : formatDay(on)}</span>
            <FactBadge status={status} />
          </p>
          <p className={reading.prose}>
            {text}
            <SourceMarks sources={sources} numbers={numbers} />
          </p>
        </li>
      ))}
    </ul>
  );
}
