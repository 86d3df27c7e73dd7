import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeTile } from '#data/index/encode-tile';
import { totalOf } from '#data/index/total-of';
import { toDayNumber } from '#data/model/day';
import { EVERYTHING, type Query } from '#data/model/query';
import { ACTIONS, CLAIMANT_ROLES, INCIDENT_KINDS, termsOf } from '#data/model/vocabulary';
import { dayOf } from '../../../support/made-up-records';
import { runs } from '../../../support/property-runs';
import { readTile } from '../../../support/read-tile';
import { anyCrowdedWorld, anyLargeWorld, anyQueryOf, anyWorld, madeUpFacts, madeUpPlace } from './made-up-world';
import { daysOf, featuresAt, indexOf, matches, readRecord, rowsOf, sumFeatures, sumUp, tilesNear } from './oracle';

const WORLD_TILE = { z: 0, x: 0, y: 0 };

/** One query for each key and several keys together. */
const QUERIES: readonly Query[] = [
  EVERYTHING,
  ...['2026-01-13', '2026-01-23', '2026-01-30', '2026-01-31'].map((day) => ({
    ...EVERYTHING,
    from: dayOf(day),
    to: dayOf(day),
  })),
  { ...EVERYTHING, from: dayOf('2026-01-30') },
  { ...EVERYTHING, to: dayOf('2026-01-25') },
  ...termsOf(ACTIONS).map((action) => ({ ...EVERYTHING, actions: [action] })),
  ...termsOf(INCIDENT_KINDS).map((kind) => ({ ...EVERYTHING, incidents: [kind] })),
  ...termsOf(CLAIMANT_ROLES).map((role) => ({ ...EVERYTHING, claimants: [role] })),
  { ...EVERYTHING, min: 1000 },
  { ...EVERYTHING, max: 100 },
  { ...EVERYTHING, min: 200, max: 500, unknown: 'show' },
  { ...EVERYTHING, unknown: 'hide' },
  { ...EVERYTHING, held: 'announced' },
  { ...EVERYTHING, held: 'held', actions: ['walkout', 'vigil'], incidents: [], min: 50 },
  { ...EVERYTHING, datasets: ['dossier'] },
  { ...EVERYTHING, datasets: ['nowhere'] },
  { ...EVERYTHING, bbox: { west: -124.6, south: 41.9, east: -116.4, north: 46.3 } },
  { ...EVERYTHING, bbox: { west: 100, south: -90, east: -100, north: 90 } },
  { ...EVERYTHING, words: 'made up' },
];

describe('over the record of January 2026', async () => {
  const world = readRecord();
  const index = await indexOf(world);
  const found = new Set(world.facts.filter(({ id }) => id % 7 === 0).map(({ id }) => id));

  test.each(QUERIES.map((query) => [query]))(
    'the world tile and the total tell what counting by hand tells: %o',
    (query) => {
      const expected = sumUp(
        world.facts.filter((event) => matches(event, query, found)),
        query,
      );
      const words = rowsOf(index, query, found);
      expect(sumFeatures(readTile(encodeTile(index, WORLD_TILE, query, words)))).toEqual(expected);
      const { events, low, high, openTop, unknown, announced } = totalOf(index, query, words);
      expect({ n: events, low, high, open: openTop, unknown, announced }).toEqual({
        n: expected.n,
        low: expected.low,
        high: expected.high,
        open: expected.open,
        unknown: expected.unknown,
        announced: expected.announced,
      });
    },
  );

  test.each(Array.from({ length: 15 }, (_, z) => [z]))(
    'no event is lost or doubled between the tiles of zoom %i',
    (z) => {
      for (const query of QUERIES) {
        const expected = sumUp(
          world.facts.filter((event) => matches(event, query, found)),
          query,
        );
        expect(sumFeatures(featuresAt(index, world, z, query, rowsOf(index, query, found)))).toEqual(expected);
      }
    },
  );

  test('an id names the same feature in every filter, and no two features of a zoom', () => {
    for (const z of [0, 2, 4, 6, 8, 9, 14, 15]) {
      const all = featuresAt(index, world, z, EVERYTHING, null).map(({ id }) => id);
      const known = new Set(all);
      expect(known.size).toBe(all.length);
      for (const query of QUERIES.filter((_, i) => i % 4 === 0)) {
        const some = featuresAt(index, world, z, query, rowsOf(index, query, found)).map(({ id }) => id);
        expect(some.filter((id) => !known.has(id))).toEqual([]);
      }
    }
  });

  test('an error says when words were not looked up', () => {
    expect(() => encodeTile(index, WORLD_TILE, { ...EVERYTHING, words: 'eugene' }, null)).toThrow('eugene');
    expect(() => encodeTile(index, { z: 16, x: 0, y: 0 }, EVERYTHING, null)).toThrow('zoom from 0 to 15');
  });
});

