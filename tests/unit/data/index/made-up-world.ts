import fc from 'fast-check';
import { fromDayNumber } from '#data/model/day';
import { PRECISIONS } from '#data/model/position';
import { EVERYTHING, type Query, READINGS } from '#data/model/query';
import type { StoredPlace } from '#data/model/stored';
import { ACTIONS, BOUNDS, CLAIMANT_ROLES, INCIDENT_KINDS, SCOPE_KINDS, termsOf, UNITS } from '#data/model/vocabulary';
import { dayOf } from '../../../support/made-up-records';
import type { PlainEvent } from '../../../support/plain-events';
import type { World } from './oracle';

/** A march in a town that does not exist. */
export function madeUpFacts(changes: Partial<PlainEvent> = {}): PlainEvent {
  return {
    id: 1,
    placeId: 1,
    datasetId: 'made-up',
    position: { lngLat: [-123, 44], precision: 'city' },
    startsOn: dayOf('2026-01-30'),
    endsOn: dayOf('2026-01-30'),
    held: 'held',
    actions: ['march'],
    incidents: [],
    claimants: [],
    estimates: [],
    ...changes,
  };
}

export function madeUpPlace(changes: Partial<StoredPlace> = {}): StoredPlace {
  const center = [-123, 44] as const;
  return { id: 1, slug: 'alder-or', name: 'Alder', state: 'OR', county: null, center, population: null, ...changes };
}

const FIRST_DAY = 20_450;

/** Few days, so that windows often meet events. */
const nearDay = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 12 }).map(fromDayNumber);

/** Few positions, so that many events share one: a coarse grid with the edges of the world, and some anywhere. */
const anyLngLat = fc.oneof(
  fc.tuple(
    fc.constantFrom(-180, -179.9, -123, -122.9, 0, 0.1, 90, 179.9, 180),
    fc.constantFrom(-85, -10, 0, 0.1, 44, 44.05, 85),
  ),
  fc
    .tuple(fc.integer({ min: -17_999, max: 17_999 }), fc.integer({ min: -8_500, max: 8_500 }))
    .map(([longitude, latitude]) => [longitude / 100, latitude / 100] as const),
);

const anyEstimate = fc
  .record({
    words: fc.constantFrom(
      'hundreds',
      'several hundred',
      'at least dozens',
      'nearly thousands',
      'a crowd',
      'hundreds to thousands',
      'a handful',
      'about a dozen',
    ),
    figures: fc.tuple(fc.option(fc.nat({ max: 5000 })), fc.option(fc.nat({ max: 5000 }))),
    bound: fc.constantFrom(...termsOf(BOUNDS)),
    unit: fc.constantFrom(...termsOf(UNITS)),
    scopeKind: fc.constantFrom(...termsOf(SCOPE_KINDS)),
  })
  .map(({ figures: [a, b], ...estimate }) => {
    const isUpsideDown = a !== null && b !== null && a > b;
    return { ...estimate, low: isUpsideDown ? b : a, high: isUpsideDown ? a : b };
  });

const anyFacts = fc
  .record({
    placeId: fc.integer({ min: 1, max: 3 }),
    datasetId: fc.constantFrom('made-up', 'other'),
    lngLat: anyLngLat,
    precision: fc.constantFrom(...PRECISIONS),
    days: fc.tuple(nearDay, nearDay),
    held: fc.constantFrom('held' as const, 'held' as const, 'announced' as const),
    actions: fc.subarray(termsOf(ACTIONS)),
    incidents: fc.subarray(termsOf(INCIDENT_KINDS), { maxLength: 3 }),
    claimants: fc.subarray(termsOf(CLAIMANT_ROLES)),
    estimates: fc.array(anyEstimate, { maxLength: 3 }),
  })
  .map(({ lngLat, precision, days: [a, b], ...facts }) => {
    const [startsOn, endsOn] = a <= b ? [a, b] : [b, a];
    return { ...facts, position: { lngLat, precision }, startsOn, endsOn };
  });

/** Days too far from 1970 for 16 bits: of 1833 and of 2079. */
const farDay = fc.constantFrom(-50_000, 40_000).map(fromDayNumber);

/** Worlds of up to 60 events, or with a pile of many events on one point, or with a day far from all others. */
export const anyWorld: fc.Arbitrary<World> = fc
  .tuple(
    fc.array(anyFacts, { maxLength: 60 }),
    fc.option(fc.tuple(anyFacts, fc.integer({ min: 2, max: 200 }))),
    fc.nat({ max: 1000 }),
    fc.option(farDay, { freq: 4 }),
  )
  .map(([single, pile, firstId, far]) => {
    const piled = pile === null ? [] : Array.from({ length: pile[1] }, () => pile[0]);
    const distant = far === null ? [] : [madeUpFacts({ startsOn: far, endsOn: far })];
    const facts = [...piled, ...single, ...distant].map((event, i) => ({ ...event, id: firstId + i * 3 }));
    return { facts, places: [1, 2, 3].map((id) => madeUpPlace({ id, slug: `town-${id}-or`, name: `Town ${id}` })) };
  });

