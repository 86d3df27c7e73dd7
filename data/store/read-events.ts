import type { Estimate, Incident } from '#data/model/event';
import { findSameEvents } from '#data/model/same-event';
import type { EventHead, EventRecord, PlaceRecord, StoredEvent } from '#data/model/stored';
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

/** SQLite takes a bounded number of parameters. */
const KEYS_A_QUESTION = 200;

type EventRow = Prisma.EventGetPayload<{ include: typeof PARTS }>;
type KeyOf = (sourceId: number) => string;

/** One place with its events, by first day and then title, and the sources they name; null for an unknown slug. */
export async function findPlace(store: Store, slug: string): Promise<PlaceRecord | null> {
  const row = await store.client.place.findUnique({
    where: { slug },
    include: { events: { where: { dataset: shownTo(store.audience) }, include: PARTS, orderBy: [...BY_DAY] } },
  });
  if (row === null) return null;
  const place = toPlace(row);
  const { sources, keyOf } = await readSources(store, row.events.flatMap(citing));
  return { id: row.id, place, events: row.events.map((event) => toEvent(event, place.slug, keyOf)), sources };
}

/** One event with its place and the sources it names; null for an unknown key. */
export async function findEvent(store: Store, key: string): Promise<EventRecord | null> {
  const dataset = shownTo(store.audience);
  const row = await store.client.event.findUnique({ where: { key, dataset }, include: { ...PARTS, place: true } });
  if (row === null) return null;
  const place = { id: row.place.id, ...toPlace(row.place) };
  const sameDays = await store.client.event.findMany({
    where: {
      dataset,
      placeId: row.placeId,
      startsOn: { lte: row.endsOn },
      endsOn: { gte: row.startsOn },
      id: { not: row.id },
    },
    include: PARTS,
    orderBy: [...BY_DAY],
  });
  const { sources, keyOf } = await readSources(store, [row, ...sameDays].flatMap(citing));
  const event = toEvent(row, place.slug, keyOf);
  const around = sameDays.map((other) => ({
    dataset: other.dataset.title,
    ...toEvent(other, place.slug, keyOf),
  }));
  const same = findSameEvents(
    event,
    around.filter(({ datasetId }) => datasetId !== event.datasetId),
    around.filter(({ datasetId }) => datasetId === event.datasetId),
  );
  return { place, event, alsoRecordedBy: same.map(({ dataset, ...other }) => ({ dataset, event: other })), sources };
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

/** All events of one dataset, in the order of their numbers, with the sources they name. */
export async function readDatasetEvents(
  store: Store,
  datasetId: string,
): Promise<{ events: StoredEvent[]; sources: EventRecord['sources'] }> {
  const rows = await store.client.event.findMany({
    where: { dataset: { publicId: datasetId } },
    include: { ...PARTS, place: { select: { slug: true } } },
    orderBy: { id: 'asc' },
  });
  const { sources, keyOf } = await readSources(store, rows.flatMap(citing));
  return { events: rows.map((row) => toEvent(row, row.place.slug, keyOf)), sources };
}

/** The events of some keys, within a transaction that may just have written them. */
export async function readEventsByKey(tx: Transaction, keys: readonly string[]): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (let start = 0; start < keys.length; start += KEYS_A_QUESTION) {
    const rows = await tx.event.findMany({
      where: { key: { in: keys.slice(start, start + KEYS_A_QUESTION) } },
      include: { ...PARTS, place: { select: { slug: true } } },
    });
    const { keyOf } = await readSources({ client: tx }, rows.flatMap(citing));
    for (const row of rows) events.push(toEvent(row, row.place.slug, keyOf));
  }
  return events;
}

/** The events of some numbers, in the order of their numbers. */
export async function readEventsById({ client }: Store, ids: readonly number[]): Promise<StoredEvent[]> {
  const rows = await client.event.findMany({
    where: { id: { in: [...ids] } },
    include: { ...PARTS, place: { select: { slug: true } } },
    orderBy: { id: 'asc' },
  });
  const { keyOf } = await readSources({ client }, rows.flatMap(citing));
  return rows.map((row) => toEvent(row, row.place.slug, keyOf));
}

function citing(event: EventRow) {
  return [event, ...event.estimates, ...event.incidents];
}

const readAction = termReader('action', ACTIONS);
const readHeld = termReader('held', HELD);

function toEvent(row: EventRow, place: string, keyOf: KeyOf): StoredEvent {
  return {
    id: row.id,
    datasetId: row.dataset.publicId,
    key: row.key,
    title: row.title,
    place,
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
