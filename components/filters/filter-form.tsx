import type { DatasetTitle } from '#data/model/dataset';
import type { Query } from '#data/model/query';
import { ACTIONS, CLAIMANT_ROLES, INCIDENT_KINDS, termsOf } from '#data/model/vocabulary';
import styles from './filters.module.css';
import { ReadingChoice } from './reading-switch';

type Props = {
  query: Query;
  datasets: readonly DatasetTitle[];
  firstDay: string;
  lastDay: string;
  /** What else the address holds and a new filter must not lose: where the map looks, how the list is ordered. */
  kept: Readonly<Record<string, string>>;
};

/** All filters as one plain form: it works without scripts, because what it asks for is just the address. */
export function FilterForm({ query, datasets, firstDay, lastDay, kept }: Props) {
  return (
    <details className={styles.filters}>
      <summary>Filter by {datasets.length > 1 && 'dataset, '}day, action, incident, size</summary>
      <form method="get" action="/" className={styles.form}>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {query.words !== '' && <input type="hidden" name="q" value={query.words} />}
        <DatasetChoice datasets={datasets} chosen={query.datasets} />
        <fieldset className={styles.pair}>
          <legend>Days</legend>
          <label>
            From <input type="date" name="from" min={firstDay} max={lastDay} defaultValue={query.from ?? ''} />
          </label>
          <label>
            to <input type="date" name="to" min={firstDay} max={lastDay} defaultValue={query.to ?? ''} />
          </label>
        </fieldset>
        <Checks name="actions" legend="Actions" table={ACTIONS} chosen={query.actions} />
        <Checks name="incidents" legend="With incidents of kind" table={INCIDENT_KINDS} chosen={query.incidents} />
        <Checks
          name="claimants"
          legend="With a figure or statement on size from"
          table={CLAIMANT_ROLES}
          chosen={query.claimants}
        />
        <fieldset className={styles.pair}>
          <legend>People, by reported range</legend>
          <label>
            At least{' '}
            <input
              type="number"
              name="min"
              min="0"
              max="999999999"
              inputMode="numeric"
              defaultValue={query.min ?? ''}
            />
          </label>
          <label>
            at most{' '}
            <input
              type="number"
              name="max"
              min="0"
              max="999999999"
              inputMode="numeric"
              defaultValue={query.max ?? ''}
            />
          </label>
        </fieldset>
        <ReadingChoice reading={query.reading} />
        <Choice
          name="unknown"
          legend="Events without a figure"
          chosen={query.unknown}
          options={{ '': 'Show, unless a size is asked for', show: 'Show', hide: 'Hide' }}
        />
        <Choice
          name="held"
          legend="Took place"
          chosen={query.held}
          options={{ '': 'All', held: 'Held', announced: 'Announced only' }}
        />
        <button type="submit" className={styles.apply}>
          Show events
        </button>
      </form>
    </details>
  );
}

/** Which datasets to look at. Where there is but one, nothing is to be chosen, only not to be lost. */
function DatasetChoice({ datasets, chosen }: { datasets: readonly DatasetTitle[]; chosen: readonly string[] }) {
  if (datasets.length < 2) {
    return chosen.length === 0 ? null : <input type="hidden" name="dataset" value={chosen.join(',')} />;
  }
  return (
    <fieldset className={styles.checks}>
      <legend>Datasets</legend>
      {datasets.map(({ id, title }) => (
        <label key={id} className={styles.wide}>
          <input type="checkbox" name="dataset" value={id} defaultChecked={chosen.includes(id)} />
          {title}
        </label>
      ))}
    </fieldset>
  );
}

type ChecksProps<Key extends string> = {
  name: string;
  legend: string;
  table: Record<Key, { label: string; definition: string }>;
  chosen: readonly Key[];
};

function Checks<Key extends string>({ name, legend, table, chosen }: ChecksProps<Key>) {
  return (
    <fieldset className={styles.checks}>
      <legend>{legend}</legend>
      {termsOf(table).map((key) => (
        <label key={key}>
          <input type="checkbox" name={name} value={key} defaultChecked={chosen.includes(key)} />
          {table[key].label}
        </label>
      ))}
    </fieldset>
  );
}

type ChoiceProps = { name: string; legend: string; chosen: string | null; options: Record<string, string> };

function Choice({ name, legend, chosen, options }: ChoiceProps) {
  return (
    <fieldset className={styles.checks}>
      <legend>{legend}</legend>
      {Object.entries(options).map(([value, label]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={(chosen ?? '') === value} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
