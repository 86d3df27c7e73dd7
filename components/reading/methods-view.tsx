import type { ReactNode } from 'react';
import { Mark, StatusMark } from '#components/evidence/marks';
import { PRECISION_WORDS } from '#components/panel/whereabouts';
import type { Dataset } from '#data/model/dataset';
import { PRECISIONS } from '#data/model/position';
import {
  ACTIONS,
  ACTOR_KINDS,
  ACTOR_SIDES,
  BOUNDS,
  CLAIMANT_ROLES,
  ESTIMATE_STATUSES,
  HELD,
  INCIDENT_ACTORS,
  INCIDENT_KINDS,
  SCOPE_KINDS,
  STATUSES,
  TIMELINE_KINDS,
  termsOf,
  UNITS,
} from '#data/model/vocabulary';
import { Contents } from './contents';
import { ConventionList } from './convention-list';
import styles from './reading.module.css';
import { ReadingPart } from './reading-part';
import { SizeWordTable } from './size-word-table';
import { TermList } from './term-list';

type Props = { datasets: readonly Dataset[]; version: string };

/** How figures are read and combined, what every word of the record means, and where the limits are. */
export function MethodsView({ datasets, version }: Props) {
  return (
    <div className={styles.withContents}>
      <header>
        <p className={styles.kicker}>Methods</p>
        <h1 className={styles.title}>How figures are read, and what the words mean</h1>
        <p className={styles.lead}>
          Every crowd figure stands with its exact words, who said it, and its source. What is disputed is shown as
          disputed, and what nobody knows is shown as unknown.
        </p>
      </header>
      <Contents entries={[...PARTS, DATASETS]} />
      <div className={styles.column}>
        {PARTS.map(({ id, title, content }) => (
          <ReadingPart key={id} id={id} title={title}>
            {content}
          </ReadingPart>
        ))}
        <ReadingPart {...DATASETS}>
          <ul className={styles.dashes}>
            {datasets.map(({ id, title, citation, licence, version: release }) => (
              <li key={id}>
                <strong>{title}.</strong> {citation} Licence: {licence}. Release {release}.
              </li>
            ))}
          </ul>
          <p className={styles.note}>Data version of the whole: {version}. Citations carry it.</p>
        </ReadingPart>
      </div>
    </div>
  );
}

const INCIDENT_GROUPS = [...new Set(termsOf(INCIDENT_KINDS).map((kind) => INCIDENT_KINDS[kind].group))];

const DATASETS = { id: 'datasets', title: 'Records on this server' };

type Part = { id: string; title: string; content: ReactNode };

const PARTS: readonly Part[] = [
  {
    id: 'reading',
    title: 'How figures are read',
    content: (
      <>
        <p className={styles.prose}>
          Words are kept; a number is only ever a reading of them. Where the words hold a number, that number stands.
          Where they hold a size word, it is read under a named convention. Words that hold no size, such as “a large
          crowd”, stay without a number.
        </p>
        <p className={styles.prose}>
          Which convention is in force, the list and every place say; it can be changed there, and the address carries
          it. A number that somebody states is the same under each, and so is what a claimant leaves open: “at least” in
          front of a size word opens the top, “up to” the bottom. Parts joined by “plus” add up.
        </p>
        <ConventionList />
        <SizeWordTable />
        <h3>What the words promise about a number</h3>
        <TermList table={BOUNDS} />
      </>
    ),
  },
  {
    id: 'combining',
    title: 'How figures are combined',
    content: (
      <ol className={styles.rules}>
        <li>
          Only claims about the whole event or its peak enter its reported range, only where they count persons, and
          only for events that were held.
        </li>
        <li>The top is the largest figure that anybody names. An “at least” leaves it open.</li>
        <li>
          The bottom is the smallest figure that anybody names, if it is a floor. If it is only an “at most”, nobody
          states a floor that low, and the range reads “up to”.
        </li>
        <li>
          A total adds lowest figures to lowest and highest to highest, says how many events have a figure and how many
          have none, and never stands as one number.
        </li>
        <li>
          Sums of several events are rounded outwards to three digits, since no sum is surer than the claims in it. The
          exact sums show when you point at them, and stand in the downloads of a comparison.
        </li>
        <li>
          On the map the area of a dot is its figure. How many people an area stands for follows the largest sum in
          view; the legend says it, open or closed.
        </li>
        <li>
          A disputed figure stays in the range. A dispute is not an error; the range shows how far the claims are apart.
        </li>
      </ol>
    ),
  },
  {
    id: 'who',
    title: 'Who says so',
    content: <TermList table={CLAIMANT_ROLES} mark={(role) => <Mark name={`role-${role}`} />} />,
  },
  {
    id: 'statuses',
    title: 'How a claim stands',
    content: (
      <>
        <h3>An incident, a claim, an entry of the account</h3>
        <TermList table={STATUSES} mark={(status) => <StatusMark status={status} />} />
        <h3>A crowd figure</h3>
        <TermList table={ESTIMATE_STATUSES} mark={(status) => <StatusMark status={status} />} />
      </>
    ),
  },
  {
    id: 'scope',
    title: 'What a figure is about',
    content: (
      <>
        <h3>What part of an event</h3>
        <TermList table={SCOPE_KINDS} />
        <h3>What is counted: persons</h3>
        <TermList table={UNITS} only={termsOf(UNITS).filter((unit) => UNITS[unit].persons)} />
        <h3>What is counted: not persons, so never in a reported range</h3>
        <TermList table={UNITS} only={termsOf(UNITS).filter((unit) => !UNITS[unit].persons)} />
      </>
    ),
  },
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
  {
    id: 'limits',
    title: 'Limits',
    content: (
      <ul className={styles.dashes}>
        <li>Turnout counts nobody. It shows what others said, and a range of claims is not a measurement.</li>
        <li>
          The record is made from stored copies of pages. Some pages are copies or summaries of others and say so; some
          have no date or title, and none is made up for them.
        </li>
        <li>A place without an event in the record may have had one. It means that no source on it is held here.</li>
        <li>
          “No known evidence” says what was found by those who looked, and is no proof that something did not happen.
        </li>
        <li>The people of several days or places may be the same people, so a total may count some of them twice.</li>
        <li>An event that was only announced counts in no total of people.</li>
        <li>
          Places with many newsrooms have more claims than others. A wider range there may mean more sources, not more
          doubt.
        </li>
      </ul>
    ),
  },
  {
    id: 'privacy',
    title: 'Privacy',
    content: (
      <p className={styles.prose}>
        No private names. Named are public officials and persons who were already public voices in the story. Children
        are not described by age, school year or home. The address of a source can hold a private person’s name, so
        source addresses are linked and never printed.
      </p>
    ),
  },
  {
    id: 'corrections',
    title: 'Corrections',
    content: (
      <p className={styles.prose}>
        Open an issue in the repository of this project and name the page, the fact, and a source that says otherwise. A
        figure that somebody stated is not removed because another is better: the other is added, and both say how they
        stand.
      </p>
    ),
  },
];

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
