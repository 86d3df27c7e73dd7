import { PRECISION_WORDS } from '#components/panel/whereabouts';
import { PRECISIONS } from '#data/model/position';
import {
  ACTIONS,
  ACTOR_KINDS,
  ACTOR_SIDES,
  HELD,
  INCIDENT_ACTORS,
  INCIDENT_KINDS,
  TIMELINE_KINDS,
  termsOf,
} from '#data/model/vocabulary';
import type { MethodsPart } from './methods-part';
import styles from './reading.module.css';
import { TermList } from './term-list';

const INCIDENT_GROUPS = [...new Set(termsOf(INCIDENT_KINDS).map((kind) => INCIDENT_KINDS[kind].group))];

/** What the words of the record mean: events, places, the account around them. */
export const RECORD_PARTS: readonly MethodsPart[] = [
  {
    id: 'events',
    title: 'What happened',
    content: (
      <>
        <h3>Whether an event took place</h3>
        <TermList table={HELD} />
        <h3>What people did</h3>
        <TermList table={ACTIONS} />
        {INCIDENT_GROUPS.map((group) => (
          <div key={group}>
            <h3>What else happened: {group}</h3>
            <TermList
              table={INCIDENT_KINDS}
              only={termsOf(INCIDENT_KINDS).filter((kind) => INCIDENT_KINDS[kind].group === group)}
            />
          </div>
        ))}
        <h3>Who is said to have done it</h3>
        <TermList table={INCIDENT_ACTORS} />
      </>
    ),
  },
  {
    id: 'precision',
    title: 'Where, and how exactly',
    content: (
      <>
        <p className={styles.prose}>
          Every pin says how exactly its position is known. A pin at the centre of a town or area is never an address,
          and no pin is moved to make room for another.
        </p>
        <dl className={styles.terms}>
          {PRECISIONS.map((precision) => (
            <div key={precision}>
              <dt>{capitalize(precision)}</dt>
              <dd>{capitalize(PRECISION_WORDS[precision])}.</dd>
            </div>
          ))}
        </dl>
      </>
    ),
  },
  {
    id: 'account',
    title: 'The words of the account',
    content: (
      <>
        <h3>What an entry of a day is part of</h3>
        <TermList table={TIMELINE_KINDS} />
        <h3>Where an actor stands</h3>
        <TermList table={ACTOR_SIDES} />
        <h3>What sort of body or person</h3>
        <TermList table={ACTOR_KINDS} />
      </>
    ),
  },
];

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
