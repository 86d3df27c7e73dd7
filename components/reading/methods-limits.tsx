import type { MethodsPart } from './methods-part';
import styles from './reading.module.css';

/** What the record cannot say, whom it does not name, and how it is corrected. */
export const LIMIT_PARTS: readonly MethodsPart[] = [
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
