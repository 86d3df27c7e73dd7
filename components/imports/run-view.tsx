import Link from 'next/link';
import { ReadingPart } from '#components/reading/reading-part';
import { DATA_HREF, toImportHref } from '#data/model/address';
import type { ImportRow, ImportRun, RowFilter, RowTally } from '#data/model/import-run';
import reading from '../reading/reading.module.css';
import styles from './imports.module.css';
import { ReasonTable } from './reason-table';
import { RowList } from './row-list';
import { RunFacts } from './run-facts';
import { describeRun, formatCount } from './run-text';

type Props = {
  run: ImportRun;
  tallies: readonly RowTally[];
  rows: readonly ImportRow[];
  /** The keys among those of the rows that are events now. */
  present: ReadonlySet<string>;
  filter: RowFilter & { page: number };
  hasMore: boolean;
};

/** What became of one file, record by record. */
export function RunView({ run, tallies, rows, present, filter, hasMore }: Props) {
  const { id, page } = { id: run.id, page: filter.page };
  return (
    <article className={styles.page}>
      <p className={reading.kicker}>
        <Link href={DATA_HREF} prefetch={false}>
          Data
        </Link>{' '}
        · Import {id}
      </p>
      <h1 className={reading.title}>{run.datasetTitle ?? run.datasetId}</h1>
      <p className={reading.lead}>
        {describeRun(run)}
        {run.fileName === null ? '' : `, from ${run.fileName}`}.
      </p>
      {run.message !== null && <p className={styles.refused}>{`Nothing was changed. ${run.message}`}</p>}
      {run.status === 'applied' && <Sum run={run} />}
      <RunFacts run={run} />
      {tallies.length > 0 && (
        <ReadingPart title="Why" id="why">
          <ReasonTable runId={id} tallies={tallies} filter={filter} />
        </ReadingPart>
      )}
      {tallies.length > 0 && (
        <ReadingPart title="Row by row" id="rows">
          <RowList run={run} rows={rows} present={present} filter={filter} />
          <nav className={styles.pages} aria-label="Pages of the report">
            {page > 1 ? <a href={`${toImportHref(id, filter, page - 1)}#rows`}>Earlier rows</a> : <span />}
            {hasMore && <a href={`${toImportHref(id, filter, page + 1)}#rows`}>Later rows</a>}
          </nav>
          <p className={styles.downloads}>
            <a href={`/api/imports/${id}?format=csv`}>Every row as CSV</a>
            <a href={`/api/imports/${id}`}>The run as JSON</a>
          </p>
        </ReadingPart>
      )}
    </article>
  );
}

/** Read is always the sum of the others: nothing disappears. */
function Sum({ run: { rows } }: { run: ImportRun }) {
  const parts = [
    ['records read', rows.read],
    ['kept', rows.kept],
    ['merged into another', rows.merged],
    ['rejected', rows.rejected],
    ['withdrawn', rows.withdrawn],
    ['repaired on the way', rows.repaired],
  ] as const;
  return (
    <dl className={styles.sum}>
      {parts.map(([word, count]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{formatCount(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
