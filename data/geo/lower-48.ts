import type { Bounds } from '#data/model/position';

/** The 48 states that share one land: the view that the map begins with and returns to. */
export const LOWER_48: Bounds = { west: -124.8, south: 24.4, east: -66.9, north: 49.4 };
