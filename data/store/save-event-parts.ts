import type { ProtestEvent } from '#data/model/event';
import { deleteRows, insertRows, type Transaction } from './bulk-sqlite';
import { furtherSources, type Numbers, toEstimateRows, toEventPartRows, toIncidentRows, toNumbers } from './event-rows';

const PART_TABLES = ['EventAction', 'EventOrganizer', 'EventClosure', 'EventSource', 'Estimate', 'Incident'] as const;

/** Writes everything that hangs on the given events, whose own rows are there, in place of what hung on them before. */
export async function saveEventParts(
  tx: Transaction,
  events: readonly ProtestEvent[],
  sourceId: Numbers,
): Promise<void> {
  const stored = await tx.event.findMany({
    where: { key: { in: events.map(({ key }) => key) } },
    select: { id: true, key: true },
  });
  const eventId = toNumbers('event', stored);
  const eventIds = stored.map(({ id }) => id);
  for (const table of PART_TABLES) await deleteRows(tx, table, 'eventId', eventIds);
  for (const rows of toEventPartRows(events, eventId, sourceId)) await insertRows(tx, rows);

  await insertRows(tx, toEstimateRows(events, eventId, sourceId));
  const whose = { where: { eventId: { in: eventIds } }, select: { id: true, eventId: true, position: true } };
  const estimateId = toPartIds(await tx.estimate.findMany(whose));
  await insertRows(tx, {
    table: 'EstimateSource',
    columns: ['estimateId', 'position', 'sourceId'],
    rows: events.flatMap(({ key, estimates }) =>
      estimates.flatMap((told, position) => furtherSources(estimateId(eventId(key), position), told.sources, sourceId)),
    ),
  });

  await insertRows(tx, toIncidentRows(events, eventId, sourceId));
  const incidentId = toPartIds(await tx.incident.findMany(whose));
  await insertRows(tx, {
    table: 'IncidentSource',
    columns: ['incidentId', 'position', 'sourceId'],
    rows: events.flatMap(({ key, incidents }) =>
      incidents.flatMap((told, position) => furtherSources(incidentId(eventId(key), position), told.sources, sourceId)),
    ),
  });
}

function toPartIds(rows: readonly { id: number; eventId: number; position: number }[]) {
  const ids = new Map(rows.map(({ id, eventId, position }) => [`${eventId}/${position}`, id]));
  return (eventId: number, position: number): number => {
    const id = ids.get(`${eventId}/${position}`);
    if (id === undefined)
      throw new Error(`Part ${position} of event ${eventId} has no row; expected it to be written.`);
    return id;
  };
}
