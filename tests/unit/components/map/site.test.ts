import { expect, test } from 'vitest';
import { describePeople } from '#components/map/site-label';
import { readSite } from '../../../../components/map/site';

const read = (properties: Record<string, unknown>) => readSite(7 * 16 + 15, properties, [-93.27, 44.98]);

test('what a tile leaves out is zero, and the words say what that means', () => {
  expect(read({ n: 1, unknown: 1, first: 20_483, last: 20_483 })).toMatchObject({
    total: { events: 1, low: 0, high: 0, openTop: 0, unknown: 1, announced: 0 },
    days: { first: '2026-01-30', last: '2026-01-30' },
    precision: 'venue',
    place: null,
    event: '7',
  });
});

test('an event is the one that the feature tells, else the one of its id; several events are none', () => {
  expect(read({ n: 1, event: 9 })?.event).toBe('9');
  expect(read({ n: 1 })?.event).toBe('7');
  expect(read({ n: 2 })?.event).toBeNull();
});

test('a town is named by the tile where its slug does not tell its name', () => {
  expect(read({ n: 1, place: 'san-diego-ca' })?.name).toBe('San Diego, CA');
  expect(read({ n: 1, place: 'st-paul-mn', name: 'St. Paul, MN' })?.name).toBe('St. Paul, MN');
  expect(read({ n: 2 })?.name).toBeNull();
});

test.each([
  [{ n: 1, low: 200, high: 500 }, '200–500 people'],
  [{ n: 1, low: 200, high: 200, open: 1 }, 'at least 200 people'],
  [{ n: 1, high: 100 }, 'up to 100 people'],
  [{ n: 1, unknown: 1 }, 'No figure'],
  [{ n: 2, announced: 2 }, 'Announced only'],
  [{ n: 3, low: 2_000, high: 50_000, open: 1, unknown: 1 }, '2,000–50,000 or more people'],
])('%o reads as "%s"', (properties, words) => {
  const site = read(properties);
  expect(site && describePeople(site)).toBe(words);
});

test('a feature without an id cannot be pointed at', () => {
  expect(readSite(undefined, { n: 1 }, [0, 0])).toBeNull();
});
