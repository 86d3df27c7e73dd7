import type { Precision } from '#data/model/position';
import styles from './panel.module.css';

/** What each precision says of a pin on the map. */
export const PRECISION_WORDS: Record<Precision, string> = {
  venue: 'pin at the venue',
  street: 'pin at the street',
  city: 'pin at the city’s centre, not at an address',
  county: 'pin at the county’s centre, not at an address',
  state: 'pin at the state’s centre, not at an address',
};

/** Where it was, and how exactly the pin on the map says so. */
export function Whereabouts({ venue, precision }: { venue: string | null; precision: Precision }) {
  return (
    <p className={styles.where}>
      {venue ?? 'Venue not named'}
      <span className={styles.quiet}> ({PRECISION_WORDS[precision]})</span>
    </p>
  );
}
