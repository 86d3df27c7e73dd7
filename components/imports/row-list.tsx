import Link from 'next/link';
import { toImportHref } from '#data/model/address';
import type { ImportRow, ImportRun, RowFilter } from '#data/model/import-run';
import styles from './imports.module.css';
import { describeReason, formatCount, LINE_WORDS, OUTCOME_WORDS } from './run-text';

type Props = {
  run: Pick<ImportRun, 'id' | 'lineName'>;
  rows: readonly ImportRow[];
  present: ReadonlySet<string>;
  filter: RowFilter;
};

/** Rows of a report: where in the file, what was got, what was done, and the event it became. */
export function RowList({ run, rows, present, filter }: Props) {
  const { outcome, reason } = filter;
  const isFiltered = outcome !== null || reason !== null;
  return (
    <>
      {isFiltered && (
        <p className={styles.filters}>
          <span>
            Only {outcome === null ? 'rows' : OUTCOME_WORDS[outcome].toLowerCase()}
            {reason === null ? '' : `: ${describeReason(reason)}`}
          </span>
          <a href={`${toImportHref(run.id)}#rows`}>Show all rows</a>
        </p>
      )}
      {rows.length === 0 ? (
        <p>No rows here.</p>
      ) : (
        <ol className={styles.rows}>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never move.
            <li key={at} className={styles.row}>
              <Row row={row} lineWord={LINE_WORDS[run.lineName]} isPresent={present.has(row.eventKey ?? '')} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Row({ row, lineWord, isPresent }: { row: ImportRow; lineWord: string; isPresent: boolean }) {
  const { line, outcome, reason, field, got, done, eventKey } = row;
  return (
    <>
      <p className={styles.rowHead}>
        {line !== null && (
          <span>
            {lineWord} {formatCount(line)}
          </span>
        )}
        <strong>{OUTCOME_WORDS[outcome]}</strong>
        {field !== '' && <span>{field}</span>}
        {isPresent && eventKey !== null && (
          <Link href={`/events/${encodeURIComponent(eventKey)}`} prefetch={false}>
            The event
          </Link>
        )}
        {!isPresent && eventKey !== null && <span>{eventKey}</span>}
      </p>
      {reason !== '' && <p>{describeReason(reason)}</p>}
      <dl className={styles.cells}>
        {got !== '' && (
          <div>
            <dt>Got </dt>
            <dd>{got}</dd>
          </div>
        )}
        {done !== '' && (
          <div>
            <dt>{outcome === 'rejected' ? 'Expected ' : 'Done '}</dt>
            <dd>{done}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
