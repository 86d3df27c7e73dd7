import type { Day } from '#data/model/day';
import { keptFields, type PlaceSet } from '#data/model/place-set';
import type { Query } from '#data/model/query';
import styles from './choose.module.css';

type Props = { slugs: PlaceSet; query: Query; firstDay: Day; lastDay: Day };

/** The one window of days for all places, as a plain form: what it asks for is just the address. */
export function DaysForm({ slugs, query, firstDay, lastDay }: Props) {
  return (
    // A new address makes a new form, so that its fields show what is in force also after Back.
    <form method="get" action="/compare" className={styles.days} key={`${query.from} ${query.to}`}>
      {keptFields(slugs, query, ['from', 'to']).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        From
        <input type="date" name="from" min={firstDay} max={lastDay} defaultValue={query.from ?? ''} />
      </label>
      <label>
        to
        <input type="date" name="to" min={firstDay} max={lastDay} defaultValue={query.to ?? ''} />
      </label>
      <button type="submit">Show these days</button>
    </form>
  );
}
