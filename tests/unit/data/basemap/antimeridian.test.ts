import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrapPolygons, unwrapRing } from '#data/basemap/antimeridian';

const steps = (ring: readonly number[][]) =>
  ring.slice(1).map(([x = 0], index) => Math.abs(x - (ring[index]?.[0] ?? 0)));

test('a ring that stays on one side of the antimeridian is left as it is', () => {
  const oregon = [
    [-124, 42],
    [-117, 42],
    [-117, 46],
    [-124, 46],
    [-124, 42],
  ];
  expect(unwrapRing(oregon)).toEqual(oregon);
});

test('an island across the antimeridian becomes one shape of its own width', () => {
  const taveuni = [
    [179.8, -17],
    [-179.9, -17],
    [-179.9, -16.5],
    [179.8, -16.5],
    [179.8, -17],
  ];
  const longitudes = unwrapRing(taveuni).map(([x = 0]) => x);
  expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeCloseTo(0.3, 9);
});

test('a coast around the south pole is closed along the edge of the map, not across the ocean', () => {
  const coast = [-180, -90, 0, 90, 180].map((x) => [x === 180 ? -180 : x, -70]);
  const ring = unwrapRing([[-179, -70], ...coast.slice(1, 4), [179, -70], [-179, -70]]);
  expect(ring.at(-1)).toEqual(ring[0]);
  expect(ring.filter(([, y]) => y !== undefined && y < -85)).toHaveLength(2);
});

test('a hole keeps inside its outline when the outline goes over the edge', () => {
  const outline = [
    [170, 60],
    [-170, 60],
    [-170, 70],
    [170, 70],
    [170, 60],
  ];
  const hole = [
    [-176, 64],
    [-174, 64],
    [-174, 66],
    [-176, 66],
    [-176, 64],
  ];
  const [polygon] = unwrapPolygons({ type: 'Polygon', coordinates: [outline, hole] }).coordinates;
  expect(polygon?.[1]?.map(([x]) => x)).toEqual([184, 186, 186, 184, 184]);
});

test('any ring of small steps keeps small steps, whole turns apart from where it was', () => {
  const walk = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.array(fc.double({ min: -40, max: 40, noNaN: true }), { minLength: 3, maxLength: 40 }),
  );
  fc.assert(
    fc.property(walk, ([start, moves]) => {
      const wrap = (x: number) => ((((x + 180) % 360) + 360) % 360) - 180;
      let x = start;
      const path = [start, ...moves.map((move) => (x += move))];
      const ring = unwrapRing(path.map((longitude) => [wrap(longitude), 10]));
      const drawn = ring.slice(0, path.length);
      expect(Math.max(...steps(drawn))).toBeLessThanOrEqual(40.000001);
      drawn.forEach(([longitude = 0], index) => {
        const turns = (longitude - (path[index] ?? 0)) / 360;
        expect(Math.abs(turns - Math.round(turns))).toBeLessThan(1e-9);
      });
    }),
  );
});
