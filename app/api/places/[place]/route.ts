import { reportedRange } from '#data/crowds/reported-range';
import { currentAtlas } from '#data/index/current-atlas';
import { parseQuery } from '#data/model/query';
import { listDatasets } from '#data/store/read-lists';
import { fromStore } from '../../../from-store';
import { problem } from '../../../problem';
import { findPlaceRecord } from '../../../records';
import { toCsv } from './figures-csv';

/**
 * `GET /api/places/{slug}`: all that is recorded of a place as JSON, each event with its reported range, or its crowd
 * figures as `?format=csv`. Size words are read as `?reading=` says.
 */
export const GET = fromStore(async (request: Request, { params }: { params: Promise<{ place: string }> }) => {
  const { place: slug } = await params;
  const search = new URL(request.url).searchParams;
  const format = search.get('format') ?? 'json';
  if (format !== 'json' && format !== 'csv') {
    return problem(400, 'Bad format', `Got "${format.slice(0, 40)}" in "format", expected json or csv.`);
  }
  const { query, problems } = parseQuery(new URLSearchParams({ reading: search.get('reading') ?? '' }));
  const [bad] = problems;
  if (bad !== undefined) {
    return problem(400, 'Bad reading', `Got "${bad.got.slice(0, 40)}" in "reading", expected ${bad.expected}.`);
  }
  const record = await findPlaceRecord(slug);
  if (record === null)
    return problem(404, 'No such place', `Got "${slug.slice(0, 80)}", which is no place of the record.`);
  const { place, events, sources } = record;
  if (format === 'json') {
    const { store, version } = await currentAtlas();
    const named = new Set(events.map(({ datasetId }) => datasetId));
    const datasets = (await listDatasets(store)).filter(({ id }) => named.has(id));
    return Response.json({
      dataVersion: version,
      datasets,
      place,
      reading: query.reading,
      events: events.map((event) => ({ ...event, reportedRange: reportedRange(event, query.reading) })),
      sources: [...sources.values()],
    });
  }
  return new Response(toCsv(events, query.reading), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}-figures.csv"`,
    },
  });
});
