import { toDayNumber } from '#data/model/day';
import { createEventFacts, type EventFacts } from '#data/model/event-facts';
import { createMaskOf } from '#data/model/masks';
import { PRECISIONS } from '#data/model/position';
import { ACTIONS, BOUNDS, CLAIMANT_ROLES, HELD, INCIDENT_KINDS, SCOPE_KINDS, UNITS } from '#data/model/vocabulary';
import { Prisma } from '#prisma/client';
import { shownTo } from './audience';
import { readRows } from './bulk-sqlite';
import type { Store } from './open';
import { toDay, toPosition } from './words';

const EVENT_COLUMNS = [
  'id',
  'placeId',
  'datasetId',
  'startsOn',
  'endsOn',
  'held',
  'longitude',
  'latitude',
  'precision',
] as const;
const IN_ORDER = '"eventId", "position"';
const EVENT = [isId, isId, isId, isText, isText, isWordOf(HELD), isNumber, isNumber, isText] as const;
const ACTION = [isId, isWordOf(ACTIONS)] as const;
const INCIDENT = [isId, isWordOf(INCIDENT_KINDS)] as const;
const ESTIMATE_COLUMNS = ['eventId', 'words', 'low', 'high', 'bound', 'unit', 'scopeKind', 'role'] as const;
const ESTIMATE = [
  isId,
  isText,
  isFigure,
  isFigure,
  isWordOf(BOUNDS),
  isWordOf(UNITS),
  isWordOf(SCOPE_KINDS),
  isWordOf(CLAIMANT_ROLES),
] as const;

type EventRow = Awaited<ReturnType<typeof readEvents>>[number];
type EstimateRow = Awaited<ReturnType<typeof readEstimates>>[number];

const actionMask = createMaskOf(ACTIONS, 32);
const incidentMask = createMaskOf(INCIDENT_KINDS, 32);
const roleMask = createMaskOf(CLAIMANT_ROLES, 8);
const BOUND_CODES = codesOf(BOUNDS);
const UNIT_CODES = codesOf(UNITS);
const SCOPE_KIND_CODES = codesOf(SCOPE_KINDS);

/**
 * All events that the audience may see in the order of their numbers, `batchSize` at a time: four range queries a batch, whatever its size, and
 * never more than one batch in memory. Reads no long texts.
 */
export async function* readEventFacts(store: Store, batchSize: number): AsyncGenerator<EventFacts> {
  const where = shownTo(store.audience);
  const datasets = await store.client.dataset.findMany({ where, select: { id: true, publicId: true } });
  const dayReader = createDayReader();
  let after = 0;
  for (;;) {
    const batch = await readBatch(store, { datasets, dayReader }, after, batchSize);
    const last = batch.id.at(-1);
    if (last === undefined) return;
    yield batch;
    after = last;
  }
}

/** How many events the store shows its audience. */
export async function countEvents({ client, audience }: Store): Promise<number> {
  return client.event.count({ where: { dataset: shownTo(audience) } });
}

type Datasets = readonly { id: number; publicId: string }[];

async function readBatch(
  { client, audience }: Store,
  { datasets, dayReader }: { datasets: Datasets; dayReader: DayReader },
  after: number,
  batchSize: number,
): Promise<EventFacts> {
  const shown = audience.kind === 'operators' ? Prisma.empty : onlyOf(datasets);
  const events = await readEvents(
    client,
    Prisma.sql`"Event" WHERE "id" > ${after} ${shown} ORDER BY "id" LIMIT ${batchSize}`,
  );
  const last = events.at(-1)?.[0] ?? after;
  const within = Prisma.sql`WHERE "eventId" > ${after} AND "eventId" <= ${last}`;
  const [actions, incidents, everyEstimate] = await Promise.all([
    readRows(client, {
      columns: ['eventId', 'action'],
      from: Prisma.sql`"EventAction" ${within}`,
      orderBy: IN_ORDER,
      guards: ACTION,
    }),
    readRows(client, {
      columns: ['eventId', 'kind'],
      from: Prisma.sql`"Incident" ${within}`,
      orderBy: IN_ORDER,
      guards: INCIDENT,
    }),
    readEstimates(client, Prisma.sql`"Estimate" ${within}`),
  ]);
  const rowOf = new Map(events.map(([id], row) => [id, row]));
  const estimates = everyEstimate.filter(([eventId]) => rowOf.has(eventId));
  const facts = createEventFacts(
    events.length,
    estimates.length,
    datasets.map(({ publicId }) => publicId),
  );
  setEvents(facts, events, new Map(datasets.map(({ id }, position) => [id, position])), dayReader);
  for (const [eventId, action] of actions) addBits(facts.actions, rowOf.get(eventId), actionMask([action]));
  for (const [eventId, kind] of incidents) addBits(facts.incidents, rowOf.get(eventId), incidentMask([kind]));
  for (const { 0: eventId, 7: role } of estimates) addBits(facts.claimants, rowOf.get(eventId), roleMask([role]));
  setEstimates(facts, estimates);
  return facts;
}

