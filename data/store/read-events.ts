import type { Estimate, Incident } from '#data/model/event';
import { findSameEvents } from '#data/model/same-event';
import type { EventHead, EventRecord, PlaceRecord, SourcesByKey, StoredEvent } from '#data/model/stored';
import {
  ACTIONS,
  BOUNDS,
  CLAIMANT_ROLES,
  ESTIMATE_STATUSES,
  HELD,
  INCIDENT_ACTORS,
  INCIDENT_KINDS,
  SCOPE_KINDS,
  STATUSES,
  UNITS,
} from '#data/model/vocabulary';
import type { Prisma } from '#prisma/client';
import { shownTo } from './audience';
import type { Transaction } from './bulk-sqlite';
import type { Store } from './open';
import { toPlace } from './read-places';
import { FURTHER_SOURCES, readSources } from './read-sources';
import { termReader, toDay, toPosition, toSourceKeys } from './words';

const IN_ORDER = { orderBy: { position: 'asc' } } as const;
const PARTS = {
  dataset: { select: { publicId: true, title: true } },
  sources: FURTHER_SOURCES,
  actions: IN_ORDER,
  organizers: IN_ORDER,
  closures: IN_ORDER,
  estimates: { ...IN_ORDER, include: { sources: FURTHER_SOURCES } },
  incidents: { ...IN_ORDER, include: { sources: FURTHER_SOURCES } },
} as const satisfies Prisma.EventInclude;
const BY_DAY = [
  { startsOn: 'asc' },
  { title: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.EventOrderByWithRelationInput[];

/**
 * SQLite takes a bounded number of parameters, and Prisma asks for the parts of rows by the numbers of all of them: a city
 * with thousands of events cannot be asked for at once.
 */
const EVENTS_A_QUESTION = 200;

const WITH_PARTS = { ...PARTS, place: { select: { slug: true } } } as const satisfies Prisma.EventInclude;
type EventRow = Prisma.EventGetPayload<{ include: typeof WITH_PARTS }>;
type KeyOf = (sourceId: number) => string;

/** One place with its events, by first day and then title, and the sources they name; null for an unknown slug. */
export async function findPlace(store: Store, slug: string): Promise<PlaceRecord | null> {
  const row = await store.client.place.findUnique({ where: { slug } });
  if (row === null) return null;
  const rows = await readRows(store.client, await findIds(store, { placeId: row.id }));
  const { events, sources } = await toEvents(store.client, rows);
  return { id: row.id, place: toPlace(row), events, sources };
}

/** One event with its place and the sources it names; null for an unknown key. */
export async function findEvent(store: Store, key: string): Promise<EventRecord | null> {
  const row = await store.client.event.findUnique({
    where: { key, dataset: shownTo(store.audience) },
    include: { ...PARTS, place: true },
  });
  if (row === null) return null;
  const others = await findIds(store, {
    placeId: row.placeId,
    startsOn: { lte: row.endsOn },
    endsOn: { gte: row.startsOn },
    id: { not: row.id },
  });
  const sameDays = await readRows(store.client, others);
  const { sources, keyOf } = await readSources(store, [row, ...sameDays].flatMap(citing));
  const event = toEvent(row, keyOf);
  const around = sameDays.map((other) => ({ dataset: other.dataset.title, ...toEvent(other, keyOf) }));
  const same = findSameEvents(
    event,
    around.filter(({ datasetId }) => datasetId !== event.datasetId),
    around.filter(({ datasetId }) => datasetId === event.datasetId),
  );
  return {
    place: { id: row.place.id, ...toPlace(row.place) },
    event,
    alsoRecordedBy: same.map(({ dataset, ...other }) => ({ dataset, event: other })),
    sources,
  };
}

/** What a list says of the given events, by their numbers; what is not there is left out. */
export async function readEventHeads(
  { client }: Store,
  ids: readonly number[],
): Promise<ReadonlyMap<number, EventHead>> {
  const rows = await client.event.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, key: true, title: true, dataset: { select: { title: true } } },
  });
  return new Map(rows.map(({ dataset, ...head }) => [head.id, { ...head, dataset: dataset.title }]));
}

/** The events of some keys, within a transaction that may just have written them. */
export async function readEventsByKey(tx: Transaction, keys: readonly string[]): Promise<StoredEvent[]> {
  const ids: number[] = [];
  for (const some of inQuestions(keys)) {
    const found = await tx.event.findMany({ where: { key: { in: [...some] } }, select: { id: true } });
    ids.push(...found.map(({ id }) => id));
  }
  return (await toEvents(tx, await readRows(tx, ids))).events;
}

