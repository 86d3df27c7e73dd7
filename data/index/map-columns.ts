import type { AtlasIndex, DayColumn, RangeColumns } from './atlas-index';
import type { Level } from './levels';
import { mapReadings, type SumColumns } from './sums';

/** What is done with each kind of column. */
export type ColumnMap = {
  u8(column: Uint8Array): Uint8Array;
  u16(column: Uint16Array): Uint16Array;
  u32(column: Uint32Array): Uint32Array;
  i32(column: Int32Array): Int32Array;
  days(column: DayColumn): DayColumn;
  f64(column: Float64Array): Float64Array;
};

/** The same index with each of its columns mapped, always in the same order: how it is written, and read again. */
export function mapColumns(index: AtlasIndex, map: ColumnMap): AtlasIndex {
  const { events, sites, piles } = index;
  const { u8, u16, u32, days } = map;
  return {
    ...index,
    events: {
      ...events,
      id: u32(events.id),
      firstDay: days(events.firstDay),
      lastDay: days(events.lastDay),
      byDay: u16(events.byDay),
      orderedDay: days(events.orderedDay),
      dataset: u16(events.dataset),
      marks: u8(events.marks),
      actions: u32(events.actions),
      incidents: u32(events.incidents),
      claimants: u8(events.claimants),
      site: u32(events.site),
      place: u32(events.place),
      range: u32(events.range),
    },
    ranges: mapReadings((reading) => mapRanges(index.ranges[reading], map)),
    sites: { ...sites, start: u32(sites.start), x: u32(sites.x), y: u32(sites.y), anchor: u32(sites.anchor) },
    piles: { sites: u32(piles.sites), sums: mapSums(piles.sums, map) },
    levels: index.levels.map((level) => mapLevel(level, map)),
    placeEvents: u32(index.placeEvents),
    nameRank: u32(index.nameRank),
  };
}

function mapRanges({ low, high, open }: RangeColumns, { i32, u8 }: ColumnMap): RangeColumns {
  return { low: i32(low), high: i32(high), open: u8(open) };
}

function mapLevel(level: Level, map: ColumnMap): Level {
  const { u32 } = map;
  return {
    ...level,
    firstSpan: u32(level.firstSpan),
    spanStart: u32(level.spanStart),
    spanEnd: u32(level.spanEnd),
    sums: mapSums(level.sums, map),
    tile: u32(level.tile),
    firstCluster: u32(level.firstCluster),
    clusters: u32(level.clusters),
  };
}

function mapSums(sums: SumColumns, { u8, u32, i32, f64 }: ColumnMap): SumColumns {
  return {
    events: u32(sums.events),
    sites: u32(sums.sites),
    announced: u32(sums.announced),
    incidents: u32(sums.incidents),
    precision: u8(sums.precision),
    firstDay: i32(sums.firstDay),
    lastDay: i32(sums.lastDay),
    place: i32(sums.place),
    anchor: u32(sums.anchor),
    x: f64(sums.x),
    y: f64(sums.y),
    people: mapReadings((reading) => {
      const { low, high, open, unknown } = sums.people[reading];
      return { low: f64(low), high: f64(high), open: u32(open), unknown: u32(unknown) };
    }),
  };
}
