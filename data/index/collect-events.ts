import { toMercatorX, toMercatorY } from '#data/geo/mercator';
import type { EventFacts } from '#data/model/event-facts';
import type { Reading } from '#data/model/query';
import type { StoredPlace } from '#data/model/stored';
import type { EventColumns, RangeColumns } from './atlas-index';
import { packMarks } from './marks';
import { createRangeReader } from './read-range';

const SMALLEST_TABLE = 4096;

/** Distinct places on the square of data/geo/mercator, or some of them several times. */
export type Positions = { x: Uint32Array; y: Uint32Array };

/** Events in the order of arrival. */
export type CollectedEvents = {
  events: EventColumns;
  ranges: Record<Reading, RangeColumns>;
  /** Of each event, which of the positions is its own. */
  position: Uint32Array;
  positions: Positions;
  /** The ids of the datasets, in order of first appearance. */
  datasets: readonly string[];
};

/**
 * Puts the facts of all events, batch by batch, into one table. `expectedEvents` makes room at once for that many. Throws for an event of an unknown place
 * or off the Earth, and for a figure that does not fit its column.
 */
export async function collectEvents(
  batches: AsyncIterable<EventFacts> | Iterable<EventFacts>,
  places: readonly StoredPlace[],
  expectedEvents: number,
): Promise<CollectedEvents> {
  const placeOfId = createPlaceTable(places.map(({ id }) => id));
  const datasetOfId = new Map<string, number>();
  const ranges = createRangeReader();
  const centres = createCentres(places);
  let positions = 0;
  let table = resizeTable(null, Math.max(expectedEvents, SMALLEST_TABLE));
  let row = 0;
  for await (const facts of batches) {
    while (row + facts.count > table.position.length) table = resizeTable(table, table.position.length * 2);
    const { events } = table;
    events.id.set(facts.id, row);
    events.firstDay.set(facts.firstDay, row);
    events.lastDay.set(facts.lastDay, row);
    events.actions.set(facts.actions, row);
    events.incidents.set(facts.incidents, row);
    events.claimants.set(facts.claimants, row);
    setMarks(facts, events.marks, row);
    setPlaces(facts, placeOfId, events.place, row);
    setDatasets(facts, datasetOfId, events.dataset, row);
    positions = setPositions(facts, centres, table, row, positions);
    ranges.write(facts, events.range, row);
    row += facts.count;
  }
  return {
    events: { ...table.events, count: row },
    ranges: ranges.finish(),
    position: table.position,
    positions: { x: table.x.subarray(0, positions), y: table.y.subarray(0, positions) },
    datasets: [...datasetOfId.keys()],
  };
}

function setMarks({ count, announced, incidents, precision }: EventFacts, column: Uint8Array, firstRow: number): void {
  for (let event = 0; event < count; event++) {
    column[firstRow + event] = packMarks(announced[event]!, incidents[event]!, precision[event]!);
  }
}

/** The position of each place by the store's number of it, -1 for numbers that no place has. */
function createPlaceTable(placeIds: readonly number[]): Int32Array {
  const largest = placeIds.reduce((a, b) => Math.max(a, b), 0);
  const table = new Int32Array(largest + 1).fill(-1);
  for (const [place, id] of placeIds.entries()) table[id] = place;
  return table;
}

function setPlaces(
  { count, id, placeId }: EventFacts,
  placeOfId: Int32Array,
  column: Uint32Array,
  firstRow: number,
): void {
  for (let event = 0; event < count; event++) {
    const place = placeOfId[placeId[event]!] ?? -1;
    if (place < 0) {
      throw new Error(`Got place ${placeId[event]} of event ${id[event]} when expected a known place.`);
    }
    column[firstRow + event] = place;
  }
}

/** Each batch numbers the datasets in its own way. */
function setDatasets(
  { count, datasets, dataset }: EventFacts,
  datasetOfId: Map<string, number>,
  column: Uint16Array,
  firstRow: number,
): void {
  const known = datasets.map((id) => ordinalOf(datasetOfId, id));
  for (let event = 0; event < count; event++) column[firstRow + event] = known[dataset[event]!]!;
}

/** The middle of each place in degrees, and the number of that position, -1 until an event stands there. */
type Centres = { longitude: Float64Array; latitude: Float64Array; position: Int32Array };

function createCentres(places: readonly StoredPlace[]): Centres {
  return {
    longitude: Float64Array.from(places, ({ center }) => center[0]),
    latitude: Float64Array.from(places, ({ center }) => center[1]),
    position: new Int32Array(places.length).fill(-1),
  };
}

/**
 * Writes the position of each event; gives how many there are then. Most events of many records stand in the middle of
 * their place, which is projected once (`centres`) and sorted once; any other event has a position of its own.
 */
function setPositions(
  { count, id, longitude, latitude }: EventFacts,
  centres: Centres,
  { events, position, x, y }: Table,
  firstRow: number,
  firstPosition: number,
): number {
  let positions = firstPosition;
  for (let event = 0; event < count; event++) {
    const east = longitude[event]!;
    const north = latitude[event]!;
    if (!(Math.abs(east) <= 180 && Math.abs(north) <= 90)) {
      const got = `[${east}, ${north}] of event ${id[event]}`;
      throw new Error(`Got position ${got} when expected longitude and latitude in degrees.`);
    }
    const place = events.place[firstRow + event]!;
    const isCentre = centres.longitude[place] === east && centres.latitude[place] === north;
    const known = isCentre ? centres.position[place]! : -1;
    if (known < 0) {
      x[positions] = toMercatorX(east);
      y[positions] = toMercatorY(north);
      if (isCentre) centres.position[place] = positions;
    }
    position[firstRow + event] = known < 0 ? positions++ : known;
  }
  return positions;
}

type Table = { events: EventColumns; position: Uint32Array; x: Uint32Array; y: Uint32Array };

/** A table with room for `capacity` rows that begins with the rows of another one. */
function resizeTable(from: Table | null, capacity: number): Table {
  const events = from?.events;
  return {
    position: resize(from?.position, new Uint32Array(capacity)),
    x: resize(from?.x, new Uint32Array(capacity)),
    y: resize(from?.y, new Uint32Array(capacity)),
    events: {
      count: 0,
      byDay: new Uint16Array(0),
      orderedDay: new Int16Array(0),
      site: new Uint32Array(0),
      longestSpan: 0,
      id: resize(events?.id, new Uint32Array(capacity)),
      firstDay: resize(events?.firstDay, new Int32Array(capacity)),
      lastDay: resize(events?.lastDay, new Int32Array(capacity)),
      dataset: resize(events?.dataset, new Uint16Array(capacity)),
      marks: resize(events?.marks, new Uint8Array(capacity)),
      actions: resize(events?.actions, new Uint32Array(capacity)),
      incidents: resize(events?.incidents, new Uint32Array(capacity)),
      claimants: resize(events?.claimants, new Uint8Array(capacity)),
      place: resize(events?.place, new Uint32Array(capacity)),
      range: resize(events?.range, new Uint32Array(capacity)),
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
