import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaNeededM2, estimateDrawing, estimatePeople } from '#data/crowds/area-estimate';
import { addHole } from '#data/crowds/change-drawing';
import { DENSITIES, toDensity } from '#data/crowds/densities';
import { describeDensity, formatPeople } from '#data/crowds/describe-area';
import { DENSITY_IDS } from '#data/model/drawing';
import { anyDensity, anySoundPolygon, anySoundRing } from '../../../support/any-drawing';

const SQUARE_FEET_PER_M2 = 10.763_910_4;

test.each([
  ['jacobs-loose', 10],
  ['jacobs-dense', 4.5],
  ['jacobs-mosh-pit', 2.5],
] as const)('%s is the rule in square feet, in metres', (id, squareFeet) => {
  expect(DENSITIES[id].perM2).toBeCloseTo(SQUARE_FEET_PER_M2 / squareFeet, 2);
});

test('a hectare in Jacobs’s dense crowd holds 23,900, give or take the fifth that is claimed for the method', () => {
  expect(estimatePeople(10_000, DENSITIES['jacobs-dense'])).toEqual({ low: 19_100, high: 28_700 });
});

test('the 81 acres of the National Mall hold about 700,000 at 5 square feet each, as NBC reckoned in 2009', () => {
  const acreM2 = 4_046.856;
  const perM2 = SQUARE_FEET_PER_M2 / 5;
  const { low, high } = estimatePeople(81 * acreM2, { low: perM2 * 0.99, high: perM2 * 1.01 });
  expect(low).toBeLessThan(705_000);
  expect(high).toBeGreaterThan(700_000);
});

test('50,000 need at least 11,600 m² as tight as a mosh pit', () => {
  expect(areaNeededM2(50_000, 4.31)).toBe(11_600);
});

test('so many need no more ground than what holds them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000_000 }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      (people, perM2) => {
        const needed = areaNeededM2(people, perM2);
        expect(needed * perM2).toBeLessThanOrEqual(people * (1 + 1e-9));
        expect(estimatePeople(needed * 1.011 + 1, { low: null, high: perM2 }).high).toBeGreaterThanOrEqual(people);
      },
    ),
  );
});

test('rounding goes outwards and to three digits', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e7, noNaN: true }), anyDensity, (areaM2, choice) => {
      const { low, high } = toDensity(choice);
      const people = estimatePeople(areaM2, { low, high });
      expect(people.high).toBeGreaterThanOrEqual(areaM2 * high * (1 - 1e-9));
      if (low !== null) expect(people.low).toBeLessThanOrEqual(areaM2 * low * (1 + 1e-9));
      for (const figure of [people.low, people.high]) expect(String(figure ?? 0)).toMatch(/^\d{1,3}0*$/);
    }),
  );
});

test('twice as dense is twice as many, to the rounding', () => {
  fc.assert(
    fc.property(anySoundPolygon, fc.integer({ min: 10, max: 400 }), (polygon, hundredths) => {
      const at = (scale: number) =>
        estimateDrawing([
          { ...polygon, density: { kind: 'free', low: (hundredths * scale) / 200, high: (hundredths * scale) / 100 } },
        ]).people;
      const [once, twice] = [at(1), at(2)];
      expect(Math.abs(twice.high - 2 * once.high)).toBeLessThanOrEqual(twice.high * 0.02 + 2);
    }),
  );
});

test('a hole never adds people', () => {
  fc.assert(
    fc.property(anySoundPolygon, anySoundRing, (polygon, hole) => {
      const before = estimateDrawing([polygon]).people;
      const after = estimateDrawing(addHole([polygon], hole) ?? [polygon]).people;
      expect(after.high).toBeLessThanOrEqual(before.high);
      expect(after.low ?? 0).toBeLessThanOrEqual(before.low ?? 0);
    }),
  );
});

test('a bound from above only leaves a sum with the lows of the others, and alone without one', () => {
  const ring = [
    [-93.266, 44.977],
    [-93.264, 44.977],
    [-93.264, 44.978],
    [-93.266, 44.978],
  ] as const;
  const far = ring.map(([longitude, latitude]) => [longitude + 0.1, latitude] as const);
  const critical = { outline: ring, holes: [], density: { kind: 'named', id: 'fruin-critical' } } as const;
  const dense = { outline: far, holes: [], density: { kind: 'named', id: 'jacobs-dense' } } as const;
  expect(estimateDrawing([critical]).people.low).toBeNull();
  expect(formatPeople(estimateDrawing([critical]).people)).toMatch(/^up to [\d,]+$/);
  const both = estimateDrawing([critical, dense]);
  expect(both.people.low).toBe(estimateDrawing([dense]).people.low);
  expect(both.densestPerM2).toBe(7.1);
});

test('nothing drawn is nobody, not an unknown number', () => {
  expect(estimateDrawing([])).toEqual({ polygons: [], areaM2: 0, people: { low: 0, high: 0 }, densestPerM2: null });
});

test('every convention is an interval, in words too, and says who states it', () => {
  for (const id of DENSITY_IDS) {
    const { low, high, sources } = DENSITIES[id];
    expect(low ?? 0, id).toBeLessThan(high);
    expect(describeDensity({ kind: 'named', id })).toMatch(/: (up to |[\d.]+–)[\d.]+\/m²$/);
    for (const { url } of sources) expect(new URL(url).protocol).toBe('https:');
  }
});