describe('over any world', () => {
  test('every query gives the sums that counting by hand gives, at low, middle and high zoom', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, fc.array(anyQueryOf, { minLength: 1, maxLength: 4 }), async (world, queries) => {
        const index = await indexOf(world);
        const found = new Set(world.facts.filter(({ id }) => id % 3 === 0).map(({ id }) => id));
        for (const query of queries) {
          const expected = sumUp(
            world.facts.filter((event) => matches(event, query, found)),
            query,
          );
          for (const z of [0, 1, 4, 8, 9, 14, 15]) {
            expect(sumFeatures(featuresAt(index, world, z, query, rowsOf(index, query, found)))).toEqual(expected);
          }
        }
      }),
      { numRuns: runs(60) },
    );
  });

  test('ids stay while filters change', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, anyQueryOf, async (world, query) => {
        const index = await indexOf(world);
        for (const z of [0, 3, 8, 11]) {
          const all = featuresAt(index, world, z, EVERYTHING, null).map(({ id }) => id);
          const some = featuresAt(index, world, z, query, rowsOf(index, query, new Set())).map(({ id }) => id);
          expect(new Set(all).size).toBe(all.length);
          expect(all).toEqual(expect.arrayContaining(some));
        }
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('over many events', () => {
  test('every query gives the sums that counting by hand gives, with long spans of days and without', async () => {
    await fc.assert(
      fc.asyncProperty(anyLargeWorld, fc.array(anyQueryOf, { minLength: 3, maxLength: 6 }), async (world, queries) => {
        const index = await indexOf(world);
        for (const query of queries.map((one): Query => ({ ...one, words: '' }))) {
          const expected = sumUp(
            world.facts.filter((event) => matches(event, query, null)),
            query,
          );
          expect(sumFeatures(readTile(encodeTile(index, WORLD_TILE, query, null)))).toEqual(expected);
          expect(sumFeatures(featuresAt(index, world, 9, query, null))).toEqual(expected);
        }
      }),
      { numRuns: runs(12) },
    );
  });
});

describe('over crowded towns', () => {
  test('no tile holds more than some hundred features, no event is lost, and ids stay while filters change', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyCrowdedWorld,
        fc.array(anyQueryOf, { minLength: 2, maxLength: 3 }),
        async (world, queries) => {
          const index = await indexOf(world);
          for (const z of [9, 10, 11, 12, 13]) {
            const all = new Set(featuresAt(index, world, z, EVERYTHING, null).map(({ id }) => id));
            for (const tile of tilesNear(
              [
                [0, 0],
                [0.3, 0.3],
              ],
              z,
            )) {
              expect(readTile(encodeTile(index, tile, EVERYTHING, null)).length).toBeLessThanOrEqual(600);
            }
            for (const query of [EVERYTHING, ...queries.map((one): Query => ({ ...one, words: '' }))]) {
              const features = featuresAt(index, world, z, query, null);
              const matching = world.facts.filter((event) => matches(event, query, null));
              expect(sumFeatures(features)).toEqual(sumUp(matching, query));
              expect(features.filter(({ id }) => !all.has(id))).toEqual([]);
              expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
            }
          }
        },
      ),
      { numRuns: runs(6) },
    );
  });
});

test('a least size is reached by figures that somebody names, not by an open top', async () => {
  const claim = { words: 'at least 200', low: 200, high: null, bound: 'at_least', unit: 'people' } as const;
  const facts = [madeUpFacts({ id: 1, estimates: [{ ...claim, scopeKind: 'whole' }] })];
  const index = await indexOf({ facts, places: [madeUpPlace()] });
  const count = (query: Partial<Query>) => totalOf(index, { ...EVERYTHING, ...query }, null).events;
  expect(count({ min: 200 })).toBe(1);
  expect(count({ min: 201 })).toBe(0);
  expect(count({ max: 200 })).toBe(1);
  expect(count({ max: 199 })).toBe(0);
});

