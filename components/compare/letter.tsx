import { letterOf } from '#data/model/place-set';
import styles from './compare.module.css';

/** The letter that a place has on the map, in the charts and in the table; its name always stands beside it. */
export function Letter({ position }: { position: number }) {
  return (
    <span className={styles.letter} aria-hidden="true">
      {letterOf(position)}
    </span>
  );
}
