import { ReadingPart } from '#components/reading/reading-part';
import { countNoun } from '#data/crowds/describe-range';
import { toImportHref } from '#data/model/address';
import { formatDaySpan, parseDay } from '#data/model/day';
import type { ImportRun, LoadedDataset } from '#data/model/import-run';
import reading from '../reading/reading.module.css';
import styles from './imports.module.css';
import { describeRun, formatCount } from './run-text';

type Props = { datasets: readonly LoadedDataset[]; runs: readonly ImportRun[]; version: string };

/** What is loaded, on which terms, and what became of every file. */
export function DatasetsView({ datasets, runs, version }: Props) {
  return (
    <article className={reading.column}>
      <h1 className={reading.title}>Data</h1>
      <p className={reading.lead}>
        Every dataset on this site, who to thank for it, on which terms it may be used, and what was kept, repaired and
        refused of every file.
      </p>
      <p className={styles.version}>Data version {version}.</p>
      {datasets.map((dataset) => (
        <DatasetPart
          key={dataset.id}
          dataset={dataset}
          runs={runs.filter(({ datasetId }) => datasetId === dataset.id)}
        />
      ))}
      <OtherRuns runs={runs.filter(({ datasetId }) => !datasets.some(({ id }) => id === datasetId))} />
    </article>
  );
}

function DatasetPart({ dataset, runs }: { dataset: LoadedDataset; runs: readonly ImportRun[] }) {
  const { id, title, licence, citation, homepage, version, isShown, events, places } = dataset;
  const [first, last] = [parseDay(dataset.firstDay ?? ''), parseDay(dataset.lastDay ?? '')];
  const days = first === null || last === null ? '' : `, ${formatDaySpan(first, last)}`;
  return (
    <ReadingPart title={title} id={id}>
      <p>
        {countNoun(events, 'event')} in {countNoun(places, 'place')}
        {days}.
      </p>
      <dl className={styles.facts}>
        <dt>Cite as</dt>
        <dd>{citation}</dd>
        <dt>Licence</dt>
        <dd>
          {licence}
          <PassingOn dataset={dataset} />
        </dd>
        <dt>Release</dt>
        <dd>{version}</dd>
        {homepage !== null && (
          <>
            <dt>Where it comes from</dt>
            <dd>
              <a href={homepage} rel="noreferrer">
                {new URL(homepage).host}
              </a>
            </dd>
          </>
        )}
      </dl>
      {isShown && (
        <p className={styles.downloads}>
          <a href={`/?dataset=${id}`}>On the map</a>
        </p>
      )}
      <Runs runs={runs} />
    </ReadingPart>
  );
}

/** What follows for this site from terms that let nobody pass rows on. */
function PassingOn({ dataset: { redistributable, isShown } }: { dataset: LoadedDataset }) {
  if (redistributable) return null;
  return isShown
    ? '. Its rows may not be passed on: they are shown because this site is private, or because its operator has leave.'
    : '. Its rows may not be passed on: this site holds them back from map, lists, downloads and tiles.';
}

/** Of datasets that are not here: refused before they were, or taken out. */
function OtherRuns({ runs }: { runs: readonly ImportRun[] }) {
  if (runs.length === 0) return null;
  return (
    <ReadingPart title="Other files" id="other">
      <p>Refused before there was a dataset of theirs, or of datasets that were taken out.</p>
      <Runs runs={runs} />
    </ReadingPart>
  );
}

function Runs({ runs }: { runs: readonly ImportRun[] }) {
  return (
    <ul className={styles.runs}>
      {runs.map((run) => (
        <li key={run.id}>
          <a href={toImportHref(run.id)}>
            {describeRun(run)}
            {run.fileName === null ? '' : `: ${run.fileName}`}
          </a>
          <br />
          <span className={reading.quiet}>{describeCounts(run)}</span>
        </li>
      ))}
    </ul>
  );
}

function describeCounts({ status, rows, datasetId }: ImportRun): string {
  if (status !== 'applied') return datasetId;
  return `${formatCount(rows.read)} read, ${formatCount(rows.kept)} kept, ${formatCount(rows.merged)} merged, ${formatCount(rows.rejected)} rejected, ${formatCount(rows.repaired)} repaired`;
}
