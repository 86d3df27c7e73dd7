import { toMercatorX, toMercatorY } from '#data/geo/mercator';
import type { EventFacts } from '#data/model/event-facts';
import { READINGS, type Reading } from '#data/model/query';
import type { EventColumns, RangeColumns } from './atlas-index';
import { packMarks } from './marks';
import { createRangeCoder, createRanges } from './range-codes';
import { createRangeWriter } from './read-range';
import { mapReadings } from './sums';

const SMALLEST_TABLE = 4096;

/** Events in the order of arrival, with their positions on the square of data/geo/mercator. */
export type CollectedEvents = {
  events: EventColumns;
  ranges: Record<Reading, RangeColumns>;
  x: Uint32Array;
  y: Uint32Array;
  /** The ids of the datasets, in order of first appearance. */
  datasets: readonly string[];
};

/**
 * Puts the facts of all events, batch by batch, into one table. `placeIds` are the store's numbers of the places, in
 * the order of the index; `expectedEvents` makes room at once for that many. Throws for an event of an unknown place
 * or off the Earth, and for a figure that does not fit its column.
 */
export async function collectEvents(
  batches: AsyncIterable<EventFacts> | Iterable<EventFacts>,
  placeIds: readonly number[],
  expectedEvents: number,
): Promise<CollectedEvents> {
  const placeOfId = createPlaceTable(placeIds);
  const datasetOfId = new Map<string, number>();
  const ranges = createRangeReader();
  let table = resizeTable(null, Math.max(expectedEvents, SMALLEST_TABLE));
  let row = 0;
  for await (const facts of batches) {
    while (row + facts.count > table.x.length) table = resizeTable(table, table.x.length * 2);
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
    setPositions(facts, table, row);
    ranges.write(facts, events.range, row);
    row += facts.count;
  }
  const { events, x, y } = table;
  return { events: { ...events, count: row }, ranges: ranges.finish(), x, y, datasets: [...datasetOfId.keys()] };
}

/** Reads the ranges of batches under every reading and numbers them. */
function createRangeReader() {
  const writers = READINGS.map((reading) => ({ reading, write: createRangeWriter(reading) }));
  const coder = createRangeCoder();
  let scratch = mapReadings(() => createRanges(0));
  return {
    write(facts: EventFacts, codes: Uint32Array, firstRow: number): void {
      const { count } = facts;
      if (scratch[READINGS[0]].low.length < count) scratch = mapReadings(() => createRanges(count));
      for (const { reading, write } of writers) write(facts, scratch[reading], 0);
      coder.write(scratch, count, codes, firstRow);
    },
    finish: coder.finish,
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

function setPositions({ count, id, longitude, latitude }: EventFacts, { x, y }: Table, firstRow: number): void {
  for (let event = 0; event < count; event++) {
    const [east, north] = [longitude[event]!, latitude[event]!];
    if (!(Math.abs(east) <= 180 && Math.abs(north) <= 90)) {
      const got = `[${east}, ${north}] of event ${id[event]}`;
      throw new Error(`Got position ${got} when expected longitude and latitude in degrees.`);
    }
    x[firstRow + event] = toMercatorX(east);
    y[firstRow + event] = toMercatorY(north);
  }
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
      byDay: new Uint16Array(0),
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