function readEvents(client: Store['client'], from: Prisma.Sql) {
  return readRows(client, { columns: EVENT_COLUMNS, from, orderBy: '"id"', guards: EVENT });
}

function readEstimates(client: Store['client'], from: Prisma.Sql) {
  return readRows(client, { columns: ESTIMATE_COLUMNS, from, orderBy: IN_ORDER, guards: ESTIMATE });
}

function onlyOf(datasets: Datasets): Prisma.Sql {
  // No dataset has the number 0: a list without any would be no SQL.
  return Prisma.sql`AND "datasetId" IN (${Prisma.join([0, ...datasets.map(({ id }) => id)])})`;
}

function setEvents(
  facts: EventFacts,
  events: readonly EventRow[],
  datasetOfId: ReadonlyMap<number, number>,
  toNumber: DayReader,
): void {
  for (const [row, event] of events.entries()) {
    const [id, placeId, datasetId, startsOn, endsOn, held, longitude, latitude, precision] = event;
    const position = toPosition(longitude, latitude, precision);
    facts.id[row] = id;
    facts.placeId[row] = placeId;
    facts.dataset[row] = datasetOfId.get(datasetId) ?? refuseUnknownDataset(datasetId);
    facts.longitude[row] = position.lngLat[0];
    facts.latitude[row] = position.lngLat[1];
    facts.precision[row] = PRECISIONS.indexOf(position.precision);
    facts.firstDay[row] = toNumber(startsOn);
    facts.lastDay[row] = toNumber(endsOn);
    facts.announced[row] = held === 'announced' ? 1 : 0;
  }
}

type DayReader = (text: string) => number;

/** Many events share a day, and to read one takes longer than to remember it. */
function createDayReader(): DayReader {
  const known = new Map<string, number>();
  return (text) => {
    let day = known.get(text);
    if (day === undefined) {
      day = toDayNumber(toDay(text));
      known.set(text, day);
    }
    return day;
  };
}

/** Both come in the order of the events. */
function setEstimates({ count, id, firstEstimate, estimates: columns }: EventFacts, estimates: readonly EstimateRow[]) {
  for (const [i, [, words, low, high, bound, unit, scopeKind]] of estimates.entries()) {
    columns.words[i] = bound === 'vague' ? words : '';
    columns.low[i] = low ?? Number.NaN;
    columns.high[i] = high ?? Number.NaN;
    columns.bound[i] = BOUND_CODES[bound];
    columns.unit[i] = UNIT_CODES[unit];
    columns.scopeKind[i] = SCOPE_KIND_CODES[scopeKind];
  }
  let estimate = 0;
  for (let row = 0; row < count; row++) {
    firstEstimate[row] = estimate;
    while (estimate < estimates.length && estimates[estimate]?.[0] === id[row]) estimate++;
  }
  firstEstimate[count] = estimate;
}

/**
 * An event that is not in the batch is not for the audience, or came after the events were read: the caller reads again
 * under the new version.
 */
function addBits(column: Uint32Array | Uint8Array, row: number | undefined, bits: number): void {
  if (row !== undefined) column[row] = (column[row] ?? 0) | bits;
}

/** The position of each word in its vocabulary table. */
function codesOf<Table extends Record<string, object>>(table: Table): Record<keyof Table, number> {
  return Object.fromEntries(Object.keys(table).map((word, code) => [word, code])) as Record<keyof Table, number>;
}

/** A dataset that appeared after the list of datasets was read: the caller reads again under the new data version. */
function refuseUnknownDataset(datasetId: number): never {
  throw new Error(`Dataset ${datasetId} was loaded while the events were being read; read them again.`);
}

/** A number of the store that fits the columns. */
function isId(cell: unknown): cell is number {
  return typeof cell === 'number' && cell >>> 0 === cell;
}

function isText(cell: unknown): cell is string {
  return typeof cell === 'string';
}

function isNumber(cell: unknown): cell is number {
  return typeof cell === 'number' && Number.isFinite(cell);
}

function isFigure(cell: unknown): cell is number | null {
  return cell === null || Number.isSafeInteger(cell);
}

function isWordOf<Table extends Record<string, object>>(table: Table) {
  const words = new Set<unknown>(Object.keys(table));
  return (cell: unknown): cell is keyof Table & string => words.has(cell);
}
