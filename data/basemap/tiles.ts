import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { toMercatorX, toMercatorY, WORLD_UNITS } from '#data/geo/mercator';
import type { Bounds } from '#data/model/position';
import type { TileLayer } from './layers';
import type { Tile } from './pmtiles-archive';

export const MAX_ZOOM = 9;
const EXTENT = 4_096;
/** How far lines and areas reach beyond a tile, in its units: enough for the widest line. */
const OVERLAP = 64;
/** Deepest zoom of the whole world; below it only what is in `UNITED_STATES` is cut. */
const WORLD_MAX_ZOOM = 5;
const WORLD: readonly Bounds[] = [{ west: -180, south: -85, east: 180, north: 85 }];
/** The states with what surrounds them, the western Aleutians with Guam, and American Samoa. */
const UNITED_STATES: readonly Bounds[] = [
  { west: -180, south: 15, east: -64, north: 72 },
  { west: 144, south: 13, east: 180, north: 56 },
  { west: -171.5, south: -15, east: -168, north: -10 },
];

/** Cuts layers into vector tiles from zoom 0 to `MAX_ZOOM`. Tiles in which nothing lies are left out. */
export function cutTiles(layers: readonly TileLayer[]): Tile[] {
  const tiles = new Map<string, Omit<Tile, 'data'> & { layers: Record<string, GeoJSONVTTile> }>();
  for (const layer of layers) {
    const indexAt = createIndexes(layer);
    for (const { z, x, y } of tilesToCut(layer.fromZoom)) {
      const cut = indexAt(z).getTile(z, x, y);
      if (cut === null || cut.features.length === 0) continue;
      const key = `${z}/${x}/${y}`;
      const tile = tiles.get(key) ?? { z, x, y, layers: {} };
      tile.layers[layer.name] = cut;
      tiles.set(key, tile);
    }
  }
  return [...tiles.values()].map(({ z, x, y, layers: cut }) => ({
    z,
    x,
    y,
    data: fromGeojsonVt(cut, { version: 2, extent: EXTENT }),
  }));
}

/**
 * One index for all zooms of lines and areas. Labels get one a zoom, without those that are drawn only deeper in; the
 * deepest tiles are stretched further and so hold all.
 */
function createIndexes({ features, isPoints }: TileLayer): (zoom: number) => GeoJSONVT {
  const options = { maxZoom: MAX_ZOOM, indexMaxZoom: 0, indexMaxPoints: 0, tolerance: 3, extent: EXTENT };
  if (!isPoints) {
    const index = new GeoJSONVT(
      { type: 'FeatureCollection', features: [...features] },
      { ...options, buffer: OVERLAP },
    );
    return () => index;
  }
  const indexes = Array.from({ length: MAX_ZOOM + 1 }, (_, zoom) => {
    const due = features.filter(({ properties }) => zoom === MAX_ZOOM || Number(properties.z) <= zoom);
    return new GeoJSONVT({ type: 'FeatureCollection', features: due }, { ...options, buffer: 0 });
  });
  return (zoom) => {
    const index = indexes[zoom];
    if (index === undefined) throw new Error(`Got zoom ${zoom} when expected 0 to ${MAX_ZOOM}.`);
    return index;
  };
}

function* tilesToCut(fromZoom: number): Generator<{ z: number; x: number; y: number }> {
  for (let z = fromZoom; z <= MAX_ZOOM; z++) {
    const size = WORLD_UNITS / 2 ** z;
    const seen = new Set<number>();
    for (const { west, south, east, north } of z <= WORLD_MAX_ZOOM ? WORLD : UNITED_STATES) {
      const last = { x: Math.floor(toMercatorX(east) / size), y: Math.floor(toMercatorY(south) / size) };
      for (let x = Math.floor(toMercatorX(west) / size); x <= last.x; x++) {
        for (let y = Math.floor(toMercatorY(north) / size); y <= last.y; y++) {
          const key = x * 2 ** MAX_ZOOM + y;
          if (seen.has(key)) continue;
          seen.add(key);
          yield { z, x, y };
        }
      }
    }
  }
}
