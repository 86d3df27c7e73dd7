import { ByteWriter, varintLength, zigzag } from './byte-writer';

/** Units along a side of a tile. */
export const TILE_EXTENT = 4096;

// Field numbers with wire types, Mapbox Vector Tile specification 2.1, vector_tile.proto.
const TILE_LAYER = (3 << 3) | 2;
const LAYER_NAME = (1 << 3) | 2;
const LAYER_FEATURE = (2 << 3) | 2;
const LAYER_KEY = (3 << 3) | 2;
const LAYER_VALUE = (4 << 3) | 2;
const LAYER_EXTENT = 5 << 3;
const LAYER_VERSION = 15 << 3;
const FEATURE_ID = 1 << 3;
const FEATURE_TAGS = (2 << 3) | 2;
const FEATURE_TYPE = 3 << 3;
const FEATURE_GEOMETRY = (4 << 3) | 2;
const VALUE_STRING = (1 << 3) | 2;
const VALUE_UINT = 5 << 3;
const VALUE_SINT = 6 << 3;
const POINT = 1;
const MOVE_TO_ONE = (1 << 3) | 1;

const MOST_TAGS = 24;
/** Id, tags and geometry of one feature at their longest. */
const FEATURE_ROOM = 64 + MOST_TAGS * 8;
const TABLE_BITS = 10;
const LAST_ROUND = 2 ** 32 - 1;

/**
 * Writes one layer of points as a vector tile, feature by feature, in one pass over reused memory. Numbers and texts
 * that occur several times are written once. `begin`, then for each feature `addNumber` and `addText` and
 * `endFeature`, then `finish`.
 */
export class PointLayerWriter {
  readonly #keys: readonly Uint8Array[];
  readonly #name: Uint8Array;
  readonly #features = new ByteWriter();
  readonly #values = new ByteWriter();
  readonly #tags = new ByteWriter();
  /** Open-addressing table from a number to its place among the values. Slots of earlier tiles carry an older round. */
  #slotBits = TABLE_BITS;
  #slotNumber = new Float64Array(2 ** TABLE_BITS);
  #slotValue = new Uint32Array(2 ** TABLE_BITS);
  #slotRound = new Uint32Array(2 ** TABLE_BITS);
  #round = 0;
  #valueCount = 0;
  readonly #texts = new Map<string, number>();
  readonly #keyNumber: Int8Array;
  readonly #usedKeys: number[] = [];
  #featureCount = 0;

  /** `keys` are all keys that features may have; a layer lists only those that were used. */
  constructor(name: string, keys: readonly string[]) {
    const encoder = new TextEncoder();
    this.#name = encoder.encode(name);
    this.#keys = keys.map((key) => encoder.encode(key));
    this.#keyNumber = new Int8Array(keys.length).fill(-1);
  }

