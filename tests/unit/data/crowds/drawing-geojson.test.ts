import { booleanClockwise } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeDrawingGeoJson } from '#data/crowds/drawing-geojson';
import { readDrawingGeoJson } from '#data/crowds/read-drawing-geojson';
import type { DensityChoice } from '#data/model/drawing';
import { anySoundPolygon } from '../../../support/any-drawing';

const FALLBACK: DensityChoice = { kind: 'named', id: 'still-busy' };
const TRIANGLE = [
  [-93.266, 44.977],
  [-93.264, 44.977],
  [-93.265, 44.978],
  [-93.266, 44.977],
];
const anyDrawing = fc.array(anySoundPolygon, { minLength: 1, maxLength: 3 });

function reasonOf(value: unknown): string {
  const read = readDrawingGeoJson(typeof value === 'string' ? value : JSON.stringify(value), FALLBACK);
  return read.ok ? 'taken' : read.reason;
}

test('a drawing that went out comes in as it was, density and holes with it', () => {
  fc.assert(
    fc.property(anyDrawing, (drawing) => {
      const read = readDrawingGeoJson(JSON.stringify(writeDrawingGeoJson(drawing)), FALLBACK);
      expect(read).toEqual({ ok: true, drawing });
    }),
  );
});

test('what goes out turns as RFC 7946 asks and says on whose word it was reckoned', () => {
  fc.assert(
    fc.property(anyDrawing, (drawing) => {
      const { features, note } = writeDrawingGeoJson(drawing);
      expect(note).toContain('not a claim');
      for (const { geometry, properties } of features) {
        expect(geometry.coordinates.map((ring) => booleanClockwise(ring))).toEqual(
          geometry.coordinates.map((_, at) => at > 0),
        );
        expect(properties.people_high).toEqual(expect.any(Number));
        expect(properties.area_m2).toEqual(expect.any(Number));
      }
    }),
  );
});

test('a bare geometry, a feature and many polygons come in with the density at hand', () => {
  for (const value of [
    { type: 'Polygon', coordinates: [TRIANGLE] },
    { type: 'Feature', properties: { density: 'no such' }, geometry: { type: 'Polygon', coordinates: [TRIANGLE] } },
  ]) {
    const read = readDrawingGeoJson(JSON.stringify(value), FALLBACK);
    expect(read.ok && read.drawing.map(({ density }) => density)).toEqual([FALLBACK]);
  }
  const many = { type: 'MultiPolygon', coordinates: [[TRIANGLE], [TRIANGLE.map(([x = 0, y = 0]) => [x + 1, y, 12])]] };
  const read = readDrawingGeoJson(JSON.stringify(many), FALLBACK);
  expect(read.ok && read.drawing).toHaveLength(2);
});

test.each<[string, unknown, RegExp]>([
  ['no JSON', '{"type": ', /not JSON/],
  ['other JSON', { crowd: 12 }, /not GeoJSON/],
  [
    'a line',
    {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    },
    /Feature 1 is a LineString; only/,
  ],
  [
    'a point among polygons',
    {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: null, geometry: { type: 'Polygon', coordinates: [TRIANGLE] } },
        { type: 'Feature', properties: null, geometry: { type: 'Point', coordinates: [0, 0] } },
      ],
    },
    /Feature 2 is a Point/,
  ],
  ['no geometry', { type: 'Feature', properties: null, geometry: null }, /no geometry/],
  ['coordinates that are words', { type: 'Polygon', coordinates: [[['a', 'b']]] }, /cannot be read/],
  [
    'a bow tie',
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      ],
    },
    /crosses/,
  ],
  [
    'metres in place of degrees',
    {
      type: 'Polygon',
      coordinates: [
        [
          [500_000, 4_649_776],
          [500_100, 4_649_776],
          [500_100, 4_649_876],
        ],
      ],
    },
    /corner 1/,
  ],
  ['an empty collection', { type: 'FeatureCollection', features: [] }, /no polygon/],
])('%s is refused whole, with the reason', (_what, value, reason) => {
  expect(reasonOf(value)).toMatch(reason);
});
