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
import type { Store } from './open';
import { toDay, toPosition } from './words';

const NUMBER = z.coerce.number().int();
const EVENT = z.object({
  id: NUMBER,
  placeId: NUMBER,
  datasetId: NUMBER,
  startsOn: z.string(),
  endsOn: z.string(),
  held: z.enum(termsOf(HELD)),
  longitude: z.number(),
  latitude: z.number(),
  precision: z.string(),
});
const ACTION = z.object({ eventId: NUMBER, action: z.enum(termsOf(ACTIONS)) });
const INCIDENT = z.object({ eventId: NUMBER, kind: z.enum(termsOf(INCIDENT_KINDS)) });
const ESTIMATE = z.object({
  eventId: NUMBER,
  words: z.string(),
  low: NUMBER.nullable(),
  high: NUMBER.nullable(),
  bound: z.enum(termsOf(BOUNDS)),
  unit: z.enum(termsOf(UNITS)),
  scopeKind: z.enum(termsOf(SCOPE_KINDS)),
  role: z.enum(termsOf(CLAIMANT_ROLES)),
});

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
  const events = z.array(EVENT).parse(
    await client.$queryRaw`
      SELECT "id", "placeId", "datasetId", "startsOn", "endsOn", "held", "longitude", "latitude", "precision"
      FROM "Event" WHERE "id" > ${after} ORDER BY "id" LIMIT ${batchSize}`,
  );
  const last = events.at(-1)?.id;
  if (last === undefined) return [];
  const actions = groupByEvent(
    z.array(ACTION).parse(
      await client.$queryRaw`
        SELECT "eventId", "action" FROM "EventAction"
        WHERE "eventId" > ${after} AND "eventId" <= ${last} ORDER BY "eventId", "position"`,
    ),
  );
  const incidents = groupByEvent(
    z.array(INCIDENT).parse(
      await client.$queryRaw`
        SELECT DISTINCT "eventId", "kind" FROM "Incident" WHERE "eventId" > ${after} AND "eventId" <= ${last}`,
    ),
  );
  const estimates = groupByEvent(
    z.array(ESTIMATE).parse(
      await client.$queryRaw`
        SELECT "eventId", "words", "low", "high", "bound", "unit", "scopeKind", "role" FROM "Estimate"
        WHERE "eventId" > ${after} AND "eventId" <= ${last} ORDER BY "eventId", "position"`,
    ),
  );
  return events.map(({ id, placeId, datasetId, startsOn, endsOn, held, longitude, latitude, precision }) => ({
    id,
    placeId,
    datasetId: publicIds.get(datasetId) ?? refuseUnknownDataset(datasetId),
    position: toPosition(longitude, latitude, precision),
    startsOn: toDay(startsOn),
    endsOn: toDay(endsOn),
    held,
    actions: (actions.get(id) ?? []).map(({ action }) => action),
    incidents: (incidents.get(id) ?? []).map(({ kind }) => kind),
    claimants: [...new Set((estimates.get(id) ?? []).map(({ role }) => role))],
    estimates: (estimates.get(id) ?? []).map(({ words, low, high, bound, unit, scopeKind }) => {
      return { words, low, high, bound, unit, scopeKind };
    }),
  }));
}

function groupByEvent<Row extends { eventId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.eventId);
    if (group === undefined) groups.set(row.eventId, [row]);
    else group.push(row);
  }
  return groups;
}

/** A dataset that appeared after the list of datasets was read: the caller reads again under the new data version. */
function refuseUnknownDataset(datasetId: number): never {
  throw new Error(`Dataset ${datasetId} was loaded while the events were being read; read them again.`);
}
