import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RunView } from '#components/imports/run-view';
import { currentAtlas } from '#data/index/current-atlas';
import { toImportHref } from '#data/model/address';
import { parseRowFilter } from '#data/model/row-filter';
import { presentEvents, readRunRows, tallyRows } from '#data/store/read-runs';
import { findImportRun } from '../../../../imports';
import { type SearchParams, toUrlParams } from '../../../../request';
import { SITE_OPEN_GRAPH } from '../../../../site';

type Props = { params: Promise<{ run: string }>; searchParams: SearchParams };

const ROWS_A_PAGE = 100;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const run = await findImportRun((await params).run);
  if (run === null) return {};
  const title = `Import ${run.id}: ${run.datasetTitle ?? run.datasetId}`;
  const description =
    'What became of every record of the file: kept, merged, repaired, rejected or withdrawn, and why.';
  const canonical = toImportHref(run.id);
  return {
    title,
    description,
    alternates: { canonical },
    openGraph: { ...SITE_OPEN_GRAPH, title, description, url: canonical },
  };
}

export default async function ImportRunPage({ params, searchParams }: Props) {
  const run = await findImportRun((await params).run);
  if (run === null) notFound();
  const filter = parseRowFilter(await toUrlParams(searchParams));
  const { store } = await currentAtlas();
  const skip = (filter.page - 1) * ROWS_A_PAGE;
  const [tallies, found] = await Promise.all([
    tallyRows(store, run.id),
    readRunRows(store, run.id, filter, { skip, most: ROWS_A_PAGE + 1 }),
  ]);
  const rows = found.slice(0, ROWS_A_PAGE);
  const present = await presentEvents(
    store,
    rows.flatMap(({ eventKey }) => eventKey ?? []),
  );
  const hasMore = found.length > ROWS_A_PAGE;
  return <RunView run={run} tallies={tallies} rows={rows} present={present} filter={filter} hasMore={hasMore} />;
}
