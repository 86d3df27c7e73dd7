/**
 * What the index needs to know of some stored events, in columns: the r-th entry of each column tells of the r-th
 * event. A million objects would take longer to make and to clear away than all that the index does with them.
 */
export type EventFacts = {
  count: number;
  /** The store's numbers of the events: stable while the event exists. */
  id: Uint32Array;
  /** The store's numbers of their places. */
  placeId: Uint32Array;
  /** Public ids of datasets, and the position of each event's dataset among them. */
  datasets: readonly string[];
  dataset: Uint16Array;
  /** In degrees. */
  longitude: Float64Array;
  latitude: Float64Array;
  /** Positions in PRECISIONS. */
  precision: Uint8Array;
  /** Whole days since 1970-01-01. */
  firstDay: Int32Array;
  lastDay: Int32Array;
  /** 1 when only announced, 0 when held. */
  announced: Uint8Array;
  /** Masks (`masks.ts`): what people did, and the kinds of its incidents. */
  actions: Uint32Array;
  incidents: Uint32Array;
  /** Masks of the roles of those who spoke about its size, also of those who declined to give a figure. */
  claimants: Uint8Array;
  /** The estimates of event r run from `firstEstimate[r]` up to, not including, `firstEstimate[r + 1]`. */
  firstEstimate: Uint32Array;
  estimates: EstimateFacts;
};

/** Estimates in columns; what they mean: `Estimate`. */
export type EstimateFacts = {
  /** The exact words where the bound is `vague`, so that their size must be read from them; else empty. */
  words: string[];
  /** NaN where the words hold no number. */
  low: Float64Array;
  high: Float64Array;
  /** Positions in the vocabulary's BOUNDS, UNITS and SCOPE_KINDS. */
  bound: Uint8Array;
  unit: Uint8Array;
  scopeKind: Uint8Array;
};

/** Columns for so many events and estimates, all zeros and empty words. */
export function createEventFacts(count: number, estimateCount: number, datasets: EventFacts['datasets']): EventFacts {
  return {
    count,
    id: new Uint32Array(count),
    placeId: new Uint32Array(count),
    datasets,
    dataset: new Uint16Array(count),
    longitude: new Float64Array(count),
    latitude: new Float64Array(count),
    precision: new Uint8Array(count),
    firstDay: new Int32Array(count),
    lastDay: new Int32Array(count),
    announced: new Uint8Array(count),
    actions: new Uint32Array(count),
    incidents: new Uint32Array(count),
    claimants: new Uint8Array(count),
    firstEstimate: new Uint32Array(count + 1),
    estimates: {
      words: new Array<string>(estimateCount).fill(''),
      low: new Float64Array(estimateCount),
      high: new Float64Array(estimateCount),
      bound: new Uint8Array(estimateCount),
      unit: new Uint8Array(estimateCount),
      scopeKind: new Uint8Array(estimateCount),
    },
  };
}
