import { z } from 'zod';
import type { EventFacts } from '#data/model/event-facts';
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
const EVENT = z.tuple([
  z.int(),
  z.int(),
  z.int(),
  z.string(),
  z.string(),
  z.enum(termsOf(HELD)),
  z.number(),
  z.number(),
  z.string(),
]);
const ACTION = z.tuple([z.int(), z.enum(termsOf(ACTIONS))]);
const INCIDENT = z.tuple([z.int(), z.enum(termsOf(INCIDENT_KINDS))]);
const ESTIMATE_COLUMNS = ['eventId', 'words', 'low', 'high', 'bound', 'unit', 'scopeKind', 'role'] as const;
const ESTIMATE = z.tuple([
  z.int(),
  z.string(),
  z.int().nullable(),
  z.int().nullable(),
  z.enum(termsOf(BOUNDS)),
  z.enum(termsOf(UNITS)),
  z.enum(termsOf(SCOPE_KINDS)),
  z.enum(termsOf(CLAIMANT_ROLES)),
]);

/**
 * All events in the order of their numbers, `batchSize` at a time: four range queries a batch, whatever its size, and
 * never more than one batch in memory. Reads no long texts.
 */
export async function* readEventFacts(store: Store, batchSize: number): AsyncGenerator<EventFacts[]> {
  const datasets = await store.client.dataset.findMany({ select: { id: true, publicId: true } });
  const publicIds = new Map(datasets.map(({ id, publicId }) => [id, publicId]));
  let after = 0;
  for (;;) {
    const batch = await readBatch(store, publicIds, after, batchSize);
    const last = batch.at(-1);
    if (last === undefined) return;
    yield batch;
    after = last.id;
  }
}

async function readBatch(
  { client }: Store,
  publicIds: ReadonlyMap<number, string>,
  after: number,
  batchSize: number,
): Promise<EventFacts[]> {
  const events = await readRows(client, {
    columns: EVENT_COLUMNS,
    from: Prisma.sql`"Event" WHERE "id" > ${after} ORDER BY "id" LIMIT ${batchSize}`,
    orderBy: '"id"',
    row: EVENT,
  });
  const last = events.at(-1)?.[0];
  if (last === undefined) return [];
  const within = Prisma.sql`WHERE "eventId" > ${after} AND "eventId" <= ${last}`;
  const inOrder = { orderBy: '"eventId", "position"' } as const;
  const [actions, incidents, estimates] = await Promise.all([
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
  const actionsOf = groupByEvent(actions);
  const incidentsOf = groupByEvent(incidents);
  const estimatesOf = groupByEvent(estimates);
  return events.map(([id, placeId, datasetId, startsOn, endsOn, held, longitude, latitude, precision]) => {
    const claims = estimatesOf.get(id) ?? [];
    return {
      id,
      placeId,
      datasetId: publicIds.get(datasetId) ?? refuseUnknownDataset(datasetId),
      position: toPosition(longitude, latitude, precision),
      startsOn: toDay(startsOn),
      endsOn: toDay(endsOn),
      held,
      actions: (actionsOf.get(id) ?? []).map(([, action]) => action),
      incidents: [...new Set((incidentsOf.get(id) ?? []).map(([, kind]) => kind))],
      claimants: [...new Set(claims.map(([, , , , , , , role]) => role))],
      estimates: claims.map(([, words, low, high, bound, unit, scopeKind]) => ({
        words,
        low,
        high,
        bound,
        unit,
        scopeKind,
      })),
    };
  });
}

function groupByEvent<Row extends readonly [number, ...unknown[]]>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[0]);
    if (group === undefined) groups.set(row[0], [row]);
    else group.push(row);
  }
  return groups;
}

/** A dataset that appeared after the list of datasets was read: the caller reads again under the new data version. */
function refuseUnknownDataset(datasetId: number): never {
  throw new Error(`Dataset ${datasetId} was loaded while the events were being read; read them again.`);
}
