import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

/** A vector tile, not compressed. */
export type Tile = { z: number; x: number; y: number; data: Uint8Array };

/** What an archive says about itself. Degrees, longitude first. */
export type ArchiveDescription = {
  minZoom: number;
  maxZoom: number;
  bounds: readonly [west: number, south: number, east: number, north: number];
  center: readonly [longitude: number, latitude: number, zoom: number];
  metadata: Record<string, unknown>;
};

/** A run of equal tiles, or (run 0) a leaf directory; offset and length in bytes. */
type Entry = { id: number; run: number; offset: number; length: number };

const HEADER_BYTES = 127;
/** The root directory must lie within the first 16 KiB, header included. */
const ROOT_BYTES_LIMIT = 16_384 - HEADER_BYTES;
const GZIP = 2;
const VECTOR_TILES = 1;

/**
 * Packs vector tiles into one PMTiles file, version 3: clustered, gzip, equal tiles kept once.
 * Format: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md. The pmtiles package only reads.
 */
export function packArchive(tiles: readonly Tile[], description: ArchiveDescription): Buffer {
  const { entries, contents } = packTiles(tiles);
  const { root, leaves } = packDirectories(entries);
  const metadata = gzipSync(JSON.stringify(description.metadata), { level: 9 });
  const data = Buffer.concat(contents);
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 0);
  header.writeUInt8(3, 7);
  let position = HEADER_BYTES;
  [root, metadata, leaves, data].forEach((section, index) => {
    header.writeBigUInt64LE(BigInt(position), 8 + index * 16);
    header.writeBigUInt64LE(BigInt(section.length), 16 + index * 16);
    position += section.length;
  });
  [tiles.length, entries.length, contents.length].forEach((count, index) => {
    header.writeBigUInt64LE(BigInt(count), 72 + index * 8);
  });
  const { minZoom, maxZoom, bounds, center } = description;
  Buffer.from([1, GZIP, GZIP, VECTOR_TILES, minZoom, maxZoom]).copy(header, 96);
  bounds.forEach((degrees, index) => {
    header.writeInt32LE(toE7(degrees), 102 + index * 4);
  });
  header.writeUInt8(center[2], 118);
  header.writeInt32LE(toE7(center[0]), 119);
  header.writeInt32LE(toE7(center[1]), 123);
  return Buffer.concat([header, root, metadata, leaves, data]);
}

/** Degrees as the header writes them: ten-millionths. */
function toE7(degrees: number): number {
  return Math.round(degrees * 1e7);
}

function packTiles(tiles: readonly Tile[]): { entries: Entry[]; contents: Buffer[] } {
  const ordered = tiles.map(({ z, x, y, data }) => ({ id: zxyToTileId(z, x, y), data })).sort((a, b) => a.id - b.id);
  const entries: Entry[] = [];
  const contents: Buffer[] = [];
  const places = new Map<string, { offset: number; length: number }>();
  let end = 0;
  for (const { id, data } of ordered) {
    const digest = createHash('sha256').update(data).digest('base64');
    let place = places.get(digest);
    if (place === undefined) {
      const content = gzipSync(data, { level: 9 });
      place = { offset: end, length: content.length };
      places.set(digest, place);
      contents.push(content);
      end += content.length;
    }
    const previous = entries.at(-1);
    if (previous?.offset === place.offset && previous.id + previous.run === id) previous.run++;
    else entries.push({ id, run: 1, ...place });
  }
  return { entries, contents };
}

/** The root directory, and leaf directories of the smallest power-of-two size with which the root fits its place. */
function packDirectories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  const whole = packDirectory(entries);
  if (whole.length <= ROOT_BYTES_LIMIT) return { root: whole, leaves: Buffer.alloc(0) };
  for (let leafSize = 1_024; ; leafSize *= 2) {
    const leaves: Buffer[] = [];
    const pointers: Entry[] = [];
    let offset = 0;
    for (let start = 0; start < entries.length; start += leafSize) {
      const slice = entries.slice(start, start + leafSize);
      const leaf = packDirectory(slice);
      pointers.push({ id: slice[0]?.id ?? 0, run: 0, offset, length: leaf.length });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = packDirectory(pointers);
    if (root.length <= ROOT_BYTES_LIMIT) return { root, leaves: Buffer.concat(leaves) };
  }
}

/** Columns of varints: id steps, runs, lengths, then offsets plus one, with 0 for "right behind the previous". */
function packDirectory(entries: readonly Entry[]): Buffer {
  const bytes: number[] = [];
  pushVarint(bytes, entries.length);
  entries.forEach(({ id }, index) => {
    pushVarint(bytes, id - (entries[index - 1]?.id ?? 0));
  });
  for (const { run } of entries) pushVarint(bytes, run);
  for (const { length } of entries) pushVarint(bytes, length);
  entries.forEach(({ offset }, index) => {
    const previous = entries[index - 1];
    const followsOn = previous !== undefined && previous.offset + previous.length === offset;
    pushVarint(bytes, followsOn ? 0 : offset + 1);
  });
  return gzipSync(Uint8Array.from(bytes), { level: 9 });
}

/** Seven bits a byte, lowest first; by division, because ids pass 2^31. */
function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}
