import { SourceMarks } from '#components/evidence/source-marks';
import type { Actor } from '#data/model/account';
import type { SourceNumbers } from '#data/model/source-numbers';
import { ACTOR_KINDS, ACTOR_SIDES, termsOf } from '#data/model/vocabulary';
import reading from './reading.module.css';
import styles from './story.module.css';
import { toActorId } from './story-sides';

/** Everybody whom the account names, by where they stand. */
export function StoryActors({ actors, numbers }: { actors: readonly Actor[]; numbers: SourceNumbers }) {
  return termsOf(ACTOR_SIDES).map((side) => {
    const ofSide = actors.filter((actor) => actor.side === side);
    return ofSide.length === 0 ? null : (
      <section key={side} className={styles.topic}>
        <h3>{ACTOR_SIDES[side].label}</h3>
        <p className={reading.note}>{ACTOR_SIDES[side].definition}</p>
        <ul>
          {ofSide.map((actor) => (
            <li key={actor.key} id={toActorId(actor.key)} className={styles.actor}>
              <h4 className={styles.entryTitle}>{actor.name}</h4>
              <p className={reading.meta}>
                <span>{ACTOR_KINDS[actor.kind].label}</span>
                {describeHome(actor) && <span>{describeHome(actor)}</span>}
                {actor.inArticle && <span>named in the encyclopedia article</span>}
              </p>
              <p>
                {actor.role}
                <SourceMarks sources={actor.sources} numbers={numbers} />
              </p>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

/** `Orlando, FL`, or as much of that as is known; empty for bodies of the whole country. */
function describeHome({ city, state }: Actor): string {
  return [city, state].filter((part) => part !== null).join(', ');
}
