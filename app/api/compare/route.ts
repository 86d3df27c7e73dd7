import { formatPlaceName } from '#data/model/place';
import { MOST_COMPARED } from '#data/model/place-set';
import { formatQuery } from '#data/model/query';
import { listDatasets } from '#data/store/read-lists';
import { type LoadedComparison, loadComparison } from '../../comparison';
import { fromStore } from '../../from-store';
import { problem } from '../../problem';
import { toComparisonCsv } from './comparison-csv';

/**
 * `GET /api/compare?places={slug},{slug}&<query>`: places side by side as JSON, or every value as `?format=csv`: exactly
 * what the page of the same address shows.
 */
export const GET = fromStore(async (request: Request) => {
  const params = new URL(request.url).searchParams;
  const format = params.get('format') ?? 'json';
  if (format !== 'json' && format !== 'csv') {
    return problem(400, 'Bad format', `Got "${format.slice(0, 40)}" in "format", expected json or csv.`);
  }
  const loaded = await loadComparison(params);
  const refusal = refuse(loaded);
  if (refusal !== null) return refusal;
  return format === 'csv' ? toCsvAnswer(loaded) : toJsonAnswer(loaded);
});

/** A page leaves out what it cannot read and says so; a machine is told instead. */
function refuse({ problems, chosen }: LoadedComparison): Response | null {
  if (problems.length > 0) {
    const details = problems.map(({ key, got, expected }) => `${key}: got "${got}"; expected ${expected}.`);
    return problem(400, 'The query cannot be read', details.join(' '));
  }
  if (chosen.unknown.length > 0) {
    return problem(404, 'No such place', `Got "${chosen.unknown.join(', ').slice(0, 200)}", no place of the record.`);
  }
  if (chosen.refused.length > 0 || chosen.kept.length === 0) {
    const got = chosen.kept.length + chosen.refused.length;
    return problem(400, 'Bad number of places', `Got ${got} in "places", expected 1 to ${MOST_COMPARED}.`);
  }
  return null;
}

function toCsvAnswer({ comparison, table, chosen }: LoadedComparison): Response {
  return new Response(toComparisonCsv(comparison, table), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="compare-${chosen.kept.join('-and-').slice(0, 150)}.csv"`,
    },
  });
}

async function toJsonAnswer({ atlas, query, comparison, table }: LoadedComparison): Promise<Response> {
  const named = new Set(comparison.places.flatMap(({ datasets }) => datasets));
  const datasets = (await listDatasets(atlas.store)).filter(({ id }) => named.has(id));
  return Response.json({
    dataVersion: atlas.version,
    query: formatQuery(query).toString(),
    datasets,
    places: comparison.places.map(({ place }) => ({ ...place, label: formatPlaceName(place) })),
    distances: comparison.distances,
    rows: table.rows,
    events: table.events.map(({ place, compared: { event }, people, rate }) => {
      const { key, title, startsOn, endsOn, held, datasetId } = event;
      return { place, key, title, startsOn, endsOn, held, dataset: datasetId, people, rate };
    }),
  });
}
