import { readFileSync } from 'node:fs';
import { type ReportedRange, reportedRange } from '#data/crowds/reported-range';
import type { AtlasIndex } from '#data/index/atlas-index';
import { buildIndex } from '#data/index/build-index';
import { encodeTile } from '#data/index/encode-tile';
import { type RowSet, toRowSet } from '#data/index/row-set';
import type { TileAddress } from '#data/index/tile-layer';
import { parseDay, toDayNumber } from '#data/model/day';
import { toSlug } from '#data/model/place';
import type { LngLat } from '#data/model/position';
import { type Query, showsUnknown } from '#data/model/query';
import type { StoredPlace } from '#data/model/stored';
import { isInBounds } from '../../../support/in-bounds';
import { type PlainEvent, toEventFacts } from '../../../support/plain-events';
import { readTile, type TileFeature } from '../../../support/read-tile';

/** Everything a test compares the index with: plain objects, filtered one by one. */
export type World = { facts: readonly PlainEvent[]; places: readonly StoredPlace[] };

/** Whether an event matches, by the words of data/model/query and nothing that the index uses. */
export function matches(event: PlainEvent, query: Query, ids: ReadonlySet<number> | null): boolean {
  const has = <Word>(asked: readonly Word[], own: readonly Word[]) =>
    asked.length === 0 || asked.some((word) => own.includes(word));
  return (
    (query.from === null || event.endsOn >= query.from) &&
    (query.to === null || event.startsOn <= query.to) &&
    has(query.datasets, [event.datasetId]) &&
    has(query.actions, event.actions) &&
    has(query.incidents, event.incidents) &&
    has(query.claimants, event.claimants) &&
    (query.held === null || query.held === event.held) &&
    (query.words === '' || ids?.has(event.id) === true) &&
    (query.bbox === null || isInBounds(event.position.lngLat, query.bbox)) &&
    matchesPeople(reportedRange(event, query.reading), query)
  );
}

function matchesPeople(range: ReportedRange | null, query: Query): boolean {
  if (range === null) return showsUnknown(query);
  const reaches = query.min === null || range.high >= query.min;
  return reaches && (query.max === null || range.low === null || range.low <= query.max);
}

/** The sums of a list of events as a tile tells them, but for where and who. */
export function sumUp(events: readonly PlainEvent[], query: Query) {
  const ranges = events.map((event) => reportedRange(event, query.reading));
  const sum = (value: (range: ReportedRange) => number) =>
    ranges.reduce((total, range) => total + (range === null ? 0 : value(range)), 0);
  return {
    n: events.length,
    low: sum(({ low }) => low ?? 0),
    high: sum(({ high }) => high),
    open: sum(({ openTop }) => Number(openTop)),
    unknown: events.filter((event, i) => event.held === 'held' && ranges[i] === null).length,
    announced: events.filter(({ held }) => held === 'announced').length,
    incidents: events.filter(({ incidents }) => incidents.some((kind) => kind !== 'no-incidents')).length,
  };
}

const SUMMED = ['n', 'low', 'high', 'open', 'unknown', 'announced', 'incidents'] as const;
export type TileSums = Record<(typeof SUMMED)[number], number>;

/** The sums over features; what is left out is zero. */
export function sumFeatures(features: readonly TileFeature[]): TileSums {
  const sums: TileSums = { n: 0, low: 0, high: 0, open: 0, unknown: 0, announced: 0, incidents: 0 };
  for (const { properties } of features) for (const key of SUMMED) sums[key] += Number(properties[key] ?? 0);
  return sums;
}

/** All tiles of a zoom in which anything could be: those under the given positions and their neighbours. */
export function tilesNear(positions: readonly LngLat[], z: number): TileAddress[] {
  const side = 2 ** z;
  const near = new Set<number>();
  for (const [longitude, latitude] of positions) {
    const x = ((longitude + 180) / 360) * side;
    const angle = Math.asinh(Math.tan((Math.min(Math.max(latitude, -85.0511), 85.0511) * Math.PI) / 180));
    const y = ((1 - angle / Math.PI) / 2) * side;
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        const [column, row] = [Math.floor(x) + dx, Math.floor(y) + dy];
        if (column >= 0 && row >= 0 && column < side && row < side) near.add(row * side + column);
      }
    }
  }
  return [...near].map((tile) => ({ z, x: tile % side, y: Math.floor(tile / side) }));
}

