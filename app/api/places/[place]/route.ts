import { currentAtlas } from '#data/index/current-atlas';
import { listDatasets } from '#data/store/read-lists';
import { problem } from '../../../problem';
import { findPlaceRecord } from '../../../records';
import { toCsv } from './figures-csv';

/** `GET /api/places/{slug}`: all that is recorded of a place as JSON, or its crowd figures as `?format=csv`. */
export async function GET(request: Request, { params }: { params: Promise<{ place: string }> }): Promise<Response> {
  const { place: slug } = await params;
  const format = new URL(request.url).searchParams.get('format') ?? 'json';
  if (format !== 'json' && format !== 'csv') {
    return problem(400, 'Bad format', `Got "${format.slice(0, 40)}" in "format", expected json or csv.`);
  }
  const record = await findPlaceRecord(slug);
  if (record === null)
    return problem(404, 'No such place', `Got "${slug.slice(0, 80)}", which is no place of the record.`);
  const { place, events, sources } = record;
  if (format === 'json') {
    const { store, version } = await currentAtlas();
    const named = new Set(events.map(({ datasetId }) => datasetId));
    const datasets = (await listDatasets(store)).filter(({ id }) => named.has(id));
    return Response.json({ dataVersion: version, datasets, place, events, sources: [...sources.values()] });
  }
  return new Response(toCsv(events), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}-figures.csv"`,
    },
  });
}
