import { ProblemsNote } from '#components/panel/problems-note';
import type { AddressProblem } from '#data/model/address';
import { MOST_COMPARED, PLACES_KEY } from '#data/model/place-set';
import styles from './compare.module.css';

type Props = {
  problems: readonly AddressProblem[];
  /** Slugs that are no place of the record. */
  unknown: readonly string[];
  /** Names of the places beyond the fourth. */
  refused: readonly string[];
};

/** What of the address is not shown, and why. */
export function CompareNotes({ problems, unknown, refused }: Props) {
  const unread = unknown.map((slug) => ({ key: PLACES_KEY, got: slug, expected: 'a place of the record' }));
  return (
    <>
      <ProblemsNote problems={[...problems, ...unread]} />
      {refused.length > 0 && (
        <p className={styles.refused} role="status">
          {refused.join(' and ')} {refused.length === 1 ? 'was' : 'were'} left out: more than {MOST_COMPARED} places
          cannot be read side by side. Take one out first.
        </p>
      )}
    </>
  );
}
