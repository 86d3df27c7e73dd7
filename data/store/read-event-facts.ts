import { z } from 'zod';
import { toDayNumber } from '#data/model/day';
import { createEventFacts, type EventFacts } from '#data/model/event-facts';
import { createMaskOf } from '#data/model/masks';
import { PRECISIONS } from '#data/model/position';
import {
  ACTIONS,
  BOUNDS,
  CLAIMANT_ROLES,
  HELD,
  INCIDENT_KINDS,
  SCOPE_KINDS,
  termsOf,
  UNITS,
} from '#data/model/vocabulary';
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
/** A number of the store that fits the columns. */
const ID = z
  .int()
  .min(0)
  .max(2 ** 32 - 1);
const EVENT = z.tuple([ID, ID, ID, z.string(), z.string(), z.enum(termsOf(HELD)), z.number(), z.number(), z.string()]);
const ACTION = z.tuple([ID, z.enum(termsOf(ACTIONS))]);
const INCIDENT = z.tuple([ID, z.enum(termsOf(INCIDENT_KINDS))]);
const ESTIMATE_COLUMNS = ['eventId', 'words', 'low', 'high', 'bound', 'unit', 'scopeKind', 'role'] as const;
const ESTIMATE = z.tuple([
  ID,
  z.string(),
  z.int().nullable(),
  z.int().nullable(),
  z.enum(termsOf(BOUNDS)),
  z.enum(termsOf(UNITS)),
  z.enum(termsOf(SCOPE_KINDS)),
  z.enum(termsOf(CLAIMANT_ROLES)),
]);

type EventRow = z.output<typeof EVENT>;
type EstimateRow = z.output<typeof ESTIMATE>;

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
  let after = 0;
  for (;;) {
    const batch = await readBatch(store, datasets, after, batchSize);
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
  datasets: Datasets,
  after: number,
  batchSize: number,
): Promise<EventFacts> {
  const shown = audience.kind === 'operators' ? Prisma.empty : onlyOf(datasets);
  const events = await readRows(client, {
    columns: EVENT_COLUMNS,
    from: Prisma.sql`"Event" WHERE "id" > ${after} ${shown} ORDER BY "id" LIMIT ${batchSize}`,
    orderBy: '"id"',
    row: EVENT,
  });
  const last = events.at(-1)?.[0] ?? after;
  const within = Prisma.sql`WHERE "eventId" > ${after} AND "eventId" <= ${last}`;
  const inOrder = { orderBy: '"eventId", "position"' } as const;
  const [actions, incidents, everyEstimate] = await Promise.all([
    readRows(client, {
      columns: ['eventId', 'action'],
      from: Prisma.sql`"EventAction" ${within}`,
      ...inOrder,
      row: ACTION,
    }),
    readRows(client, {
      columns: ['eventId', 'kind'],
      from: Prisma.sql`"Incident" ${within}`,
      ...inOrder,
      row: INCIDENT,
    }),
    readRows(client, { columns: ESTIMATE_COLUMNS, from: Prisma.sql`"Estimate" ${within}`, ...inOrder, row: ESTIMATE }),
  ]);
  const rowOf = new Map(events.map(([id], row) => [id, row]));
  const estimates = everyEstimate.filter(([eventId]) => rowOf.has(eventId));
  const facts = createEventFacts(
    events.length,
    estimates.length,
    datasets.map(({ publicId }) => publicId),
  );
  setEvents(facts, events, new Map(datasets.map(({ id }, position) => [id, position])));
  for (const [eventId, action] of actions) addBits(facts.actions, rowOf.get(eventId), actionMask([action]));
  for (const [eventId, kind] of incidents) addBits(facts.incidents, rowOf.get(eventId), incidentMask([kind]));
  for (const { 0: eventId, 7: role } of estimates) addBits(facts.claimants, rowOf.get(eventId), roleMask([role]));
  setEstimates(facts, estimates);
  return facts;
}

function onlyOf(datasets: Datasets): Prisma.Sql {
  // No dataset has the number 0: a list without any would be no SQL.
  return Prisma.sql`AND "datasetId" IN (${Prisma.join([0, ...datasets.map(({ id }) => id)])})`;
}

function setEvents(facts: EventFacts, events: readonly EventRow[], datasetOfId: ReadonlyMap<number, number>): void {
  for (const [row, event] of events.entries()) {
    const [id, placeId, datasetId, startsOn, endsOn, held, longitude, latitude, precision] = event;
    const position = toPosition(longitude, latitude, precision);
    facts.id[row] = id;
    facts.placeId[row] = placeId;
    facts.dataset[row] = datasetOfId.get(datasetId) ?? refuseUnknownDataset(datasetId);
    facts.longitude[row] = position.lngLat[0];
    facts.latitude[row] = position.lngLat[1];
    facts.precision[row] = PRECISIONS.indexOf(position.precision);
    facts.firstDay[row] = toDayNumber(toDay(startsOn));
    facts.lastDay[row] = toDayNumber(toDay(endsOn));
    facts.announced[row] = held === 'announced' ? 1 : 0;
  }
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
