import Link from 'next/link';
import { countNoun, describeTotal } from '#data/crowds/describe-range';
import type { HonestTotal } from '#data/crowds/honest-total';
import { METHODS_HREF } from '#data/model/address';
import styles from './panel.module.css';

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
      <p className={styles.quiet}>
        {describeTotal(total)}{' '}
        <Link href={`${METHODS_HREF}#combining`} prefetch={false}>
          How it is added up
        </Link>
      </p>
    </div>
  );
}
