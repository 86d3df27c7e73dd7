import fc from 'fast-check';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { expect, test } from 'vitest';
import { packArchive, type Tile } from '#data/basemap/pmtiles-archive';
import { runs } from '../../../support/property-runs';

const DESCRIPTION = {
  minZoom: 0,
  maxZoom: 9,
  bounds: [-180, -85, 180, 85],
  center: [-98.5, 39.25, 3],
  metadata: { name: 'Made up', vector_layers: [] },
} as const;

/** Reads an archive in memory as the pmtiles package reads one over the network. */
function open(archive: Buffer): PMTiles {
  const source: Source = {
    getKey: () => 'memory',
    getBytes: async (offset, length): Promise<RangeResponse> => ({
      data: Uint8Array.from(archive.subarray(offset, offset + length)).buffer,
    }),
  };
  return new PMTiles(source);
}

async function readTile(archive: PMTiles, { z, x, y }: Pick<Tile, 'z' | 'x' | 'y'>): Promise<number[] | null> {
  const tile = await archive.getZxy(z, x, y);
  return tile === undefined ? null : [...new Uint8Array(tile.data)];
}

test('every tile that was packed comes back from another program byte for byte, and no other tile does', async () => {
  const address = fc.integer({ min: 0, max: 6 }).chain((z) => {
    const column = fc.integer({ min: 0, max: 2 ** z - 1 });
    return fc.record({ z: fc.constant(z), x: column, y: column, data: fc.uint8Array({ minLength: 1, maxLength: 20 }) });
  });
  const tiles = fc.uniqueArray(address, { maxLength: 60, selector: ({ z, x, y }) => `${z}/${x}/${y}` });
  await fc.assert(
    fc.asyncProperty(tiles, async (packed) => {
      const archive = open(packArchive(packed, DESCRIPTION));
      const known = new Map(packed.map(({ z, x, y, data }) => [`${z}/${x}/${y}`, [...data]]));
      for (let z = 0; z <= 2; z++) {
        for (let x = 0; x < 2 ** z; x++) {
          for (let y = 0; y < 2 ** z; y++)
            expect(await readTile(archive, { z, x, y })).toEqual(known.get(`${z}/${x}/${y}`) ?? null);
        }
      }
      for (const tile of packed) expect(await readTile(archive, tile)).toEqual([...tile.data]);
    }),
    { numRuns: runs(25) },
  );
});

test('an archive too large for one directory is found through its leaves', async () => {
  // Irregular on purpose: what repeats would compress into one directory.
  const random = (index: number) => ((index + 1) * 2_654_435_761) % 2 ** 32;
  const tiles = Array.from({ length: 256 * 256 }, (_, index) => index)
    .filter((index) => random(index) % 7 < 3)
    .map((index): Tile => {
      const data = new Uint8Array(5 + (random(index * 3) % 60)).map((_, at) => random(index + at) % 256);
      return { z: 8, x: index % 256, y: Math.floor(index / 256), data };
    });
  const archive = open(packArchive(tiles, DESCRIPTION));
  expect((await archive.getHeader()).leafDirectoryLength).toBeGreaterThan(0);
  for (const tile of tiles.filter((_, index) => index % 97 === 0)) {
    expect(await readTile(archive, tile)).toEqual([...tile.data]);
  }
});

test('equal tiles are kept once', async () => {
  const sea = Uint8Array.from({ length: 500 }, (_, index) => index % 251);
  const tiles = Array.from(
    { length: 64 },
    (_, index): Tile => ({ z: 3, x: index % 8, y: Math.floor(index / 8), data: sea }),
  );
  const header = await open(packArchive(tiles, DESCRIPTION)).getHeader();
  expect(header).toMatchObject({ numAddressedTiles: 64, numTileEntries: 1, numTileContents: 1, clustered: true });
});

test('the header says where the map is', async () => {
  const archive = open(packArchive([{ z: 0, x: 0, y: 0, data: new Uint8Array([1]) }], DESCRIPTION));
  expect(await archive.getHeader()).toMatchObject({
    specVersion: 3,
    minZoom: 0,
    maxZoom: 9,
    minLon: -180,
    maxLat: 85,
    centerLon: -98.5,
    centerLat: 39.25,
    centerZoom: 3,
  });
  expect(await archive.getMetadata()).toEqual(DESCRIPTION.metadata);
});
