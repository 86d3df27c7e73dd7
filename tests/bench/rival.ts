import { fromGeojsonVt } from '@maplibre/vt-pbf';
import Supercluster from 'supercluster';
import type { TileAddress } from '#data/index/tile-layer';
import type { PlainEvent } from '../support/plain-events';

/** The same points for supercluster. Its clusters count points only: it has no filter and no honest sums to match. */
export type RivalPoint = {
  type: 'Feature';
  geometry: { type: 'Point'; coordinates: [number, number] };
  properties: { event: number };
};
export type Rival = Supercluster<RivalPoint['properties']>;

export function toRivalPoint({ id, position: { lngLat } }: PlainEvent): RivalPoint {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lngLat[0], lngLat[1]] },
    properties: { event: id },
  };
}

/** Supercluster as its documentation has it, a radius of 40 px, on tiles of 4096 units a side. */
export function loadRival(points: RivalPoint[]): Rival {
  return new Supercluster<RivalPoint['properties']>({ extent: 4096, radius: 320, maxZoom: 16 }).load(points);
}

export function encodeRivalTile(rival: Rival, { z, x, y }: TileAddress): Uint8Array | null {
  const tile = rival.getTile(z, x, y);
  if (tile === null) return null;
  // The types of the two libraries disagree on what they both only read: features of points with coordinates and tags.
  const layer = { ...tile, transformed: true } as Parameters<typeof fromGeojsonVt>[0][string];
  return fromGeojsonVt({ sites: layer }, { version: 2, extent: 4096 });
}
