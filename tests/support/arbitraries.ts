import fc from 'fast-check';
import { type Day, fromDayNumber } from '#data/model/day';
import type { Bounds } from '#data/model/position';
import { type Query, READINGS } from '#data/model/query';
import { ACTIONS, CLAIMANT_ROLES, INCIDENT_KINDS, termsOf } from '#data/model/vocabulary';

/** Days from 1900 to 2100. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: -25_567, max: 47_846 }).map(fromDayNumber);

/** Boxes to five decimals, some across the antimeridian. */
export const anyBounds: fc.Arbitrary<Bounds> = fc
  .record({ west: degreesWithin(180), east: degreesWithin(180), a: degreesWithin(90), b: degreesWithin(90) })
  .map(({ west, east, a, b }) => ({ west, south: Math.min(a, b), east, north: Math.max(a, b) }));

/** Queries as a reader could ask them: every key on or off, ends the right way round. */
export const anyQuery: fc.Arbitrary<Query> = fc
  .record({
    days: fc.tuple(fc.option(anyDay), fc.option(anyDay)),
    datasets: fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/), { maxLength: 3 }),
    actions: fc.subarray(termsOf(ACTIONS)),
    incidents: fc.subarray(termsOf(INCIDENT_KINDS)),
    claimants: fc.subarray(termsOf(CLAIMANT_ROLES)),
    sizes: fc.tuple(fc.option(fc.nat({ max: 999_999_999 })), fc.option(fc.nat({ max: 999_999_999 }))),
    unknown: fc.option(fc.constantFrom('show' as const, 'hide' as const)),
    held: fc.option(fc.constantFrom('held' as const, 'announced' as const)),
    words: fc
      .string({ maxLength: 40, unit: 'grapheme' })
      .map(asTyped)
      .filter((text) => text.length <= 100),
    bbox: fc.option(anyBounds),
    reading: fc.constantFrom(...READINGS),
  })
  .map(({ days, sizes, datasets, actions, incidents, claimants, ...rest }) => ({
    ...rest,
    ...orderedEnds('from', 'to', days),
    ...orderedEnds('min', 'max', sizes),
    datasets: datasets.toSorted(),
    actions: actions.toSorted(),
    incidents: incidents.toSorted(),
    claimants: claimants.toSorted(),
  }));

function degreesWithin(limit: number): fc.Arbitrary<number> {
  return fc.integer({ min: -limit * 100_000, max: limit * 100_000 }).map((steps) => steps / 100_000 + 0);
}

/** As a search box hands words on: single spaces, none at the ends. */
function asTyped(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Two ends under their names, turned round when they are upside down. */
function orderedEnds<First extends string, Last extends string, End extends string | number>(
  first: First,
  last: Last,
  [a, b]: [End | null, End | null],
) {
  const isUpsideDown = a !== null && b !== null && a > b;
  return { [first]: isUpsideDown ? b : a, [last]: isUpsideDown ? a : b } as Record<First | Last, End | null>;
}
