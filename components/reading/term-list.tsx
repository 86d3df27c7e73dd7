import type { ReactNode } from 'react';
import styles from './reading.module.css';

type Term = { readonly label: string; readonly definition: string };
type Props<Table> = {
  table: Table;
  /** Only these terms of the table, where it is told in parts. */
  only?: readonly (keyof Table & string)[];
  /** What stands before a term, such as its shape. */
  mark?: (term: keyof Table & string) => ReactNode;
};

/** Words of the record and what each means, straight from the table that the code uses. */
export function TermList<const Table extends Record<string, Term>>({ table, only, mark }: Props<Table>) {
  const terms: readonly (keyof Table & string)[] = only ?? Object.keys(table);
  return (
    <dl className={styles.terms}>
      {terms.map((term) => (
        <div key={term}>
          <dt>
            {mark?.(term)}
            {table[term]?.label}
          </dt>
          <dd>{table[term]?.definition}</dd>
        </div>
      ))}
    </dl>
  );
}
