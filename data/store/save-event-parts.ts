import { z } from 'zod';
import type { ProtestEvent } from '#data/model/event';
import { deleteRows, insertRows, selectByKeys, type Transaction } from './bulk-sqlite';
import { furtherSources, type Numbers, toEstimateRows, toEventPartRows, toIncidentRows, toNumbers } from './event-rows';

const PART_TABLES = ['EventAction', 'EventOrganizer', 'EventClosure', 'EventSource', 'Estimate', 'Incident'] as const;

const STORED = z.tuple([z.string(), z.int()]);

/**
 * Writes everything that hangs on the given events, whose own rows are there. `replaced` are the numbers of those that
 * were there before: what hung on them goes. Gives the events' numbers.
 */
export async function saveEventParts(
  tx: Transaction,
  events: readonly ProtestEvent[],
  replaced: readonly number[],
  sourceId: Numbers,
): Promise<Numbers> {
  const stored = await selectByKeys(tx, {
    cells: 'e."key", e."id"',
    from: '"Event" AS e ON e."key" = wanted.value',
    keys: events.map(({ key }) => key),
    row: STORED,
  });
  const eventId = toNumbers(
    'event',
    stored.map(([key, id]) => ({ key, id })),
  );
  const eventIds = stored.map(([, id]) => id);
  for (const table of PART_TABLES) await deleteRows(tx, table, 'eventId', replaced);
  for (const rows of toEventPartRows(events, eventId, sourceId)) await insertRows(tx, rows);

  await insertRows(tx, toEstimateRows(events, eventId, sourceId));
  const estimateId = await partIds(tx, 'Estimate', eventIds);
  await insertRows(tx, {
    table: 'EstimateSource',
    columns: ['estimateId', 'position', 'sourceId'],
    rows: events.flatMap(({ key, estimates }) =>
      estimates.flatMap((told, position) => furtherSources(estimateId(eventId(key), position), told.sources, sourceId)),
    ),
  });

  await insertRows(tx, toIncidentRows(events, eventId, sourceId));
  const incidentId = await partIds(tx, 'Incident', eventIds);
  await insertRows(tx, {
    table: 'IncidentSource',
    columns: ['incidentId', 'position', 'sourceId'],
    rows: events.flatMap(({ key, incidents }) =>
      incidents.flatMap((told, position) => furtherSources(incidentId(eventId(key), position), told.sources, sourceId)),
    ),
  });
  return eventId;
}

const PART = z.tuple([z.int(), z.int(), z.int()]);

/** The numbers of the estimates or incidents of events, by event and position. */
async function partIds(tx: Transaction, table: 'Estimate' | 'Incident', eventIds: readonly number[]) {
  const rows = await selectByKeys(tx, {
    cells: 'p."id", p."eventId", p."position"',
    from: `"${table}" AS p ON p."eventId" = wanted.value`,
    keys: eventIds,
    row: PART,
  });
  const ids = new Map(rows.map(([id, eventId, position]) => [`${eventId}/${position}`, id]));
  return (eventId: number, position: number): number => {
    const id = ids.get(`${eventId}/${position}`);
    if (id === undefined)
      throw new Error(`Part ${position} of event ${eventId} has no row; expected it to be written.`);
    return id;
  };
}
