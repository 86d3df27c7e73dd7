import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportedRange } from '#data/crowds/reported-range';
import { distanceKm } from '#data/geo/distance';
import { eventsOfPlace } from '#data/index/events-of-place';
import { nearestPlaces } from '#data/index/nearest-places';
import { placesOfRows, rowsOfEvents } from '#data/index/places-of-events';
import { PLACE_ORDERS, rankPlaces } from '#data/index/rank-places';
import { totalOf } from '#data/index/total-of';
import { EVERYTHING } from '#data/model/query';
import { runs } from '../../../support/property-runs';
import { anyQueryOf, anyWorld, madeUpFacts, madeUpPlace } from './made-up-world';
import { indexOf, matches, readRecord, rowsOf, sumUp } from './oracle';

const ALL = { offset: 0, limit: 1000 };
const exactly = (people: number) =>
  ({ words: `${people}`, low: people, high: people, bound: 'exact', unit: 'people', scopeKind: 'whole' }) as const;

describe('the ranking of places', () => {
  test('holds for each place what counting its events by hand gives, in every order', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, anyQueryOf, fc.constantFrom(...PLACE_ORDERS), async (world, query, order) => {
        const index = await indexOf(world);
        const found = new Set(world.facts.filter(({ id }) => id % 2 === 0).map(({ id }) => id));
        const { rows, total } = rankPlaces(index, query, rowsOf(index, query, found), { order, ...ALL });
        expect(rows.length).toBe(total);
        expect(totalOf(index, query, rowsOf(index, query, found)).places).toBe(total);
        for (const { id, slug } of world.places) {
          const own = world.facts.filter((event) => event.placeId === id && matches(event, query, found));
          const { n, low, high, open, unknown, announced, incidents } = sumUp(own, query);
          const row = rows.find(({ place }) => place.slug === slug);
          if (n === 0) expect(row).toBeUndefined();
          else expect(row).toMatchObject({ events: n, low, high, openTop: open, unknown, announced, incidents });
        }
      }),
      { numRuns: runs(60) },
    );
  });

  test('puts the largest figure first, an open top before a closed one, and no figure last', async () => {
    const names = ['Aspen', 'Birch', 'Cedar', 'Date', 'Elm'];
    const places = names.map((name, i) => madeUpPlace({ id: i + 1, name, slug: `${name.toLowerCase()}-or` }));
    const facts = [
      madeUpFacts({ id: 1, placeId: 1 }),
      madeUpFacts({ id: 2, placeId: 2, estimates: [exactly(100)] }),
      madeUpFacts({ id: 3, placeId: 3, estimates: [{ ...exactly(100), bound: 'at_least', high: null }] }),
      madeUpFacts({ id: 4, placeId: 4, estimates: [exactly(500)] }),
      madeUpFacts({ id: 5, placeId: 5 }),
      madeUpFacts({ id: 6, placeId: 5 }),
    ];
    const index = await indexOf({ facts, places });
    const order = (by: (typeof PLACE_ORDERS)[number]) =>
      rankPlaces(index, EVERYTHING, null, { order: by, ...ALL }).rows.map(({ place }) => place.name);
    expect(order('size')).toEqual(['Date', 'Cedar', 'Birch', 'Elm', 'Aspen']);
    expect(order('name')).toEqual(names);
    expect(order('events')).toEqual(['Elm', 'Aspen', 'Birch', 'Cedar', 'Date']);
    expect(rankPlaces(index, EVERYTHING, null, { order: 'name', offset: 1, limit: 2 })).toMatchObject({
      total: 5,
      rows: [{ place: { name: 'Birch' } }, { place: { name: 'Cedar' } }],
    });
  });
});

test('the nearest places are those that sorting all by distance puts first, without the place itself', async () => {
  const world = readRecord();
  const index = await indexOf({ ...world, places: [...world.places, madeUpPlace({ id: 9999, slug: 'empty-or' })] });
  const [origin] = world.places;
  if (origin === undefined) throw new Error('Got no places.');
  const bySort = world.places
    .filter((place) => place !== origin)
    .map(({ slug, center }) => ({ slug, km: distanceKm(origin.center, center) }))
    .sort((a, b) => a.km - b.km)
    .slice(0, 5);
  const near = nearestPlaces(index, origin.slug, 5);
  expect(near.map(({ distanceKm: km }) => km)).toEqual(bySort.map(({ km }) => km));
  expect(nearestPlaces(index, 'nowhere-zz', 5)).toEqual([]);
});

