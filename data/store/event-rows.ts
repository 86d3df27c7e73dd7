import type { ProtestEvent, SourceKeys } from '#data/model/event';
import type { Rows } from './bulk-sqlite';
import { StoreError } from './open';

/** The store's numbers for public keys. Asking for an unknown key throws: the release names what it does not hold. */
export type Numbers = (key: string) => number;

/** `Numbers` over rows that are in the store. */
export function toNumbers(kind: string, rows: readonly { id: number; key: string }[]): Numbers {
  const ids = new Map(rows.map(({ id, key }) => [key, id]));
  return (key) => {
    const id = ids.get(key);
    if (id === undefined) throw new StoreError(`The release names the ${kind} ${key}, which it does not hold.`);
    return id;
  };
}

const EVENT_COLUMNS = [
  'datasetId',
  'placeId',
  'key',
  'title',
  'startsOn',
  'endsOn',
  'held',
  'venue',
  'longitude',
  'latitude',
  'precision',
  'summary',
  'leadSourceId',
  'searchText',
  'contentHash',
] as const;

/** What the store adds to an event. */
export type EventToWrite = { event: ProtestEvent; searchText: string; contentHash: string };

/** The rows of the events themselves. */
export function toEventRows(
  events: readonly EventToWrite[],
  { datasetId, placeId, sourceId }: { datasetId: number; placeId: Numbers; sourceId: Numbers },
): Rows {
  const rows = events.map(({ event, searchText, contentHash }) => [
    datasetId,
    placeId(event.place),
    event.key,
    event.title,
    event.startsOn,
    event.endsOn,
    event.held,
    event.venue,
    event.position.lngLat[0],
    event.position.lngLat[1],
    event.position.precision,
    event.summary,
    sourceId(event.sources[0]),
    searchText,
    contentHash,
  ]);
  return { table: 'Event', columns: EVENT_COLUMNS, rows };
}

/** The rows that hang on events and have no number of their own. */
export function toEventPartRows(events: readonly ProtestEvent[], eventId: Numbers, sourceId: Numbers): Rows[] {
  const listed = (texts: (event: ProtestEvent) => readonly string[]) =>
    events.flatMap((event) => texts(event).map((text, position) => [eventId(event.key), position, text]));
  return [
    { table: 'EventAction', columns: ['eventId', 'position', 'action'], rows: listed((event) => event.actions) },
    { table: 'EventOrganizer', columns: ['eventId', 'position', 'name'], rows: listed((event) => event.organizers) },
    { table: 'EventClosure', columns: ['eventId', 'position', 'closure'], rows: listed((event) => event.closures) },
    {
      table: 'EventSource',
      columns: ['eventId', 'position', 'sourceId'],
      rows: events.flatMap((event) => furtherSources(eventId(event.key), event.sources, sourceId)),
    },
  ];
}

const ESTIMATE_COLUMNS = [
  'eventId',
  'position',
  'words',
  'low',
  'high',
  'bound',
  'unit',
  'scopeKind',
  'scope',
  'role',
  'claimant',
  'status',
  'note',
  'leadSourceId',
] as const;

/** The rows of the events' estimates. */
export function toEstimateRows(events: readonly ProtestEvent[], eventId: Numbers, sourceId: Numbers): Rows {
  const rows = events.flatMap(({ key, estimates }) =>
    estimates.map((estimate, position) => [
      eventId(key),
      position,
      estimate.words,
      estimate.low,
      estimate.high,
      estimate.bound,
      estimate.unit,
      estimate.scopeKind,
      estimate.scope,
      estimate.role,
      estimate.claimant,
      estimate.status,
      estimate.note,
      sourceId(estimate.sources[0]),
    ]),
  );
  return { table: 'Estimate', columns: ESTIMATE_COLUMNS, rows };
}

const INCIDENT_COLUMNS = [
  'eventId',
  'position',
  'kind',
  'count',
  'countBound',
  'timeText',
  'summary',
  'status',
  'claimedBy',
  'actor',
  'leadSourceId',
] as const;

/** The rows of the events' incidents. */
export function toIncidentRows(events: readonly ProtestEvent[], eventId: Numbers, sourceId: Numbers): Rows {
  const rows = events.flatMap(({ key, incidents }) =>
    incidents.map((incident, position) => [
      eventId(key),
      position,
      incident.kind,
      incident.count,
      incident.countBound,
      incident.timeText,
      incident.summary,
      incident.status,
      incident.claimedBy,
      incident.actor,
      sourceId(incident.sources[0]),
    ]),
  );
  return { table: 'Incident', columns: INCIDENT_COLUMNS, rows };
}

/** The rows of a record's sources after the leading one, which the record's own row holds. */
export function furtherSources(owner: number, keys: SourceKeys, sourceId: Numbers): number[][] {
  return keys.slice(1).map((key, position) => [owner, position, sourceId(key)]);
}