/** Worlds of some thousand events: the same few over and over, on other days and some of them elsewhere. */
export const anyLargeWorld: fc.Arbitrary<World> = fc
  .tuple(
    fc.array(anyFacts, { minLength: 20, maxLength: 40 }),
    fc.integer({ min: 1000, max: 5000 }),
    fc.constantFrom(0, 3, 40),
  )
  .map(([few, count, mostDays]) => {
    const facts = Array.from({ length: count }, (_, i): PlainEvent => {
      const event = few[i % few.length] ?? madeUpFacts();
      // A stride that meets no other keeps days, lengths and positions apart from each other.
      const start = FIRST_DAY - 200 + ((i * 7919) % 400);
      const [longitude, latitude] = event.position.lngLat;
      const lngLat: PlainEvent['position']['lngLat'] =
        i % 3 === 0 ? [longitude * 0.9 + (i % 50) / 100, latitude] : event.position.lngLat;
      return {
        ...event,
        id: i + 1,
        position: { ...event.position, lngLat },
        startsOn: fromDayNumber(start),
        endsOn: fromDayNumber(start + (mostDays === 0 ? 0 : (i * 31) % mostDays)),
      };
    });
    return { facts, places: [1, 2, 3].map((id) => madeUpPlace({ id, slug: `town-${id}-or`, name: `Town ${id}` })) };
  });

/** Worlds of a town with more sites than a tile holds one by one, some around its edges, and a few events elsewhere. */
export const anyCrowdedWorld: fc.Arbitrary<World> = fc
  .tuple(
    fc.array(anyFacts, { minLength: 10, maxLength: 20 }),
    fc.integer({ min: 700, max: 2500 }),
    fc.constantFrom(0.002, 0.02, 0.3),
  )
  .map(([few, count, width]) => {
    const facts = Array.from({ length: count + few.length }, (_, i): PlainEvent => {
      const event = few[i % few.length] ?? madeUpFacts();
      if (i >= count) return { ...event, id: i + 1 };
      // Two strides that meet no other fill the square around a corner of many tiles.
      const lngLat = [((i * 7919) % 1000) * (width / 1000), ((i * 104_729) % 997) * (width / 997)] as const;
      return { ...event, id: i + 1, position: { ...event.position, lngLat } };
    });
    return { facts, places: [1, 2, 3].map((id) => madeUpPlace({ id, slug: `town-${id}-or`, name: `Town ${id}` })) };
  });

const anyBox = fc
  .tuple(
    fc.constantFrom(-180, -123, -100, 0, 90, 179.9, 180),
    fc.constantFrom(-180, -123, -100, 0, 90, 179.9, 180),
    fc.constantFrom(-85, -10, 0, 44, 85),
    fc.constantFrom(-85, -10, 0, 44, 85),
  )
  .map(([west, east, a, b]) => ({ west, south: Math.min(a, b), east, north: Math.max(a, b) }));

const orderedEnds = <Value extends number | string>([a, b]: [Value | null, Value | null]): [
  Value | null,
  Value | null,
] => (a !== null && b !== null && a > b ? [b, a] : [a, b]);

/** Queries that often match some of `anyWorld` and seldom all; each key is asked about one time in four. */
export const anyQueryOf: fc.Arbitrary<Query> = fc
  .record({
    days: fc.tuple(seldom(nearDay), seldom(nearDay)),
    datasets: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray(['made-up', 'other', 'missing'])),
    actions: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray(termsOf(ACTIONS), { maxLength: 3 })),
    incidents: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.subarray(termsOf(INCIDENT_KINDS), { maxLength: 9 }),
    ),
    claimants: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.subarray(termsOf(CLAIMANT_ROLES), { maxLength: 2 }),
    ),
    people: fc.tuple(seldom(fc.nat({ max: 5000 })), seldom(fc.nat({ max: 5000 }))),
    unknown: seldom(fc.constantFrom('show' as const, 'hide' as const)),
    held: seldom(fc.constantFrom('held' as const, 'announced' as const)),
    words: fc.constantFrom('', '', '', 'some words'),
    bbox: seldom(anyBox),
    reading: fc.constantFrom(...READINGS),
  })
  .map(({ days, people, ...rest }) => {
    const [from, to] = orderedEnds(days);
    const [min, max] = orderedEnds(people);
    return { ...EVERYTHING, ...rest, from, to, min, max };
  });

function seldom<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.option(value, { freq: 1 });
}
