import { expect, test } from 'vitest';
import { reportedRange } from '#data/crowds/reported-range';
import { similarPlaces } from '#data/index/similar-places';
import type { StoredPlace } from '#data/model/stored';
import { madeUpFacts, madeUpPlace } from './made-up-world';
import { indexOf, readRecord, type World } from './oracle';

/** The record with residents made up by a rule, so that closeness can be worked out by hand; one town in five has none. */
function recordWithResidents(): World {
  const world = readRecord();
  const places = world.places.map((place, i): StoredPlace => {
    const residents = 1_000 + ((i * 7_919) % 500_000);
    const population = { residents, year: 2020, basis: 'made up', source: null, note: null };
    return { ...place, population: i % 5 === 0 ? null : population };
  });
  return { ...world, places };
}

function largestOf(world: World, place: StoredPlace): number | null {
  const figures = world.facts
    .filter(({ placeId }) => placeId === place.id)
    .map((event) => reportedRange(event, 'interval')?.high ?? -1);
  const largest = Math.max(...figures);
  return largest < 0 ? null : largest;
}

const ratio = (a: number, b: number) => Math.max((a + 1) / (b + 1), (b + 1) / (a + 1));

test('the places closest in size are those that trying all of them by ratio puts first', async () => {
  const world = recordWithResidents();
  const index = await indexOf(world);
  for (const origin of world.places.slice(0, 40)) {
    const similar = similarPlaces(index, origin.slug, 'interval', 4);
    const own = largestOf(world, origin);
    const others = world.places.filter((place) => place !== origin);
    if (own === null) expect(similar?.bySize).toBeNull();
    else {
      const expected = others
        .flatMap((place) => largestOf(world, place) ?? [])
        .map((figure) => ratio(figure, own))
        .toSorted((a, b) => a - b)
        .slice(0, 4);
      const got = similar?.bySize?.map(({ largest }) => ratio(largest?.high ?? Number.NaN, own)) ?? [];
      for (const [i, value] of expected.entries()) expect(got[i]).toBeCloseTo(value, 9);
      expect(similar?.bySize?.some(({ place }) => place.slug === origin.slug)).toBe(false);
    }
    if (origin.population === null) expect(similar?.byResidents).toBeNull();
    else {
      const { residents } = origin.population;
      const expected = others
        .flatMap(({ population }) => population?.residents ?? [])
        .map((other) => ratio(other, residents))
        .toSorted((a, b) => a - b)
        .slice(0, 4);
      const got =
        similar?.byResidents?.map((place) => ratio(place.population?.residents ?? Number.NaN, residents)) ?? [];
      for (const [i, value] of expected.entries()) expect(got[i]).toBeCloseTo(value, 9);
    }
  }
});

test('the places of the same state are of that state, the largest first', async () => {
  const world = readRecord();
  const index = await indexOf(world);
  const origin = world.places.find(({ slug }) => slug === 'eugene-or');
  const figures = world.places
    .filter((place) => place.state === 'OR' && place !== origin)
    .map((place) => largestOf(world, place) ?? -1)
    .toSorted((a, b) => b - a);
  const { sameState } = similarPlaces(index, 'eugene-or', 'interval', 100) ?? { sameState: [] };
  expect(sameState.every(({ place }) => place.state === 'OR' && place.slug !== 'eugene-or')).toBe(true);
  expect(sameState.map(({ largest }) => largest?.high ?? -1)).toEqual(figures);
});

test('a place alone in the world has nothing like it, and an unknown one no lists at all', async () => {
  const index = await indexOf({ places: [madeUpPlace()], facts: [madeUpFacts()] });
  expect(similarPlaces(index, 'alder-or', 'interval', 3)).toEqual({ sameState: [], bySize: null, byResidents: null });
  expect(similarPlaces(index, 'nowhere-zz', 'interval', 3)).toBeNull();
});
