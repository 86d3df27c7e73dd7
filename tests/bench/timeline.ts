import { reportedRange } from '#data/crowds/reported-range';
import { fromMercatorX, fromMercatorY, WORLD_UNITS } from '#data/geo/mercator';
import type { AtlasIndex } from '#data/index/atlas-index';
import { encodeTile } from '#data/index/encode-tile';
import type { TileAddress } from '#data/index/tile-layer';
import { type Timeline, type TimelineBins, timelineOf } from '#data/index/timeline-of';
import { DAYS, FIRST_DAY } from '#data/made-up/generate';
import { createRandom, type Random } from '#data/made-up/random';
import { fromDayNumber, toDayNumber } from '#data/model/day';
import { binStart, chooseBin } from '#data/model/day-bins';
import type { Bounds } from '#data/model/position';
import type { Query } from '#data/model/query';
import type { PlainEvent } from '../support/plain-events';
import { quantile, timeSyncMs } from './measure';
import { drawQuery, drawTile } from './workload';

/** An event as a plain object, all that bars need worked out beforehand: what one would count over without an index. */
export type RowObject = {
  firstDay: number;
  lastDay: number;
  lngLat: readonly [number, number];
  actions: readonly string[];
  isAnnounced: boolean;
  /** The largest figure; null without a range. */
  high: number | null;
};

type Times = { p50Ms: number; p99Ms: number };
export type TimelineFigures = {
  /** Bars of a query and view that nobody asked for before. */
  bars: Times;
  /** A step of scrubbing: a tile of the new days, and at the first step the bars too, which no day changes. */
  step: Times;
  rivalBars: Times;
};

const LAST_DAY = FIRST_DAY + DAYS + 2;
const BARS = { first: FIRST_DAY, last: LAST_DAY } as const;
const MOST_BINS = 190;
const BINS: TimelineBins = { ...BARS, bin: chooseBin(BARS, MOST_BINS) };
const WARM_UP = 20;
/** So many steps are made with one query and view before a reader asks for others. */
const STEPS = 20;

export function toRowObject(event: PlainEvent): RowObject {
  return {
    firstDay: toDayNumber(event.startsOn),
    lastDay: toDayNumber(event.endsOn),
    lngLat: [event.position.lngLat[0], event.position.lngLat[1]],
    actions: event.actions,
    isAnnounced: event.held === 'announced',
    high: reportedRange(event, 'interval')?.high ?? null,
  };
}

/**
 * Filters and views drawn at random, each answer as the server sends it: counted and written as JSON. Half of the views
 * are the country, half a tile and its neighbours. To be called while nothing of a rival is in memory: a million objects
 * would make the collector of garbage stop our answers too.
 */
export function timeTimeline(index: AtlasIndex, count: number): Omit<TimelineFigures, 'rivalBars'> {
  const random = createRandom(17);
  const [bars, steps]: number[][] = [[], []];
  for (let i = 0; i < count + WARM_UP; i++) {
    const { tile, query } = drawSession(random, index);
    const counted = timeSyncMs(() => writeAnswer(timelineOf(index, query, null, BINS)));
    if (i >= WARM_UP) bars?.push(counted.ms);
    for (let step = 0; step < STEPS; step++) {
      const window = slide(query, step);
      const drawn = timeSyncMs(() => encodeTile(index, tile, { ...window, bbox: null }, null));
      if (i >= WARM_UP) steps?.push(drawn.ms + (step === 0 ? counted.ms : 0));
    }
  }
  return { bars: toTimes(bars), step: toTimes(steps) };
}

/** The same bars by a scan over plain objects. Throws when any differ from ours: nobody is fast by miscounting. */
export function timeRivalTimeline(index: AtlasIndex, rows: readonly RowObject[], count: number): Times {
  const random = createRandom(17);
  const times: number[] = [];
  for (let i = 0; i < count + WARM_UP; i++) {
    const { query } = drawSession(random, index);
    const scanned = timeSyncMs(() => writeAnswer(scanRows(rows, query, BINS)));
    if (scanned.value !== writeAnswer(timelineOf(index, query, null, BINS)))
      throw new Error('Got other bars from the index than from a scan over objects.');
    if (i >= WARM_UP) times.push(scanned.ms);
  }
  return toTimes(times);
}

function drawSession(random: Random, index: AtlasIndex): { tile: TileAddress; query: Query } {
  const tile = drawTile(random, index);
  return { tile, query: { ...drawQuery(random), bbox: drawView(random, tile) } };
}

/** The window of a query so many days later. */
function slide({ from, to, ...query }: Query, days: number): Query {
  const later = (day: Query['from']) => day && fromDayNumber(toDayNumber(day) + days);
  return { ...query, from: later(from), to: later(to) };
}

function toTimes(times: readonly number[] = []): Times {
  return { p50Ms: quantile(times, 0.5), p99Ms: quantile(times, 0.99) };
}

function drawView(random: Random, { z, x, y }: TileAddress): Bounds {
  if (random.chance(0.5)) return { west: -125, south: 24, east: -66, north: 50 };
  const side = WORLD_UNITS / 2 ** z;
  const clamp = (units: number) => Math.max(0, Math.min(units, WORLD_UNITS - 1));
  return {
    west: fromMercatorX(clamp((x - 1) * side)),
    east: fromMercatorX(clamp((x + 2) * side)),
    north: fromMercatorY(clamp((y - 1) * side)),
    south: fromMercatorY(clamp((y + 2) * side)),
  };
}

function writeAnswer({ starts, withFigure, withoutFigure, announced }: Timeline): string {
  return JSON.stringify([starts, [...withFigure], [...withoutFigure], [...announced]]);
}

/** The same bars by filtering the objects and counting what is left: the keys that `drawQuery` asks, and the view. */
function scanRows(rows: readonly RowObject[], query: Query, { bin, first, last }: TimelineBins): Timeline {
  const { west, south, east, north } = query.bbox ?? { west: -180, south: -90, east: 180, north: 90 };
  const matching = rows.filter(
    ({ actions, high, lngLat: [longitude, latitude] }) =>
      (query.actions.length === 0 || query.actions.some((action) => actions.includes(action))) &&
      (query.min === null || (high !== null && high >= query.min)) &&
      longitude >= west &&
      longitude <= east &&
      latitude >= south &&
      latitude <= north,
  );
  const starts: number[] = [];
  const positions = new Map<number, number>();
  const binOfDay = Array.from({ length: last - first + 1 }, (_, i) => {
    const start = binStart(first + i, bin);
    if (!positions.has(start)) positions.set(start, starts.push(start) - 1);
    return positions.get(start) ?? 0;
  });
  const columns = [starts, starts, starts].map(({ length }) => new Uint32Array(length));
  for (const { firstDay, lastDay, isAnnounced, high } of matching) {
    const column = columns[isAnnounced ? 2 : high === null ? 1 : 0];
    const end = binOfDay[lastDay - first] ?? 0;
    for (let at = binOfDay[firstDay - first] ?? 0; at <= end; at++) if (column !== undefined) column[at]!++;
  }
  const [withFigure, withoutFigure, announced] = columns as [Uint32Array, Uint32Array, Uint32Array];
  return { starts, withFigure, withoutFigure, announced };
}