/** All features of a zoom. */
export function featuresAt(
  index: AtlasIndex,
  world: World,
  z: number,
  query: Query,
  words: RowSet | null,
): TileFeature[] {
  const tiles = tilesNear(
    world.facts.map(({ position }) => position.lngLat),
    z,
  );
  return tiles.flatMap((tile) => readTile(encodeTile(index, tile, query, words)));
}

export async function indexOf(world: World): Promise<AtlasIndex> {
  return buildIndex(inBatches(world.facts).map(toEventFacts), world.places);
}

/** Several batches, so that what is numbered by batch must be brought together. */
function inBatches(events: readonly PlainEvent[]): PlainEvent[][] {
  const half = Math.ceil(events.length / 2);
  return [events.slice(0, half), events.slice(half)];
}

/** The rows of the events that a query's words were found in, when it has words. */
export function rowsOf(index: AtlasIndex, query: Query, ids: ReadonlySet<number>): RowSet | null {
  return query.words === '' ? null : toRowSet(index, ids);
}

type DossierEvent = Omit<
  PlainEvent,
  'id' | 'placeId' | 'datasetId' | 'position' | 'startsOn' | 'endsOn' | 'incidents' | 'claimants' | 'estimates'
> & {
  city: string;
  state: string;
  date: string;
  endDate: string | null;
  lat: number | null;
  lon: number | null;
  precision: PlainEvent['position']['precision'];
  incidents: { kind: PlainEvent['incidents'][number] }[];
  estimates: (PlainEvent['estimates'][number] & { claimantType: PlainEvent['claimants'][number] })[];
};

/**
 * The record of January 2026. Towns stand where the test puts them, in rows from west to east, for what is tested here
 * does not depend on where a town lies; venues keep their true positions.
 */
export function readRecord(): World {
  const events: DossierEvent[] = JSON.parse(readFileSync('data/dossier/events.json', 'utf8'));
  const names = [...new Set(events.map(({ city, state }) => `${city}|${state}`))];
  const places = names.map((key, i): StoredPlace => {
    const [name = '', state = ''] = key.split('|');
    const center = [-123 + (i % 19) * 2.9, 27 + Math.floor(i / 19) * 2.5] as const;
    return { id: i + 1, slug: toSlug(name, state), name, state, county: null, center, population: null };
  });
  const facts = events.map((event, i): PlainEvent => {
    const place = places[names.indexOf(`${event.city}|${event.state}`)];
    const startsOn = parseDay(event.date);
    const endsOn = parseDay(event.endDate ?? event.date);
    if (place === undefined || startsOn === null || endsOn === null) throw new Error(`Event ${i} cannot be read.`);
    const lngLat: LngLat = event.lon !== null && event.lat !== null ? [event.lon, event.lat] : place.center;
    return {
      id: i + 1,
      placeId: place.id,
      datasetId: 'dossier',
      position: { lngLat, precision: event.precision },
      startsOn,
      endsOn,
      held: event.held,
      actions: event.actions,
      incidents: [...new Set(event.incidents.map(({ kind }) => kind))],
      claimants: [...new Set(event.estimates.map(({ claimantType }) => claimantType))],
      estimates: event.estimates,
    };
  });
  return { facts, places };
}

/** First and last day of events, as tiles give them. */
export function daysOf(events: readonly PlainEvent[]): { first: number; last: number } {
  return {
    first: Math.min(...events.map(({ startsOn }) => toDayNumber(startsOn))),
    last: Math.max(...events.map(({ endsOn }) => toDayNumber(endsOn))),
  };
}
