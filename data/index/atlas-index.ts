import type { Reading } from '#data/model/query';
import type { StoredPlace } from '#data/model/stored';
import type { Level } from './levels';
import type { SumColumns } from './sums';

/** What events report under one reading. -1 stands for "none stated": no number of people is negative. */
export type RangeColumns = {
  /** Lowest claim; -1 when nobody states a floor. */
  low: Int32Array;
  /** Largest figure named; -1 when the event has no reported range. */
  high: Int32Array;
  /** 1 when some claim has no top. */
  open: Uint8Array;
};

/** Days since 1970-01-01, in 16 bits where all lie between 1880 and 2059 (`day-column.ts`): half as much to read. */
export type DayColumn = Int16Array | Int32Array;

/** The events, one row each, in Morton order of their sites and inside a site by first day. */
export type EventColumns = {
  count: number;
  /** The store's number of the event. */
  id: Uint32Array;
  firstDay: DayColumn;
  lastDay: DayColumn;
  /** The rows of each group by first day, and these days in that order: see `day-order.ts`. */
  byDay: Uint16Array;
  orderedDay: DayColumn;
  /** The most days from the first to the last day of an event; 0 when all last a day. */
  longestSpan: number;
  /** Positions in `AtlasIndex.datasets`. */
  dataset: Uint16Array;
  /** Announced or held, with or without an incident, and precision: see `marks.ts`. */
  marks: Uint8Array;
  /** Bit n is set for the n-th word of ACTIONS, INCIDENT_KINDS, CLAIMANT_ROLES. */
  actions: Uint32Array;
  incidents: Uint32Array;
  claimants: Uint8Array;
  /** Position among the sites: equal or one more from row to row. */
  site: Uint32Array;
  /** Positions in `AtlasIndex.places`. */
  place: Uint32Array;
  /** What is reported of its size: a position in the columns of `AtlasIndex.ranges`. */
  range: Uint32Array;
};

/** The distinct positions, in Morton order. The rows of site s run from `start[s]` up to, not including, `start[s + 1]`. */
export type SiteColumns = {
  count: number;
  start: Uint32Array;
  /** On the square of data/geo/mercator. */
  x: Uint32Array;
  y: Uint32Array;
  /** The lowest event id at the site: its name on the map, whatever the filter. */
  anchor: Uint32Array;
};

/** The sums of the sites that hold many events, so that an unfiltered tile need not add them up again. */
export type Piles = { sites: Uint32Array; sums: SumColumns };

/** All events as sorted columns in memory: answers tiles, totals and rankings for any query without a rebuild. */
export type AtlasIndex = {
  events: EventColumns;
  /** The different ranges that events report: see `range-codes.ts`. */
  ranges: Record<Reading, RangeColumns>;
  sites: SiteColumns;
  piles: Piles;
  /** The clusters of each zoom: see `levels.ts`. */
  levels: readonly Level[];
  datasets: readonly string[];
  places: readonly StoredPlace[];
  /** How many events each place has. */
  placeEvents: Uint32Array;
  /** The rank of each place by its name. */
  nameRank: Uint32Array;
};