describe('a feature', () => {
  const eugene = madeUpPlace({ id: 1, name: 'Eugene', state: 'OR', slug: 'eugene-or' });
  const portland = madeUpPlace({ id: 2, name: 'Portland', state: 'OR', slug: 'portland-or' });

  test('of one event tells all of it', async () => {
    const event = madeUpFacts({
      id: 77,
      placeId: 1,
      position: { lngLat: [-123.0868, 44.0521], precision: 'street' },
      startsOn: dayOf('2026-01-30'),
      endsOn: dayOf('2026-01-31'),
      incidents: ['tear-gas', 'arrests'],
      estimates: [
        { words: 'at least 200', low: 200, high: null, bound: 'at_least', unit: 'people', scopeKind: 'whole' },
      ],
    });
    const world = { facts: [event], places: [eugene, portland] };
    const index = await indexOf(world);
    for (const [z, id] of [
      [0, 77 * 16],
      [8, 77 * 16 + 8],
      [9, 77 * 16 + 15],
      [14, 77 * 16 + 15],
    ] as const) {
      const [feature, ...others] = featuresAt(index, world, z, EVERYTHING, null);
      expect(others).toEqual([]);
      expect(feature?.id).toBe(id);
      expect(feature?.extent).toBe(4096);
      expect(feature?.properties).toEqual({
        n: 1,
        low: 200,
        high: 200,
        open: 1,
        incidents: 1,
        precision: 1,
        first: toDayNumber(event.startsOn),
        last: toDayNumber(event.endsOn),
        place: 'eugene-or',
      });
    }
  });

  test('stands on the site when it is one site, to the unit of the tile', async () => {
    const lngLat = [-123.0868, 44.0521] as const;
    const world = { facts: [madeUpFacts({ id: 1, position: { lngLat, precision: 'venue' } })], places: [eugene] };
    const index = await indexOf(world);
    // The tile of zoom 14 that holds the position, by the formula of the OpenStreetMap wiki (Slippy map tilenames).
    const tile = { z: 14, x: 2590, y: 5954 };
    const feature = readTile(encodeTile(index, tile, EVERYTHING, null))[0] ?? { x: Number.NaN, y: Number.NaN };
    const side = 2 ** 14;
    const longitude = ((tile.x + feature.x / 4096) / side) * 360 - 180;
    const latitude = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (tile.y + feature.y / 4096)) / side))) * 180) / Math.PI;
    const degreesAUnit = 360 / side / 4096;
    expect(Math.abs(longitude - lngLat[0])).toBeLessThan(degreesAUnit);
    expect(Math.abs(latitude - lngLat[1])).toBeLessThan(degreesAUnit);
  });

  test('of 200 events on one point is one counted pile, and of two places names none', async () => {
    const facts = Array.from({ length: 200 }, (_, i) => madeUpFacts({ id: i + 1, placeId: i === 0 ? 2 : 1 }));
    const world = { facts, places: [eugene, portland] };
    const index = await indexOf(world);
    for (const z of [0, 5, 8, 9, 14, 15]) {
      const [pile, ...others] = featuresAt(index, world, z, EVERYTHING, null);
      expect(others).toEqual([]);
      expect(pile?.properties).toMatchObject({ n: 200, pile: 1, unknown: 200, ...daysOf(facts) });
      expect(pile?.properties).not.toHaveProperty('place');
      expect(pile?.properties).not.toHaveProperty('event');
      const query = { ...EVERYTHING, words: 'x' };
      const only = (id: number) => featuresAt(index, world, z, query, rowsOf(index, query, new Set([id])))[0];
      expect(only(2)?.properties).toMatchObject({ n: 1, event: 2, place: 'eugene-or' });
      // The id names the first event of the point, so the feature need not.
      expect(only(1)?.properties).toMatchObject({ n: 1, place: 'portland-or' });
      expect(Math.floor((only(1)?.id ?? 0) / 16)).toBe(1);
    }
  });

  test('at zero degrees is a feature like any other', async () => {
    const world = {
      facts: [madeUpFacts({ id: 3, position: { lngLat: [0, 0], precision: 'venue' } })],
      places: [eugene],
    };
    const index = await indexOf(world);
    for (let z = 0; z <= 15; z++) expect(featuresAt(index, world, z, EVERYTHING, null)).toHaveLength(1);
  });

  test('before 1970 keeps its days, and a statement of calm makes no mark', async () => {
    const day = dayOf('1963-08-28');
    const facts = [madeUpFacts({ id: 3, startsOn: day, endsOn: day, incidents: ['no-incidents'] })];
    const index = await indexOf({ facts, places: [eugene] });
    const [feature] = readTile(encodeTile(index, WORLD_TILE, EVERYTHING, null));
    expect(feature?.properties).toMatchObject({ first: toDayNumber(day), last: toDayNumber(day) });
    expect(feature?.properties).not.toHaveProperty('incidents');
  });

  test('is two dots when two towns lie far apart, and one when they lie on both sides of a line of the grid', async () => {
    const near = [-0.001, 0.001].map((longitude, i) =>
      madeUpFacts({ id: i + 1, position: { lngLat: [longitude, 10], precision: 'city' } }),
    );
    const far = madeUpFacts({ id: 3, position: { lngLat: [120, 10], precision: 'city' } });
    const world = { facts: [...near, far], places: [eugene] };
    const index = await indexOf(world);
    for (let z = 0; z < 9; z++) {
      const counts = featuresAt(index, world, z, EVERYTHING, null).map(({ properties }) => Number(properties.n));
      expect(counts.toSorted()).toEqual([1, 2]);
    }
  });
});