  begin(): void {
    this.#features.length = 0;
    this.#values.length = 0;
    this.#tags.length = 0;
    if (this.#round === LAST_ROUND) this.#slotRound.fill(0);
    this.#round = this.#round === LAST_ROUND ? 1 : this.#round + 1;
    this.#valueCount = 0;
    this.#texts.clear();
    this.#keyNumber.fill(-1);
    this.#usedKeys.length = 0;
    this.#featureCount = 0;
  }

  /** Gives the coming feature a whole number: from 0 to 2^53 - 1, or negative in 32 bits. `key` is a position in the keys. */
  addNumber(key: number, value: number): void {
    this.#addTag(key, this.#placeOfNumber(value));
  }

  addText(key: number, text: string): void {
    let place = this.#texts.get(text);
    if (place === undefined) {
      place = this.#writeText(text);
      this.#texts.set(text, place);
    }
    this.#addTag(key, place);
  }

  /** Ends a feature at a point of the tile, both coordinates from 0 up to, not including, TILE_EXTENT. */
  endFeature(id: number, x: number, y: number): void {
    const tags = this.#tags;
    const features = this.#features;
    features.reserve(FEATURE_ROOM);
    const column = zigzag(x);
    const row = zigzag(y);
    const geometryLength = 1 + varintLength(column) + varintLength(row);
    const length = 1 + varintLength(id) + 1 + varintLength(tags.length) + tags.length + 2 + 2 + geometryLength;
    features.writeByte(LAYER_FEATURE);
    features.writeVarint(length);
    features.writeByte(FEATURE_ID);
    features.writeVarint(id);
    features.writeByte(FEATURE_TAGS);
    features.writeVarint(tags.length);
    for (let i = 0; i < tags.length; i++) features.writeByte(tags.bytes[i]!);
    features.writeByte(FEATURE_TYPE);
    features.writeByte(POINT);
    features.writeByte(FEATURE_GEOMETRY);
    features.writeByte(geometryLength);
    features.writeByte(MOVE_TO_ONE);
    features.writeVarint(column);
    features.writeVarint(row);
    tags.length = 0;
    this.#featureCount++;
  }

  /** The tile; null when no feature was added. */
  finish(): Uint8Array<ArrayBuffer> | null {
    if (this.#featureCount === 0) return null;
    const keys = this.#usedKeys.map((key) => this.#keys[key]!);
    const keysLength = keys.reduce((sum, key) => sum + 1 + varintLength(key.length) + key.length, 0);
    const nameLength = 1 + varintLength(this.#name.length) + this.#name.length;
    const extentLength = 1 + varintLength(TILE_EXTENT);
    const layerLength = 2 + nameLength + this.#features.length + keysLength + this.#values.length + extentLength;
    const tile = new ByteWriter();
    tile.bytes = new Uint8Array(1 + varintLength(layerLength) + layerLength);
    tile.writeByte(TILE_LAYER);
    tile.writeVarint(layerLength);
    tile.writeByte(LAYER_VERSION);
    tile.writeByte(2);
    writeField(tile, LAYER_NAME, this.#name);
    tile.writeBytes(this.#features.bytes, this.#features.length);
    for (const key of keys) writeField(tile, LAYER_KEY, key);
    tile.writeBytes(this.#values.bytes, this.#values.length);
    tile.writeByte(LAYER_EXTENT);
    tile.writeVarint(TILE_EXTENT);
    return tile.bytes;
  }

  #addTag(key: number, value: number): void {
    let number = this.#keyNumber[key]!;
    if (number < 0) {
      number = this.#usedKeys.push(key) - 1;
      this.#keyNumber[key] = number;
    }
    this.#tags.writeByte(number);
    this.#tags.writeVarint(value);
  }

  #placeOfNumber(number: number): number {
    if (this.#valueCount * 2 > this.#slotNumber.length) this.#growTable();
    const slot = this.#findSlot(number);
    if (this.#slotRound[slot] !== this.#round) {
      this.#slotRound[slot] = this.#round;
      this.#slotNumber[slot] = number;
      this.#slotValue[slot] = this.#writeNumber(number);
    }
    return this.#slotValue[slot]!;
  }

  #findSlot(number: number): number {
    const last = this.#slotNumber.length - 1;
    // Knuth's multiplicative hashing, with the high half folded in for numbers over 32 bits.
    const folded = number ^ (number / 4294967296);
    let slot = Math.imul(folded, 0x9e3779b1) >>> (32 - this.#slotBits);
    while (this.#slotRound[slot] === this.#round && this.#slotNumber[slot] !== number) slot = (slot + 1) & last;
    return slot;
  }

  #growTable(): void {
    const numbers = this.#slotNumber;
    const values = this.#slotValue;
    const rounds = this.#slotRound;
    this.#slotBits++;
    this.#slotNumber = new Float64Array(numbers.length * 2);
    this.#slotValue = new Uint32Array(numbers.length * 2);
    this.#slotRound = new Uint32Array(numbers.length * 2);
    for (let old = 0; old < numbers.length; old++) {
      if (rounds[old] !== this.#round) continue;
      const slot = this.#findSlot(numbers[old]!);
      this.#slotRound[slot] = this.#round;
      this.#slotNumber[slot] = numbers[old]!;
      this.#slotValue[slot] = values[old]!;
    }
  }

  #writeNumber(number: number): number {
    const values = this.#values;
    const coded = number < 0 ? zigzag(number) : number;
    values.reserve(16);
    values.writeByte(LAYER_VALUE);
    values.writeByte(1 + varintLength(coded));
    values.writeByte(number < 0 ? VALUE_SINT : VALUE_UINT);
    values.writeVarint(coded);
    return this.#valueCount++;
  }

  #writeText(text: string): number {
    const bytes = new TextEncoder().encode(text);
    const values = this.#values;
    values.reserve(24);
    values.writeByte(LAYER_VALUE);
    values.writeVarint(1 + varintLength(bytes.length) + bytes.length);
    writeField(values, VALUE_STRING, bytes);
    return this.#valueCount++;
  }
}

function writeField(writer: ByteWriter, field: number, bytes: Uint8Array): void {
  writer.reserve(16);
  writer.writeByte(field);
  writer.writeVarint(bytes.length);
  writer.writeBytes(bytes);
}
