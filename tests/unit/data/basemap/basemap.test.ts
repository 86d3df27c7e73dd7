import { VectorTile } from '@mapbox/vector-tile';
import { booleanPointInPolygon } from '@turf/turf';
import { PbfReader } from 'pbf';
import { beforeAll, expect, test } from 'vitest';
import { readLayers } from '#data/basemap/layers';
import type { Tile } from '#data/basemap/pmtiles-archive';
import { packArchive } from '#data/basemap/pmtiles-archive';
import { cutTiles, MAX_ZOOM } from '#data/basemap/tiles';

let tiles: Map<string, Tile>;

beforeAll(() => {
  tiles = new Map(cutTiles(readLayers()).map((tile) => [`${tile.z}/${tile.x}/${tile.y}`, tile]));
}, 120_000);

type Point = readonly [longitude: number, latitude: number];

/** The tile of a zoom in which a point lies, by the formulas of OpenStreetMap's wiki ("Slippy map tilenames"). */
function tileAt([longitude, latitude]: Point, z: number) {
  const angle = (latitude * Math.PI) / 180;
  const x = Math.floor(((longitude + 180) / 360) * 2 ** z);
  const y = Math.floor(((1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2) * 2 ** z);
  const data = tiles.get(`${z}/${x}/${y}`)?.data;
  return { x, y, layers: data === undefined ? {} : new VectorTile(new PbfReader(data)).layers };
}

function isCovered(point: Point, z: number, layerNames: readonly string[]): boolean {
  const { x, y, layers } = tileAt(point, z);
  return layerNames.some((name) => {
    const layer = layers[name];
    if (layer === undefined) return false;
    return Array.from({ length: layer.length }, (_, index) => layer.feature(index).toGeoJSON(x, y, z)).some(
      ({ geometry }) =>
        (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') &&
        booleanPointInPolygon([...point], geometry),
    );
  });
}

const LAND_LAYERS = ['land', 'states'];

const OPEN_SEA: Record<string, Point> = {
  'north of Hawaii': [-155, 35],
  'the antimeridian at 40 north': [179.9, 40],
  'the antimeridian at 60 south': [-179.9, -60],
  'the sea between Alaska and Japan': [-170, 45],
  'the band of Fiji, half a world away': [-25, -17],
  'the band of Russia, in the Norwegian Sea': [0, 68],
  'the South Pacific': [-130, -40],
  'the Atlantic': [-40, 30],
};
const DRY_LAND: Record<string, Point> = {
  Minneapolis: [-93.27, 44.98],
  Kansas: [-98.5, 38.5],
  Siberia: [100, 62],
  'Chukotka, beyond the antimeridian': [-175, 67],
  'Antarctica west of the date line': [163, -73.5],
  'Antarctica east of the date line': [-140, -77],
  'the middle of Brazil': [-52, -10],
  'the middle of Alaska': [-153, 65],
};

test.each(Object.entries(OPEN_SEA))('no land lies on %s', (_name, point) => {
  for (const z of [0, 1, 2]) expect(isCovered(point, z, LAND_LAYERS)).toBe(false);
});

test.each(Object.entries(DRY_LAND))('%s is land', (_name, point) => {
  for (const z of [0, 1, 2]) expect(isCovered(point, z, LAND_LAYERS)).toBe(true);
});

function namesAt(point: Point, z: number, kind: string): (string | number | boolean | undefined)[] {
  const labels = tileAt(point, z).layers.labels;
  if (labels === undefined) return [];
  return Array.from({ length: labels.length }, (_, index) => labels.feature(index).properties)
    .filter((properties) => properties.kind === kind && (Number(properties.z) <= z || z === MAX_ZOOM))
    .map(({ name }) => name);
}

test.each([
  ['Minneapolis', [-93.264, 44.98], 6],
  ['Minneapolis', [-93.264, 44.98], 9],
  ['Saint Paul', [-93.09, 44.944], 8],
  ['Eugene', [-123.087, 44.052], 6],
  ['Eugene', [-123.087, 44.052], 9],
  ['Springfield', [-123.022, 44.046], 9],
  ['Washington', [-77.036, 38.895], 5],
  ['New York', [-74.006, 40.714], 3],
] as const)('%s has its name in the tile around it', (name, point, z) => {
  expect(namesAt(point, z, 'town')).toContain(name);
});

test('the world view names its great countries, in tiles of its own whole zooms', () => {
  const names = [0, 1].flatMap((x) => [0, 1].flatMap((y) => namesAt([x * 180 - 90, 45 - y * 90], 1, 'country')));
  expect(names).toEqual(expect.arrayContaining(['United States', 'Canada', 'Russia', 'Brazil', 'Australia']));
});

test('what GeoNames has twice or in bureaucratic dress is named once, as people say it', () => {
  const minnesota = namesAt([-93.35, 45.16], 9, 'town');
  expect(minnesota).toContain('Coon Rapids');
  expect(minnesota).not.toContain('West Coon Rapids');
  const everyName = [...tiles.values()]
    .filter(({ z }) => z === MAX_ZOOM)
    .flatMap(({ data }) => {
      const labels = new VectorTile(new PbfReader(data)).layers.labels;
      return Array.from({ length: labels?.length ?? 0 }, (_, index) => String(labels?.feature(index).properties.name));
    });
  expect(everyName.filter((name) => /\(|historical|balance/.test(name))).toEqual([]);
});

test('the label of Eugene goes west, for Springfield lies close to its east', () => {
  const labels = tileAt([-123.087, 44.052], 9).layers.labels;
  const properties = Array.from({ length: labels?.length ?? 0 }, (_, index) => labels?.feature(index).properties);
  expect(properties.find((label) => label?.name === 'Eugene')).toMatchObject({ west: 1 });
});

test('the whole archive has at most six megabytes', () => {
  const description = {
    minZoom: 0,
    maxZoom: MAX_ZOOM,
    bounds: [-180, -85, 180, 85],
    center: [-98, 39, 3],
    metadata: {},
  } as const;
  expect(packArchive([...tiles.values()], description).length).toBeLessThanOrEqual(6_000_000);
}, 60_000);
