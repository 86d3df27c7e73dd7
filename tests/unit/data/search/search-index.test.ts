import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { toSlug } from '#data/model/place';
import { stateName } from '#data/model/states';
import type { SearchEntry } from '#data/model/stored';
import { buildSearchIndex, search } from '#data/search/search-index';

const events = z
  .array(z.object({ id: z.string(), city: z.string(), state: z.string(), title: z.string() }))
  .parse(JSON.parse(readFileSync('data/dossier/events.json', 'utf8')));

const places = new Map(
  events.map(({ city, state }): [string, SearchEntry] => {
    const href = `/places/${toSlug(city, state)}`;
    return [href, { kind: 'place', label: city, detail: stateName(state), href }];
  }),
);
const titles = events.map(
  ({ id, title, city, state }): SearchEntry => ({
    kind: 'event',
    label: title,
    detail: `${city}, ${state}`,
    href: `/events/${id}`,
  }),
);
const index = buildSearchIndex([...places.values(), ...titles]);
const first = (words: string) => search(index, words, 8)[0]?.href;

describe('the search finds a place', () => {
  test.each([
    ['Eugene', '/places/eugene-or'],
    ['eugene or', '/places/eugene-or'],
    ['St Paul', '/places/st-paul-mn'],
    ['saint paul', '/places/st-paul-mn'],
    ['St. Paul, MN', '/places/st-paul-mn'],
    ['NYC', '/places/new-york-city-ny'],
    ['new york', '/places/new-york-city-ny'],
    ['portland maine', '/places/portland-me'],
    ['portland me', '/places/portland-me'],
    ['portland oregon', '/places/portland-or'],
    ['washington dc', '/places/washington-dc'],
    ['minneaplis', '/places/minneapolis-mn'],
    ['minnea', '/places/minneapolis-mn'],
    ['Los Angelos', '/places/los-angeles-ca'],
  ])('by "%s"', (words, href) => {
    expect(first(words)).toBe(href);
  });

  test('by its own full name and state, for every place of the record', () => {
    for (const { label, detail, href } of places.values()) expect(first(`${label}, ${detail}`)).toBe(href);
  });
});

test('an event is found by words of its title', () => {
  expect(first('declared a riot federal building')).toBe('/events/eugene-or-2026-01-30');
});

test('words that are in no name find nothing', () => {
  expect(search(index, 'zzzzqqqq', 8)).toEqual([]);
});
