import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureDrawing, ringAreaM2, shareGround } from '#data/geo/drawn-area';
import { rectangleAround } from '#data/geo/rectangle';
import { toRing } from '#data/geo/ring';
import type { Drawing, DrawnPolygon, Ring } from '#data/model/drawing';
import type { LngLat } from '#data/model/position';
import { anySoundPolygon, anySoundRing } from '../../../support/any-drawing';

const EARTH_RADIUS_M = 6_371_008.8;
const MIDDLE: LngLat = [-93.265, 44.978];

function rectangle(widthM: number, lengthM: number, middle = MIDDLE): Ring {
  const read = toRing(rectangleAround(middle, widthM, lengthM));
  if (!read.ok) throw new Error(`Got no rectangle: ${read.reason}.`);
  return read.ring;
}

function polygonOf(outline: Ring, ...holes: Ring[]): DrawnPolygon {
  return { outline, holes, density: { kind: 'named', id: 'jacobs-dense' } };
}

function measureOne(drawing: Drawing) {
  const [only] = measureDrawing(drawing);
  if (only === undefined) throw new Error('Got nothing measured.');
  return only;
}

test.each([0, 30, 44, 60, 89])('the cell of one degree north of %i° has the area of the textbook', (south) => {
  const cell: Ring = [
    [10, south],
    [11, south],
    [11, south + 1],
    [10, south + 1],
  ];
  // A zone of a sphere by Archimedes: R² Δλ (sin φ₂ − sin φ₁).
  const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
  const textbook = EARTH_RADIUS_M ** 2 * (Math.PI / 180) * (sine(south + 1) - sine(south));
  expect(ringAreaM2(cell) / textbook).toBeCloseTo(1, 9);
});

test.each([0, 21.3, 44.978, 64.8])('a square of 100 m at %f° north is a hectare', (latitude) => {
  // Corners are rounded to a millionth of a degree, so a side may be off by a tenth of a metre.
  expect(ringAreaM2(rectangle(100, 100, [-93.265, latitude]))).toBeGreaterThan(9_970);
  expect(ringAreaM2(rectangle(100, 100, [-93.265, latitude]))).toBeLessThan(10_030);
});

test('the area of any ring is that of the shoelace on a plane laid through its middle', () => {
  fc.assert(
    fc.property(anySoundRing, (ring) => {
      const metre = (EARTH_RADIUS_M * Math.PI) / 180;
      const middle = ring.reduce((sum, [, latitude]) => sum + latitude, 0) / ring.length;
      const flat = ring.map(([x, y]) => [x * metre * Math.cos((middle * Math.PI) / 180), y * metre] as const);
      const doubled = flat.reduce((sum, [x, y], at) => {
        const [nextX, nextY] = flat[(at + 1) % flat.length] ?? [x, y];
        return sum + x * nextY - nextX * y;
      }, 0);
      expect(ringAreaM2(ring) / (doubled / 2)).toBeCloseTo(1, 3);
    }),
  );
});

describe('holes', () => {
  test('one within takes out its own ground', () => {
    const outer = rectangle(100, 100);
    const hole = rectangle(20, 50);
    const { areaM2, strayHoles } = measureOne([polygonOf(outer, hole)]);
    expect(areaM2).toBeCloseTo(ringAreaM2(outer) - ringAreaM2(hole), 2);
    expect(strayHoles).toBe(0);
  });

  test('two that overlap take out what both cover once', () => {
    const hole = rectangle(20, 50);
    expect(measureOne([polygonOf(rectangle(100, 100), hole, hole)]).areaM2).toBeCloseTo(
      measureOne([polygonOf(rectangle(100, 100), hole)]).areaM2,
      2,
    );
  });

  test('one that lies outside takes out nothing and is said', () => {
    const outer = rectangle(100, 100);
    const { areaM2, strayHoles } = measureOne([polygonOf(outer, rectangle(20, 20, [-93.2, 44.9]))]);
    expect(areaM2).toBeCloseTo(ringAreaM2(outer), 2);
    expect(strayHoles).toBe(1);
  });

  test('one that covers all of it leaves no ground', () => {
    expect(measureOne([polygonOf(rectangle(50, 50), rectangle(100, 100))])).toMatchObject({ areaM2: 0, strayHoles: 1 });
  });

  test('a further one never makes ground', () => {
    fc.assert(
      fc.property(anySoundPolygon, anySoundRing, (polygon, hole) => {
        const before = measureOne([polygon]).areaM2;
        const after = measureOne([{ ...polygon, holes: [...polygon.holes, hole] }]).areaM2;
        expect(after).toBeLessThanOrEqual(before + 0.01);
      }),
    );
  });
});

describe('polygons that overlap', () => {
  test('the same ground drawn twice counts once, in the first', () => {
    const square = polygonOf(rectangle(100, 100));
    const [first, second] = measureDrawing([square, square]);
    expect(first?.countedM2).toBeCloseTo(first?.areaM2 ?? 0, 6);
    expect(second?.areaM2).toBeCloseTo(first?.areaM2 ?? 0, 6);
    expect(second?.countedM2).toBeCloseTo(0, 1);
  });

  test('what is drawn into the hole of another counts in full', () => {
    const stage = rectangle(30, 30);
    const [loose, dense] = measureDrawing([polygonOf(rectangle(100, 100), stage), polygonOf(stage)]);
    expect(dense?.countedM2).toBeCloseTo(ringAreaM2(stage), 1);
    expect((loose?.countedM2 ?? 0) + (dense?.countedM2 ?? 0)).toBeCloseTo(ringAreaM2(rectangle(100, 100)), 1);
  });

  test('what counts of two is never more than both, nor less than the larger', () => {
    fc.assert(
      fc.property(anySoundPolygon, anySoundPolygon, (a, b) => {
        const areas = measureDrawing([a, b]);
        const counted = areas.reduce((sum, { countedM2 }) => sum + countedM2, 0);
        const own = areas.map(({ areaM2 }) => areaM2);
        expect(counted).toBeLessThanOrEqual(own.reduce((sum, areaM2) => sum + areaM2, 0) + 0.01);
        expect(counted).toBeGreaterThanOrEqual(Math.max(...own) - 0.01);
      }),
    );
  });
});

test('neighbours that share a wall share no ground', () => {
  const [a, b] = [rectangle(100, 100), rectangle(100, 100, [-93.265, 44.978 + 100 / 111_195])];
  expect(shareGround(a, b)).toBe(false);
  expect(shareGround(a, rectangle(10, 10))).toBe(true);
});
