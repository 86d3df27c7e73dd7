import { toMercatorX, toMercatorY } from '#data/geo/mercator';
import { type Day, toDayNumber } from '#data/model/day';
import type { EventFacts } from '#data/model/event-facts';
import { type Position, PRECISIONS } from '#data/model/position';
import { READINGS } from '#data/model/query';
import { ACTIONS, CLAIMANT_ROLES, INCIDENT_KINDS } from '#data/model/vocabulary';
import type { EventColumns } from './atlas-index';
import { createMaskOf } from './masks';
import { createRangeWriter } from './read-range';
import { mapReadings } from './sums';

const SMALLEST_TABLE = 4096;
const LARGEST_ID = 2 ** 32 - 1;

/** Events in the order of arrival, with their positions on the square of data/geo/mercator. */
export type CollectedEvents = {
  events: EventColumns;
  x: Uint32Array;
  y: Uint32Array;
  /** The ids of the datasets, in order of first appearance. */
  datasets: readonly string[];
};

/**
 * Reads facts into columns, batch by batch, so that a million events are never all in memory as objects.
 * `placeIds` are the store's numbers of the places, in the order of the index; `expectedEvents` makes room at once for
 * that many. Throws for an event of an unknown
 * place, off the Earth, or with a number that does not fit its column.
 */
export async function collectEvents(
  facts: AsyncIterable<readonly EventFacts[]> | Iterable<readonly EventFacts[]>,
  placeIds: readonly number[],
  expectedEvents: number,
): Promise<CollectedEvents> {
  const placeOfId = new Map(placeIds.map((id, place) => [id, place]));
  const datasetOfId = new Map<string, number>();
  const days = new Map<Day, number>();
  const actionsMask = createMaskOf(ACTIONS, 32);
  const incidentsMask = createMaskOf(INCIDENT_KINDS, 32);
  const claimantsMask = createMaskOf(CLAIMANT_ROLES, 8);
  const precisions = new Map<string, number>(PRECISIONS.map((precision, position) => [precision, position]));
  const rangeWriters = READINGS.map((reading) => ({ reading, write: createRangeWriter(reading) }));
  let table = resizeTable(null, Math.max(expectedEvents, SMALLEST_TABLE));
  let row = 0;

  function dayNumber(day: Day): number {
    let number = days.get(day);
    if (number === undefined) {
      number = toDayNumber(day);
      days.set(day, number);
    }
    return number;
  }

  function add(event: EventFacts): void {
    const { events } = table;
    const place = placeOfId.get(event.placeId);
    if (place === undefined)
      throw new Error(`Got place ${event.placeId} of event ${event.id} when expected a known place.`);
    if (!isOnEarth(event.position)) {
      const got = event.position.lngLat.join(', ');
      throw new Error(`Got position [${got}] of event ${event.id} when expected longitude and latitude in degrees.`);
    }
    if (!(event.id >= 0 && event.id <= LARGEST_ID)) {
      throw new Error(`Got event id ${event.id} when expected a whole number up to ${LARGEST_ID}.`);
    }
    table.x[row] = toMercatorX(event.position.lngLat[0]);
    table.y[row] = toMercatorY(event.position.lngLat[1]);
    events.id[row] = event.id;
    events.place[row] = place;
    events.firstDay[row] = dayNumber(event.startsOn);
    events.lastDay[row] = dayNumber(event.endsOn);
    events.dataset[row] = ordinalOf(datasetOfId, event.datasetId);
    events.announced[row] = event.held === 'announced' ? 1 : 0;
    events.precision[row] = precisions.get(event.position.precision) ?? PRECISIONS.length - 1;
    events.actions[row] = actionsMask(event.actions);
    events.incidents[row] = incidentsMask(event.incidents);
    events.claimants[row] = claimantsMask(event.claimants);
    for (const { reading, write } of rangeWriters) write(event, events.ranges[reading], row);
    row++;
  }

  for await (const batch of facts) {
    while (row + batch.length > table.x.length) table = resizeTable(table, table.x.length * 2);
    for (const event of batch) add(event);
  }
  const { events, x, y } = table;
  return { events: { ...events, count: row }, x, y, datasets: [...datasetOfId.keys()] };
}

/** `isLngLat` without taking the pair apart, which costs more than all else here a million times over. */
function isOnEarth({ lngLat }: Position): boolean {
  return Math.abs(lngLat[0]) <= 180 && Math.abs(lngLat[1]) <= 90;
}

type Table = { events: EventColumns; x: Uint32Array; y: Uint32Array };

/** A table with room for `capacity` rows that begins with the rows of another one. */
function resizeTable(from: Table | null, capacity: number): Table {
  const events = from?.events;
  return {
    x: resize(from?.x, new Uint32Array(capacity)),
    y: resize(from?.y, new Uint32Array(capacity)),
    events: {
      count: 0,
      longestSpan: 0,
      id: resize(events?.id, new Uint32Array(capacity)),
      firstDay: resize(events?.firstDay, new Int32Array(capacity)),
      lastDay: resize(events?.lastDay, new Int32Array(capacity)),
      dataset: resize(events?.dataset, new Uint16Array(capacity)),
      announced: resize(events?.announced, new Uint8Array(capacity)),
      precision: resize(events?.precision, new Uint8Array(capacity)),
      actions: resize(events?.actions, new Uint32Array(capacity)),
      incidents: resize(events?.incidents, new Uint32Array(capacity)),
      claimants: resize(events?.claimants, new Uint8Array(capacity)),
      place: resize(events?.place, new Uint32Array(capacity)),
      ranges: mapReadings((reading) => ({
        low: resize(events?.ranges[reading].low, new Int32Array(capacity)),
        high: resize(events?.ranges[reading].high, new Int32Array(capacity)),
        open: resize(events?.ranges[reading].open, new Uint8Array(capacity)),
      })),
    },
  };
}

function resize<Column extends { set(from: ArrayLike<number>): void }>(
  from: ArrayLike<number> | undefined,
  to: Column,
): Column {
  if (from !== undefined) to.set(from);
  return to;
}

function ordinalOf(ordinals: Map<string, number>, id: string): number {
  const known = ordinals.get(id);
  if (known !== undefined) return known;
  ordinals.set(id, ordinals.size);
  return ordinals.size - 1;
}
