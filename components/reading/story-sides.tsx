import { Fragment } from 'react';
import { SourceMarks } from '#components/evidence/source-marks';
import type { Actor } from '#data/model/account';
import type { SourceKeys } from '#data/model/event';
import type { SourceNumbers } from '#data/model/source-numbers';
import reading from './reading.module.css';
import styles from './story.module.css';

type Side = { name: string; actorKeys: readonly string[]; note: string | null; sources: SourceKeys };
type Props = { sides: readonly Side[]; actors: readonly Actor[]; numbers: SourceNumbers };

/** Who is counted to each side; each name leads to what is recorded of its bearer further down. */
export function StorySides({ sides, actors, numbers }: Props) {
  const nameOf = new Map(actors.map(({ key, name }) => [key, name]));
  return sides.map(({ name, actorKeys, note, sources }) => (
    <div key={name} className={styles.side}>
      <h3>
        {name}
        <SourceMarks sources={sources} numbers={numbers} />
      </h3>
      <p>
        {actorKeys.length === 0 && 'Nobody is named.'}
        {actorKeys.map((key, position) => (
          <Fragment key={key}>
            {position > 0 && ', '}
            <a href={`#${toActorId(key)}`}>{nameOf.get(key) ?? key}</a>
          </Fragment>
        ))}
      </p>
      {note && <p className={reading.note}>{note}</p>}
    </div>
  ));
}

/** The id of an actor's entry on the page. */
export function toActorId(key: string): string {
  return `actor-${key}`;
}
