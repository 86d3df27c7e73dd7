import type { ImportRun } from '#data/model/import-run';
import styles from './imports.module.css';
import { formatCount, formatMoment } from './run-text';

/** The circumstances of a run. */
export function RunFacts({ run }: { run: ImportRun }) {
  const { events, kinds, fileBytes, importer, startedAt, finishedAt, releaseVersion, dataVersion } = run;
  const seconds = Math.round((finishedAt.valueOf() - startedAt.valueOf()) / 1000);
  const changes = `${formatCount(events.added)} added, ${formatCount(events.changed)} changed, ${formatCount(events.removed)} taken out`;
  const facts = [
    ['Events', changes],
    ['Counted', kinds.map(({ kind, kept, read }) => `${kind} ${formatCount(kept === 0 ? read : kept)}`).join(', ')],
    ['Dataset', run.datasetId],
    ['Read as', importer],
    ['Size', fileBytes === null ? '' : `${formatCount(fileBytes)} bytes`],
    ['Release', releaseVersion],
    ['Began', `${formatMoment(startedAt)}, took ${seconds === 1 ? '1 second' : `${formatCount(seconds)} seconds`}`],
    ['Data version after it', dataVersion],
  ].filter(([, value]) => value !== '');
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <FactPair key={name} name={name ?? ''} value={value ?? ''} />
      ))}
    </dl>
  );
}

function FactPair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
