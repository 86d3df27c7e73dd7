import { decodeTile } from '@maplibre/mlt';

/** A point of a tile: its place in units of the tile, and what it tells. */
export type TileFeature = { id: number; x: number; y: number; extent: number; properties: Record<string, unknown> };

/** The features of the layer `sites`, read by another library than the one that wrote it; none of an absent tile. */
export function readTile(bytes: Uint8Array | null): TileFeature[] {
  if (bytes === null) return [];
  const [layer, ...others] = decodeTile(bytes);
  if (layer?.name !== 'sites' || others.length > 0) throw new Error('Got other layers than "sites" alone.');
  return layer.getFeatures().map(({ id, geometry, properties }) => {
    const point = geometry.coordinates[0]?.[0];
    if (point === undefined) throw new Error(`Got no point at feature ${id}.`);
    return { id: Number(id), x: point.x, y: point.y, extent: layer.extent, properties };
  });
}