test('an event that cannot stand in the index is refused by name, not left out', async () => {
  const places = [madeUpPlace()];
  await expect(indexOf({ places, facts: [madeUpFacts({ id: 8, placeId: 5 })] })).rejects.toThrow('place 5 of event 8');
  const lost = madeUpFacts({ id: 8, position: { lngLat: [Number.NaN, 0], precision: 'city' } });
  await expect(indexOf({ places, facts: [lost] })).rejects.toThrow('event 8');
  const many = madeUpFacts({ id: 8, estimates: [exactly(3e9)] });
  await expect(indexOf({ places, facts: [many] })).rejects.toThrow('3000000000 people at event 8');
});

test('an index of nothing answers with nothing', async () => {
  const index = await indexOf({ places: [], facts: [] });
  expect(totalOf(index, EVERYTHING, null)).toMatchObject({ events: 0, places: 0, firstDay: null });
  expect(rankPlaces(index, EVERYTHING, null, { order: 'size', ...ALL })).toEqual({ total: 0, rows: [] });
});

describe('the events of a place', () => {
  test('are those that match, the latest first, with the sums that counting by hand gives', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, anyQueryOf, async (world, query) => {
        const index = await indexOf(world);
        const found = new Set(world.facts.filter(({ id }) => id % 2 === 0).map(({ id }) => id));
        for (const { id, slug } of world.places) {
          const own = world.facts.filter((event) => event.placeId === id && matches(event, query, found));
          const { n, low, high, open, unknown, announced } = sumUp(own, query);
          const { total, days, events } = eventsOfPlace(index, slug, query, rowsOf(index, query, found), ALL);
          expect(total).toEqual({ events: n, low, high, openTop: open, unknown, announced });
          const ends = [
            own.map(({ startsOn }) => startsOn).sort()[0],
            own
              .map(({ endsOn }) => endsOn)
              .sort()
              .at(-1),
          ];
          expect(days).toEqual(n === 0 ? null : ends);
          const latestFirst = own.toSorted((a, b) =>
            a.startsOn < b.startsOn ? 1 : a.startsOn > b.startsOn ? -1 : a.id - b.id,
          );
          expect(events.map((event) => event.id)).toEqual(latestFirst.map((event) => event.id));
          expect(events.map(({ range }) => range)).toEqual(
            latestFirst.map((event) => reportedRange(event, query.reading)),
          );
        }
      }),
      { numRuns: runs(40) },
    );
  });

  test('come page by page, and there are none of a place nobody recorded', async () => {
    const index = await indexOf(readRecord());
    const all = eventsOfPlace(index, 'minneapolis-mn', EVERYTHING, null, ALL).events;
    const second = eventsOfPlace(index, 'minneapolis-mn', EVERYTHING, null, { offset: 1, limit: 2 }).events;
    expect(second).toEqual(all.slice(1, 3));
    expect(all.length).toBeGreaterThan(2);
    expect(eventsOfPlace(index, 'atlantis-or', EVERYTHING, null, ALL)).toMatchObject({
      total: { events: 0 },
      events: [],
    });
  });
});

test('the places of some events are those of the ones that match, counted by hand', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorld, anyQueryOf, async (world, query) => {
      const index = await indexOf(world);
      const found = new Set(world.facts.filter(({ id }) => id % 2 === 0).map(({ id }) => id));
      const asked = world.facts.filter(({ id }) => id % 3 === 0);
      const rows = rowsOfEvents(
        index,
        asked.map(({ id }) => id),
      );
      expect(rows.length).toBe(asked.length);
      const places = new Set(asked.filter((event) => matches(event, query, found)).map(({ placeId }) => placeId));
      const slugs = world.places.filter(({ id }) => places.has(id)).map(({ slug }) => slug);
      const got = placesOfRows(index, query, rowsOf(index, query, found), rows);
      expect([...got].sort()).toEqual(slugs.sort());
    }),
    { numRuns: runs(60) },
  );
});
