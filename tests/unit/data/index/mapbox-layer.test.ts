import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { expect, test } from 'vitest';
import { encodeTile } from '#data/index/encode-tile';
import { EVERYTHING } from '#data/model/query';
import { readTile } from '../../../support/read-tile';
import { indexOf, readRecord } from './oracle';

test('a Mapbox Vector Tile tells of the same features as the MapLibre Tile, at the same points', async () => {
  const index = await indexOf(readRecord());
  for (const address of [
    { z: 0, x: 0, y: 0 },
    { z: 3, x: 1, y: 3 },
    { z: 6, x: 10, y: 22 },
    { z: 9, x: 80, y: 184 },
  ]) {
    const mapLibre = readTile(encodeTile(index, address, EVERYTHING, null, 'mlt'));
    const bytes = encodeTile(index, address, EVERYTHING, null, 'mvt');
    const { sites } = bytes === null ? { sites: undefined } : new VectorTile(new PbfReader(bytes)).layers;
    const mapbox = Array.from({ length: sites?.length ?? 0 }, (_, i) => {
      const feature = sites?.feature(i);
      const point = feature?.loadGeometry()[0]?.[0];
      return { id: feature?.id, x: point?.x, y: point?.y, n: feature?.properties.n, place: feature?.properties.place };
    });
    expect(mapbox).toEqual(
      mapLibre.map(({ id, x, y, properties: { n, place } }) => ({ id, x, y, n, place: place ?? undefined })),
    );
  }
  expect(encodeTile(index, { z: 9, x: 0, y: 0 }, EVERYTHING, null, 'mvt')).toBeNull();
});
