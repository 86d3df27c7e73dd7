import { currentAtlas } from '#data/index/current-atlas';
import { toCsvLine } from '#data/model/csv';
import { REPORT_COLUMNS, toReportCells } from '#data/model/import-run';
import type { Store } from '#data/store/open';
import { readRunRows, tallyRows } from '#data/store/read-runs';
import { fromStore } from '../../../from-store';
import { findImportRun } from '../../../imports';
import { problem } from '../../../problem';

const ROWS_A_PIECE = 2_000;
const EVERY_ROW = { outcome: null, reason: null };

/** `GET /api/imports/{id}`: one import with its counts as JSON, or every row of its report as `?format=csv`. */
export const GET = fromStore(async (request: Request, { params }: { params: Promise<{ run: string }> }) => {
  const { run: id } = await params;
  const format = new URL(request.url).searchParams.get('format') ?? 'json';
  if (format !== 'json' && format !== 'csv') {
    return problem(400, 'Bad format', `Got "${format.slice(0, 40)}" in "format", expected json or csv.`);
  }
  const run = await findImportRun(id);
  if (run === null) return problem(404, 'No such import', `Got "${id.slice(0, 40)}", which is no import's number.`);
  const { store } = await currentAtlas();
  if (format === 'json') return Response.json({ ...run, tallies: await tallyRows(store, run.id) });
  return new Response(toStream(toCsv(store, run.id)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="import-${run.id}.csv"`,
    },
  });
});

/** Piece by piece: a report may be longer than the file it is about. */
async function* toCsv(store: Store, runId: number): AsyncGenerator<string> {
  yield toCsvLine(REPORT_COLUMNS);
  for (let after = 0; ; ) {
    const rows = await readRunRows(store, runId, EVERY_ROW, { after, most: ROWS_A_PIECE });
    if (rows.length > 0) yield rows.map((row) => toCsvLine(toReportCells(row))).join('');
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_A_PIECE) return;
    after = last.id;
  }
}

function toStream(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
