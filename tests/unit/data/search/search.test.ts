import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { foldWords } from '#data/model/fold-words';
import { toSlug } from '#data/model/place';
import { stateName } from '#data/model/states';
import type { FoundEvent, SearchEntry } from '#data/model/stored';
import { buildNameIndex, findNames } from '#data/search/name-index';
import { rankResults } from '#data/search/rank-results';
import { dayOf } from '../../../support/made-up-records';

const dossier = z
  .array(
    z.object({
      id: z.string(),
      city: z.string(),
      state: z.string(),
      title: z.string(),
      venue: z.string().nullable(),
      organizers: z.array(z.string()),
    }),
  )
  .parse(JSON.parse(readFileSync('data/dossier/events.json', 'utf8')));

const places = new Map(
  dossier.map(({ city, state }): [string, SearchEntry] => {
    const href = `/places/${toSlug(city, state)}`;
    return [href, { kind: 'place', label: city, detail: stateName(state), href }];
  }),
);
const organizers = [...new Set(dossier.flatMap((event) => event.organizers))].map(
  (name): SearchEntry => ({ kind: 'organization', label: name, detail: '1 event', href: `/?q=${name}` }),
);
const events = dossier.map(({ id, title, venue, city, state, organizers: by }) => ({
  by,
  found: {
    key: id,
    title,
    venue,
    startsOn: dayOf('2026-01-30'),
    place: { slug: toSlug(city, state), name: city, state },
  } satisfies FoundEvent,
}));
const names = await buildNameIndex([...places.values(), ...organizers]);

/** As the store finds them: every word begins a word of title, venue, organizers, place or state. */
function findEvents(words: string): FoundEvent[] {
  const holds = ({ by, found: { title, venue, place } }: (typeof events)[number]) => {
    const text = foldWords([title, venue, ...by, place.name, place.state, stateName(place.state)].join(' '));
    return foldWords(words).every((word) => text.some((candidate) => candidate.startsWith(word)));
  };
  return events.filter(holds).map(({ found }) => found);
}

function search(words: string): SearchEntry[] {
  return rankResults(findNames(names, words), findEvents(words), words);
}

const first = (words: string) => search(words)[0]?.href;

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

test('every event is found by its whole title, before whatever else holds the same words', () => {
  for (const { found } of events) {
    const labels = search(found.title).map(({ label }) => label);
    expect(labels[0], found.title).toBe(found.title);
  }
});

test('every venue is found, and leads to its event or, where several were held there, to its place', () => {
  const withVenue = events.flatMap(({ found }) => (found.venue === null ? [] : [{ ...found, venue: found.venue }]));
  expect(withVenue.length).toBeGreaterThan(20);
  for (const { venue, key, place, title } of withVenue) {
    const hits = search(`${venue} ${place.name}`).map(({ href }) => href);
    expect(
      [`/events/${key}`, `/places/${place.slug}`].some((href) => hits.includes(href)),
      `${venue}: ${title}`,
    ).toBe(true);
  }
});

test('places come before events, events before organizations, and names with a slip last', () => {
  const kinds = search('indivisible').map(({ kind }) => kind);
  expect(kinds).toContain('organization');
  const organizerAt = kinds.indexOf('organization');
  // What follows are events that were only organized so.
  expect(kinds.slice(organizerAt).every((kind) => kind !== 'place' && kind !== 'venue')).toBe(true);
  const eugene = search('eugene').map(({ kind }) => kind);
  expect(eugene[0]).toBe('place');
  expect(eugene.lastIndexOf('place')).toBe(0);
});

test('words that are in no name find nothing', () => {
  expect(search('zzzzqqqq')).toEqual([]);
});
