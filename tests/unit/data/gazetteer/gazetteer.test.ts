import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openGazetteer } from '#data/gazetteer/gazetteer';
import { boundsAround } from '#data/geo/bounds';
import { dossierImporter } from '#data/importers/dossier/importer';
import { resolvePlaces } from '#data/importers/resolve-places';
import { isInBounds } from '../../../support/in-bounds';

const gazetteer = openGazetteer();
const countyOf = (name: string, state: string) => {
  const found = gazetteer.resolve(name, state);
  return found.kind === 'located' ? found.county : found.because;
};

test.each([
  ['Portland', 'ME', 'Cumberland'],
  ['Portland', 'OR', 'Multnomah'],
  ['Eugene', 'OR', 'Lane'],
  ['Minneapolis', 'MN', 'Hennepin'],
  ['Saint Paul', 'MN', 'Ramsey'],
  ['Phoenix', 'OR', 'Jackson'],
  ['Phoenix', 'AZ', 'Maricopa'],
  ['Springfield', 'MO', 'Greene'],
  ['Springfield', 'OR', 'Lane'],
  ['Honolulu', 'HI', 'Honolulu'],
  ['Juneau', 'AK', 'Juneau'],
  ['Duluth', 'MN', 'St. Louis'],
  ['Baltimore', 'MD', 'Baltimore city'],
  ['St. Louis', 'MO', 'St. Louis city'],
  ['Carson City', 'NV', 'Carson City'],
  ['New Orleans', 'LA', 'Orleans'],
])('%s, %s lies in %s', (name, state, county) => {
  expect(countyOf(name, state)).toBe(county);
});

test.each([
  ['St. Paul', 'Saint Paul', 'MN'],
  ['Saint Louis', 'St. Louis', 'MO'],
  ['Fort Worth', 'Ft. Worth', 'TX'],
  ['Mount Vernon', 'Mt Vernon', 'NY'],
  ['NYC', 'New York City', 'NY'],
  ['New York', 'New York City', 'NY'],
  ['Washington', 'Washington, D.C.', 'DC'],
  ['DC', 'D.C.', 'DC'],
  ['Cañon City', 'canon city', 'CO'],
])('%s and %s, %s are one place', (one, other, state) => {
  const center = (name: string) => {
    const found = gazetteer.resolve(name, state);
    return found.kind === 'located' ? found.center : found.because;
  };
  expect(center(one)).toEqual(center(other));
  expect(center(one)).toHaveLength(2);
});

test.each([
  ['New York', 'NY', 'New York City'],
  ['nyc', 'NY', 'New York City'],
  ['New York City', 'NY', 'New York City'],
  ['Washington D.C.', 'DC', 'Washington'],
  ['Washington', 'DC', 'Washington'],
  ['San Buenaventura', 'CA', 'Ventura'],
  ['Washington', 'PA', 'Washington'],
  ['New York Mills', 'NY', 'New York Mills'],
  ['LA', 'LA', 'LA'],
])('%s, %s goes by the name of %s', (name, state, one) => {
  expect(gazetteer.nameOf(name, state)).toBe(one);
});

test('the record itself uses the one name of every town that has several', () => {
  for (const { name, state } of dossierImporter.read('data/dossier').places)
    expect(gazetteer.nameOf(name, state)).toBe(name);
});

describe('a name that decides nothing', () => {
  test('is not found when no town has it', () => {
    expect(gazetteer.resolve('Atlantis', 'OR')).toMatchObject({ kind: 'unlocated', because: 'not-found' });
    expect(gazetteer.resolve('Eugene', 'ME')).toMatchObject({ kind: 'unlocated', because: 'not-found' });
  });

  test('is ambiguous when towns of like size share it', () => {
    // Arkansas has a Salem in Fulton County and one in Saline County, each of some 2,000 people.
    expect(countyOf('Salem', 'AR')).toBe('ambiguous');
  });

  test('is never told by its population', () => {
    expect(Object.keys(gazetteer.resolve('Portland', 'OR')).sort()).toEqual([
      'center',
      'county',
      'kind',
      'name',
      'precision',
      'state',
    ]);
  });

  test('is what the caller says it is, when the caller knows', () => {
    const extra = { name: 'St. Nowhere', state: 'OR', county: 'Lane', center: [-123, 44] as const };
    expect(openGazetteer([extra]).resolve('Saint Nowhere', 'OR')).toMatchObject({ county: 'Lane', center: [-123, 44] });
  });
});

describe('the places of the record', () => {
  const { places, events } = resolvePlaces(dossierImporter.read('data/dossier'), gazetteer);

  test('all 152 are found with a county, and those in one county lie near one another', () => {
    expect(places.filter(({ county }) => county === null)).toEqual([]);
    expect(new Set(events.map(({ place }) => place)).size).toBe(152);
    const contiguous = boundsAround([
      [-125, 24],
      [-66, 50],
    ]);
    for (const { slug, state, center } of places) {
      const isInside = contiguous !== null && isInBounds(center, contiguous);
      expect([slug, isInside]).toEqual([slug, state !== 'HI' && state !== 'AK']);
    }
  });

  test('have no population but the checked one', () => {
    const rows = z
      .array(z.object({ city: z.string(), state: z.string(), population: z.number() }))
      .parse(JSON.parse(readFileSync('data/dossier/populations.json', 'utf8')));
    const checked = new Map(rows.map(({ city, state, population }) => [`${city}, ${state}`, population]));
    for (const { name, state, population } of places) {
      expect(population?.residents).toBe(checked.get(`${name}, ${state}`));
    }
  });

  test('events without coordinates stand at their town, marked as of city precision', () => {
    const centers = new Map(places.map(({ slug, center }) => [slug, center]));
    const atCity = events.filter(({ position }) => position.precision === 'city');
    expect(atCity).toHaveLength(107);
    for (const { place, position } of atCity) expect(position.lngLat).toEqual(centers.get(place));
  });
});
