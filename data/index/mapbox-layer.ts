import Point from '@mapbox/point-geometry';
import { fromVectorTileJs, type VectorTileFeatureLike } from '@maplibre/vt-pbf';
import { type ColumnNames, type LayerWriter, TILE_EXTENT } from './layer-writer';

const POINT = 1;

/**
 * Writes a Mapbox Vector Tile (version 2), which desktop GIS and older maps read. The site's own map takes the smaller
 * form of `point-layer.ts`.
 */
export class MapboxLayerWriter implements LayerWriter {
  readonly #name: string;
  readonly #columns: ColumnNames;
  #features: VectorTileFeatureLike[] = [];
  #properties: Record<string, number | string> = {};

  constructor(name: string, columns: ColumnNames) {
    this.#name = name;
    this.#columns = columns;
  }

  begin(): void {
    this.#features = [];
    this.#properties = {};
  }

  setNumber(column: number, value: number): void {
    this.#set(column, value);
  }

  setText(column: number, text: string): void {
    this.#set(column, text);
  }

  endFeature(id: number, x: number, y: number): void {
    const geometry = [[new Point(x, y)]];
    const properties = this.#properties;
    this.#features.push({ id, type: POINT, extent: TILE_EXTENT, properties, loadGeometry: () => geometry });
    this.#properties = {};
  }

  finish(): Uint8Array<ArrayBuffer> | null {
    const features = this.#features;
    if (features.length === 0) return null;
    const layer = {
      version: 2,
      name: this.#name,
      extent: TILE_EXTENT,
      length: features.length,
      feature(position: number): VectorTileFeatureLike {
        const feature = features[position];
        if (feature === undefined) throw new Error(`Got feature ${position} when expected one of ${features.length}.`);
        return feature;
      },
    };
    return new Uint8Array(fromVectorTileJs({ layers: { [this.#name]: layer } }));
  }

  #set(column: number, value: number | string): void {
    const name = this.#columns[column]?.[0];
    if (name === undefined) throw new Error(`Got column ${column} when expected one of ${this.#columns.length}.`);
    this.#properties[name] = value;
  }
}
