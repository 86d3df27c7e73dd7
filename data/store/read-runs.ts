import { z } from 'zod';
import {
  type ImportRow,
  type ImportRun,
  LINE_NAMES,
  type LoadedDataset,
  ROW_OUTCOMES,
  type RowFilter,
  type RowTally,
  RUN_STATUSES,
} from '#data/model/import-run';
import type { Prisma } from '#prisma/client';
import { type Audience, mayShow, shownTo } from './audience';
import type { Store } from './open';

const WITH = { dataset: { select: { title: true } }, counts: { orderBy: { kind: 'asc' } } } as const;
const PLACES = z.array(z.object({ datasetId: z.coerce.number(), places: z.coerce.number() }));
type RunRow = Prisma.ImportRunGetPayload<{ include: typeof WITH }>;

/** The runs, the newest first; of one dataset, or of all. */
export async function listRuns(
  { client, audience }: Store,
  { datasetId = null, most }: { datasetId?: string | null; most: number },
): Promise<ImportRun[]> {
  const rows = await client.importRun.findMany({
    where: { ...shownRuns(audience), ...(datasetId !== null && { datasetKey: datasetId }) },
    include: WITH,
    orderBy: { id: 'desc' },
    take: most,
  });
  return rows.map(toRun);
}

/** One run; null when there is none of that number. */
export async function findRun({ client, audience }: Store, id: number): Promise<ImportRun | null> {
  const row = await client.importRun.findUnique({ where: { ...shownRuns(audience), id }, include: WITH });
  return row === null ? null : toRun(row);
}

/** How many rows of a run's report there are, by outcome and reason, the most frequent first. */
export async function tallyRows({ client }: Store, runId: number): Promise<RowTally[]> {
  const groups = await client.importRow.groupBy({
    by: ['outcome', 'reason'],
    where: { runId },
    _count: { _all: true },
    orderBy: [{ _count: { id: 'desc' } }, { outcome: 'asc' }, { reason: 'asc' }],
  });
  return groups.map(({ outcome, reason, _count }) => ({
    outcome: oneOf(ROW_OUTCOMES, outcome),
    reason,
    rows: _count._all,
  }));
}

/** Rows of a run's report in the order of the file, after the row of number `after`. */
export async function readRunRows(
  { client }: Store,
  runId: number,
  { outcome, reason }: RowFilter,
  { after = 0, skip = 0, most }: { after?: number; skip?: number; most: number },
): Promise<(ImportRow & { id: number })[]> {
  const rows = await client.importRow.findMany({
    where: { runId, id: { gt: after }, ...(outcome !== null && { outcome }), ...(reason !== null && { reason }) },
    orderBy: { id: 'asc' },
    skip,
    take: most,
  });
  return rows.map(({ id, line, outcome: word, reason: code, field, got, done, eventKey }) => {
    return { id, line, outcome: oneOf(ROW_OUTCOMES, word), reason: code, field, got, done, eventKey };
  });
}

/** A report quotes rows of its file: the public sees those of datasets that it sees, and none of datasets that are gone. */
function shownRuns(audience: Audience): Prisma.ImportRunWhereInput {
  return audience.kind === 'operators' ? {} : { dataset: shownTo(audience) };
}

/** Which of the keys are events that the store holds now: an event of a report may have been taken out since. */
export async function presentEvents({ client }: Store, keys: readonly string[]): Promise<Set<string>> {
  const rows = await client.event.findMany({ where: { key: { in: [...keys] } }, select: { key: true } });
  return new Set(rows.map(({ key }) => key));
}

/** All datasets, first loaded first, with how much of each is loaded and whether the audience sees its rows. */
export async function listLoadedDatasets({ client, audience }: Store): Promise<LoadedDataset[]> {
  const rows = await client.dataset.findMany({ orderBy: { id: 'asc' }, include: { _count: true } });
  const spans = await client.event.groupBy({ by: ['datasetId'], _min: { startsOn: true }, _max: { endsOn: true } });
  // A dataset may also name places without events: they are not where its events are.
  const places = PLACES.parse(
    await client.$queryRaw`SELECT "datasetId", COUNT(DISTINCT "placeId") AS "places" FROM "Event" GROUP BY "datasetId"`,
  );
  const placesOf = new Map(places.map((row) => [row.datasetId, row.places]));
  const spanOf = new Map(spans.map((span) => [span.datasetId, span]));
  return rows.map(({ id, publicId, _count, ...terms }) => {
    const span = spanOf.get(id);
    return {
      ...terms,
      id: publicId,
      isShown: mayShow(audience, { id: publicId, redistributable: terms.redistributable }),
      events: _count.events,
      places: placesOf.get(id) ?? 0,
      firstDay: span?._min.startsOn ?? null,
      lastDay: span?._max.endsOn ?? null,
    };
  });
}

function toRun(row: RunRow): ImportRun {
  const { id, importer, message, fileName, fileBytes, startedAt, finishedAt, releaseVersion, dataVersion } = row;
  return {
    id,
    datasetId: row.datasetKey,
    datasetTitle: row.dataset?.title ?? null,
    importer,
    status: oneOf(RUN_STATUSES, row.status),
    message,
    fileName,
    fileBytes,
    lineName: oneOf(LINE_NAMES, row.lineName),
    startedAt,
    finishedAt,
    releaseVersion,
    dataVersion,
    rows: {
      read: row.rowsRead,
      kept: row.rowsKept,
      merged: row.rowsMerged,
      rejected: row.rowsRejected,
      withdrawn: row.rowsWithdrawn,
      repaired: row.rowsRepaired,
    },
    events: { added: row.eventsAdded, changed: row.eventsChanged, removed: row.eventsRemoved },
    kinds: row.counts.map(({ kind, read, kept }) => ({ kind, read, kept })),
  };
}

/** A word that the database's own checks keep to the list. */
function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((each) => each === text);
  if (word === undefined) throw new Error(`The store holds "${text}"; expected ${words.join(', ')}.`);
  return word;
}
