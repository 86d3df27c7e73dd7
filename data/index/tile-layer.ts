import { MAX_TILE_ZOOM } from '#data/model/tile-zoom';
import type { ColumnNames } from './layer-writer';

/** The layer of the tiles and what its features tell. Numbers are whole; a column of zeros may be left out. */
export const SITES_LAYER = 'sites';

/**
 * - `n` events; `low`, `high` sums of lowest and highest claims of held events; `open` events with an open top;
 *   `unknown` held events without a figure; `announced` events only announced; `incidents` events with an incident
 * - `precision` the coarsest, as position in PRECISIONS; `first`, `last` days since 1970-01-01
 * - `place` slug when all events are of one place; `name` too, unless the slug tells it (`nameOfSlug`)
 * - `event` the store's number when there is only one event, unless the id tells it (a sixteenth of it)
 * - `pile` 1 when several events stand on exactly one point
 */
export const SITE_COLUMNS = [
  ['n', 'count'],
  ['low', 'count'],
  ['high', 'count'],
  ['open', 'count'],
  ['unknown', 'count'],
  ['announced', 'count'],
  ['incidents', 'count'],
  ['precision', 'count'],
  ['first', 'day'],
  ['last', 'day'],
  ['place', 'text'],
  ['name', 'text'],
  ['event', 'optional'],
  ['pile', 'count'],
] as const satisfies ColumnNames;
export type SiteKey = (typeof SITE_COLUMNS)[number][0];

/**
 * The number of the tiles' form. Caches keep tiles for ever under the data version and this number: raise it with any
 * change of what the same events give, be it in properties, clusters, ids or the meaning of a filter.
 */
const TILES_FORM = 5;

/** The version of tiles made from data of a version: what a tile's address gives as `v`. */
export function tilesVersion(dataVersion: string): string {
  return `${dataVersion}-${TILES_FORM}`;
}

export type TileAddress = { z: number; x: number; y: number };

/** Whether there is such a tile: whole numbers, a zoom from 0 to MAX_TILE_ZOOM, column and row inside its square. */
export function isTileAddress({ z, x, y }: TileAddress): boolean {
  const isZoom = Number.isInteger(z) && z >= 0 && z <= MAX_TILE_ZOOM;
  return isZoom && [x, y].every((value) => Number.isInteger(value) && value >= 0 && value < 2 ** z);
}
