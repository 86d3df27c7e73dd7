import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventsOfPlaces } from '#data/index/events-of-places';
import { rankPlaces } from '#data/index/rank-places';
import { EVERYTHING } from '#data/model/query';
import { dayOf } from '../../../support/made-up-records';
import { runs } from '../../../support/property-runs';
import { anyQueryOf, anyWorld } from './made-up-world';
import { indexOf, matches, readRecord, rowsOf } from './oracle';

test('the matching events of places are those that looking at each event by itself finds', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorld, anyQueryOf, async (world, query) => {
      const index = await indexOf(world);
      const found = new Set(world.facts.filter(({ id }) => id % 2 === 0).map(({ id }) => id));
      const asked = ['town-1-or', 'town-3-or', 'nowhere-zz'];
      const events = eventsOfPlaces(index, query, rowsOf(index, query, found), asked);
      expect([...events.keys()]).toEqual(asked);
      expect(events.get('nowhere-zz')?.size).toBe(0);
      for (const { id, slug } of world.places.filter((place) => asked.includes(place.slug))) {
        const own = world.facts.filter((event) => event.placeId === id && matches(event, query, found));
        expect([...(events.get(slug) ?? [])].toSorted((a, b) => a - b)).toEqual(own.map((event) => event.id));
      }
    }),
    { numRuns: runs(60) },
  );
});

test('a place of the record has as many matching events here as in the list', async () => {
  const world = readRecord();
  const index = await indexOf(world);
  const query = { ...EVERYTHING, from: dayOf('2026-01-30'), to: dayOf('2026-01-30') };
  const slugs = world.places.map(({ slug }) => slug);
  const events = eventsOfPlaces(index, query, null, slugs);
  const { rows } = rankPlaces(index, query, null, { order: 'name', offset: 0, limit: 1000 });
  const listed = new Map(rows.map((row) => [row.place.slug, row.events]));
  for (const slug of slugs) expect(events.get(slug)?.size, slug).toBe(listed.get(slug) ?? 0);
});
