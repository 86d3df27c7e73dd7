import { Mark, StatusMark } from '#components/evidence/marks';
import {
  BOUNDS,
  CLAIMANT_ROLES,
  ESTIMATE_STATUSES,
  SCOPE_KINDS,
  STATUSES,
  termsOf,
  UNITS,
} from '#data/model/vocabulary';
import { ConventionList } from './convention-list';
import type { MethodsPart } from './methods-part';
import styles from './reading.module.css';
import { SizeWordTable } from './size-word-table';
import { TermList } from './term-list';

/** How figures are read and combined, and who says how many. */
export const FIGURE_PARTS: readonly MethodsPart[] = [
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
];
