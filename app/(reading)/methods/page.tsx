import type { Metadata } from 'next';
import { MethodsView } from '#components/reading/methods-view';
import { currentAtlas } from '#data/index/current-atlas';
import { METHODS_HREF } from '#data/model/address';
import { listDatasets } from '#data/store/read-lists';
import { SITE_OPEN_GRAPH } from '../../site';

const title = 'How figures are read, and what the words mean';
const description =
  'How crowd figures are read and combined, what each status, role, scope and unit means, the limits, and how to correct.';

export const metadata: Metadata = {
  title,
  description,
  alternates: { canonical: METHODS_HREF },
  openGraph: { ...SITE_OPEN_GRAPH, title, description, url: METHODS_HREF },
};

export default async function MethodsPage() {
  const { store, version } = await currentAtlas();
  return <MethodsView datasets={await listDatasets(store)} version={version} />;
}
