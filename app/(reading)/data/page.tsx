import type { Metadata } from 'next';
import { DatasetsView } from '#components/imports/datasets-view';
import { currentAtlas } from '#data/index/current-atlas';
import { DATA_HREF } from '#data/model/address';
import { dataVersion } from '#data/store/read-lists';
import { listLoadedDatasets, listRuns } from '#data/store/read-runs';
import { SITE_OPEN_GRAPH } from '../../site';

const title = 'Data: what is loaded, and what was refused';
const description =
  'Every dataset with its licence and citation, and for every file what was kept, repaired and refused.';
const MOST_RUNS = 200;

export const metadata: Metadata = {
  title,
  description,
  alternates: { canonical: DATA_HREF },
  openGraph: { ...SITE_OPEN_GRAPH, title, description, url: DATA_HREF },
};

export default async function DataPage() {
  const { store } = await currentAtlas();
  const [datasets, runs, version] = await Promise.all([
    listLoadedDatasets(store),
    listRuns(store, { most: MOST_RUNS }),
    dataVersion(store),
  ]);
  return <DatasetsView datasets={datasets} runs={runs} version={version} />;
}
