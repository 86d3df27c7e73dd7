/** Units along a side of a tile. */
export const TILE_EXTENT = 4096;

/**
 * How a property travels: `count` a whole number from 0 to 2^53 - 1; `day` one of 32 bits with a sign; `optional` a
 * count of 32 bits that some features lack; `text` a text that some features lack and many share.
 */
export type ColumnKind = 'count' | 'day' | 'optional' | 'text';
export type ColumnNames = readonly (readonly [name: string, kind: ColumnKind])[];

/**
 * Writes one layer of points as a tile: `begin`, then for each feature `setNumber` and `setText` and `endFeature`, then
 * `finish`. What is not set is zero, or absent where a feature may lack it.
 */
export type LayerWriter = {
  begin(): void;
  /** Gives the coming feature a number, once. `column` is a position in the columns. */
  setNumber(column: number, value: number): void;
  setText(column: number, text: string): void;
  /** Ends a feature at a point of the tile, both coordinates from 0 up to, not including, TILE_EXTENT. */
  endFeature(id: number, x: number, y: number): void;
  /** The tile; null when no feature was added. */
  finish(): Uint8Array<ArrayBuffer> | null;
};
