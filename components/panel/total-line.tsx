import { ReadingLink } from '#components/ui/reading-link';
import { countNoun } from '#data/crowds/describe-range';
import type { HonestTotal } from '#data/crowds/honest-total';
import { METHODS_HREF } from '#data/model/address';
import styles from './panel.module.css';
import { TotalSentence } from './total-sentence';

type Props = { total: HonestTotal & { places: number }; everything: number };

/** `122 of 193 events, 110 places` and what may be said of their people: never a bare sum. */
export function TotalLine({ total, everything }: Props) {
  const events =
    total.events === everything
      ? countNoun(everything, 'event')
      : `${total.events.toLocaleString('en-US')} of ${countNoun(everything, 'event')}`;
  return (
    <div className={styles.total} role="status">
      <p className={styles.totalCount}>
        {events}, {countNoun(total.places, 'place')}
      </p>
      {total.events > 0 && (
        <p className={styles.quiet}>
          <TotalSentence total={total} />{' '}
          <ReadingLink href={`${METHODS_HREF}#combining`}>How it is added up</ReadingLink>
        </p>
      )}
    </div>
  );
}
