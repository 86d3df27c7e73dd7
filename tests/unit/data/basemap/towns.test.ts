import { expect, test } from 'vitest';
import type { Town } from '#data/basemap/package-data';
import { rankTowns } from '#data/basemap/town-ranks';
import { chooseTowns } from '#data/basemap/towns';

let nextId = 1;
function town(
  name: string,
  population: number,
  [longitude, latitude]: [number, number],
  more: Partial<Town> = {},
): Town {
  const loc = { coordinates: [longitude, latitude] as [number, number] };
  return { cityId: nextId++, name, country: 'US', featureCode: 'PPL', adminCode: 'MN', population, loc, ...more };
}

test('a compass double of a town is dropped, a real western neighbor of another size is kept', () => {
  const names = chooseTowns([
    town('Riverton', 62_000, [-93, 45]),
    town('West Riverton', 62_300, [-93.05, 45]),
    town('Hillton', 120_000, [-94, 45]),
    town('West Hillton', 63_000, [-94.06, 45]),
  ]).map(({ name }) => name);
  expect(names).toEqual(['Riverton', 'Hillton', 'West Hillton']);
});

test('neighborhoods, ghosts and places inside New York are no towns of their own', () => {
  const names = chooseTowns([
    town('Southside', 90_000, [-93, 45], { featureCode: 'PPLX' }),
    town('Oldtown (historical)', 2_000, [-93, 45]),
    town('Brooklyn', 2_300_000, [-73.95, 40.65], { adminCode: 'NY', featureCode: 'PPLA2' }),
    town('New York City', 8_000_000, [-74.006, 40.7143], { adminCode: 'NY' }),
    town('City of Milltown (balance)', 51_000, [-73, 41.2], { adminCode: 'CT' }),
  ]).map(({ name }) => name);
  expect(names).toEqual(['New York', 'Milltown']);
});

test('a small town alone on the plains is named before a larger suburb', () => {
  const ranks = new Map(
    rankTowns(
      chooseTowns([
        town('Metropolis', 900_000, [-93, 45]),
        town('Suburb', 45_000, [-92.9, 45]),
        town('Lonely', 20_000, [-100, 45]),
      ]),
    ).map(({ name, fromZoom }) => [name, fromZoom]),
  );
  expect(ranks.get('Metropolis')).toBeLessThan(ranks.get('Lonely') ?? 0);
  expect(ranks.get('Lonely')).toBeLessThan(ranks.get('Suburb') ?? 0);
});