/** Events with the sources they name and these sources' numbers, by which who reads many events tells them apart. */
export type CitingEvents = {
  events: readonly StoredEvent[];
  sources: SourcesByKey;
  sourceIds: ReadonlySet<number>;
};

/** The events of some numbers, in the order of the numbers given; what is not there is left out. */
export async function readEventsById({ client }: Store, ids: readonly number[]): Promise<CitingEvents> {
  return toEvents(client, await readRows(client, ids));
}

/** The numbers of events that match and may be shown, by first day and then title. */
async function findIds({ client, audience }: Store, where: Prisma.EventWhereInput): Promise<number[]> {
  const rows = await client.event.findMany({
    where: { ...where, dataset: shownTo(audience) },
    orderBy: [...BY_DAY],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Rows with all their parts, in the order of the numbers given. */
async function readRows(client: Transaction, ids: readonly number[]): Promise<EventRow[]> {
  const rows = new Map<number, EventRow>();
  for (const some of inQuestions(ids)) {
    for (const row of await client.event.findMany({ where: { id: { in: [...some] } }, include: WITH_PARTS }))
      rows.set(row.id, row);
  }
  return ids.flatMap((id) => rows.get(id) ?? []);
}

function* inQuestions<Value>(values: readonly Value[]): Generator<readonly Value[]> {
  for (let start = 0; start < values.length; start += EVENTS_A_QUESTION)
    yield values.slice(start, start + EVENTS_A_QUESTION);
}

async function toEvents(client: Transaction, rows: readonly EventRow[]) {
  const { sources, sourceIds, keyOf } = await readSources({ client }, rows.flatMap(citing));
  return { events: rows.map((row) => toEvent(row, keyOf)), sources, sourceIds };
}

function citing(event: Pick<EventRow, 'leadSourceId' | 'sources' | 'estimates' | 'incidents'>) {
  return [event, ...event.estimates, ...event.incidents];
}

const readAction = termReader('action', ACTIONS);
const readHeld = termReader('held', HELD);

function toEvent(row: EventRow, keyOf: KeyOf): StoredEvent {
  return {
    id: row.id,
    datasetId: row.dataset.publicId,
    key: row.key,
    title: row.title,
    place: row.place.slug,
    startsOn: toDay(row.startsOn),
    endsOn: toDay(row.endsOn),
    held: readHeld(row.held),
    venue: row.venue,
    position: toPosition(row.longitude, row.latitude, row.precision),
    actions: row.actions.map(({ action }) => readAction(action)),
    summary: row.summary,
    organizers: row.organizers.map(({ name }) => name),
    closures: row.closures.map(({ closure }) => closure),
    estimates: row.estimates.map((estimate) => toEstimate(estimate, keyOf)),
    incidents: row.incidents.map((incident) => toIncident(incident, keyOf)),
    sources: toSourceKeys(row, keyOf),
  };
}

const readBound = termReader('bound', BOUNDS);
const readUnit = termReader('unit', UNITS);
const readScopeKind = termReader('scopeKind', SCOPE_KINDS);
const readRole = termReader('role', CLAIMANT_ROLES);
const readEstimateStatus = termReader('status', ESTIMATE_STATUSES);

function toEstimate(row: EventRow['estimates'][number], keyOf: KeyOf): Estimate {
  const { words, low, high, scope, claimant, note } = row;
  return {
    words,
    low,
    high,
    bound: readBound(row.bound),
    unit: readUnit(row.unit),
    scopeKind: readScopeKind(row.scopeKind),
    scope,
    role: readRole(row.role),
    claimant,
    status: readEstimateStatus(row.status),
    note,
    sources: toSourceKeys(row, keyOf),
  };
}

const { exact, about, at_least, at_most } = BOUNDS;
const readCountBound = termReader('countBound', { exact, about, at_least, at_most });
const readKind = termReader('kind', INCIDENT_KINDS);
const readStatus = termReader('status', STATUSES);
const readActor = termReader('actor', INCIDENT_ACTORS);

function toIncident(row: EventRow['incidents'][number], keyOf: KeyOf): Incident {
  const { count, timeText, summary, claimedBy } = row;
  return {
    kind: readKind(row.kind),
    count,
    countBound: row.countBound === null ? null : readCountBound(row.countBound),
    timeText,
    summary,
    status: readStatus(row.status),
    claimedBy,
    actor: row.actor === null ? null : readActor(row.actor),
    sources: toSourceKeys(row, keyOf),
  };
}
