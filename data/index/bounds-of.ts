import { fromMercatorX, fromMercatorY } from '#data/geo/mercator';
import type { Bounds } from '#data/model/position';
import type { Query } from '#data/model/query';
import type { AtlasIndex } from './atlas-index';
import { forEachMatch } from './for-each-match';
import { toMatcher } from './matcher';
import type { RowSet } from './row-set';

/**
 * The smallest box around all matching events, never across the antimeridian, to the centimetre; null when none
 * matches.
 */
export function boundsOf(index: AtlasIndex, query: Query, words: RowSet | null): Bounds | null {
  const { events, sites } = index;
  let [west, north, east, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  forEachMatch(index, toMatcher(index, query, words), (rows, count) => {
    for (let i = 0; i < count; i++) {
      const site = events.site[rows[i]!]!;
      const x = sites.x[site]!;
      const y = sites.y[site]!;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < north) north = y;
      if (y > south) south = y;
    }
  });
  if (east < 0) return null;
  return {
    west: fromMercatorX(west),
    south: fromMercatorY(south),
    east: fromMercatorX(east),
    north: fromMercatorY(north),
  };
}
