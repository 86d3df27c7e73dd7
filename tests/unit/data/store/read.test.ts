import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGazetteer } from '#data/gazetteer/gazetteer';
import { dossierImporter } from '#data/importers/dossier/importer';
import { resolvePlaces } from '#data/importers/resolve-places';
import type { DatasetRelease } from '#data/model/dataset';
import { foldWords } from '#data/model/fold-words';
import { stateName } from '#data/model/states';
import { ACTIONS, CLAIMANT_ROLES, INCIDENT_KINDS, termsOf } from '#data/model/vocabulary';
import { findEventIdsByWords, findEventsByWords } from '#data/store/find-words';
import { findEvent, findPlace } from '#data/store/read-events';
import { listDisputedEventIds, listSitemapKeys, readNames } from '#data/store/read-lists';
import { readPlaces } from '#data/store/read-places';
import { saveRelease } from '#data/store/save-release';
import { type PlainEvent, toPlainEvents } from '../../../support/plain-events';
import { readFactsFromRows } from './facts-from-rows';
import { createTemporaryStore } from './temporary-store';

let temporary: Awaited<ReturnType<typeof createTemporaryStore>>;
let record: DatasetRelease;
const idByKey = new Map<string, number>();

beforeAll(async () => {
  temporary = await createTemporaryStore();
  record = resolvePlaces(dossierImporter.read('data/dossier'), openGazetteer());
  await saveRelease(temporary.store, record, { importer: 'test', startedAt: new Date(0), counts: [] });
  for (const { id, key } of await temporary.store.client.event.findMany({ select: { id: true, key: true } })) {
    idByKey.set(key, id);
  }
});
afterAll(() => temporary.remove());

async function readAllFacts(batchSize: number): Promise<{ facts: PlainEvent[]; sizes: number[] }> {
  const facts: PlainEvent[] = [];
  const sizes: number[] = [];
  for (const batch of await readFactsFromRows(temporary.store, batchSize)) {
    sizes.push(batch.count);
    facts.push(...toPlainEvents(batch));
  }
  return { facts, sizes };
}

describe('the facts for the index', () => {
  test('are those of the record, whatever the size of a batch', async () => {
    const { facts, sizes } = await readAllFacts(50);
    expect(sizes).toEqual([50, 50, 50, 43]);
    expect((await readAllFacts(1_000)).facts).toEqual(facts);
    expect(facts.map(({ id }) => id)).toEqual(facts.map(({ id }) => id).sort((a, b) => a - b));

    const placeIds = new Map((await readPlaces(temporary.store)).map(({ slug, id }) => [slug, id]));
    const byId = new Map(facts.map((fact) => [fact.id, fact]));
    for (const event of record.events) {
      expect(byId.get(idByKey.get(event.key) ?? 0)).toEqual({
        id: idByKey.get(event.key),
        placeId: placeIds.get(event.place),
        datasetId: 'january-2026',
        position: event.position,
        startsOn: event.startsOn,
        endsOn: event.endsOn,
        held: event.held,
        actions: termsOf(ACTIONS).filter((action) => event.actions.includes(action)),
        incidents: termsOf(INCIDENT_KINDS).filter((kind) => event.incidents.some((own) => own.kind === kind)),
        claimants: termsOf(CLAIMANT_ROLES).filter((role) => event.estimates.some((own) => own.role === role)),
        estimates: event.estimates.map(({ words, low, high, bound, unit, scopeKind }) => {
          // Only vague words are read for a size; the others stay in the store.
          return { words: bound === 'vague' ? words : '', low, high, bound, unit, scopeKind };
        }),
      });
    }
  });
});

describe('places and events', () => {
  test('a place has its events by day and title, and every source they name', async () => {
    const found = await findPlace(temporary.store, 'minneapolis-mn');
    const expected = record.events
      .filter(({ place }) => place === 'minneapolis-mn')
      .sort((a, b) => (`${a.startsOn} ${a.title}` < `${b.startsOn} ${b.title}` ? -1 : 1));
    expect(found?.events.map(({ key }) => key)).toEqual(expected.map(({ key }) => key));
    const named = expected.flatMap(({ sources, estimates, incidents }) => [
      ...sources,
      ...estimates.flatMap((estimate) => estimate.sources),
      ...incidents.flatMap((incident) => incident.sources),
    ]);
    expect(new Set(found?.sources.keys())).toEqual(new Set(named));
  });

  test('what nobody recorded is not there', async () => {
    expect(await findPlace(temporary.store, 'atlantis-or')).toBeNull();
    expect(await findEvent(temporary.store, 'atlantis-or-2026-01-30')).toBeNull();
  });

  test('the sitemap names all 193 events and every place that has one', async () => {
    const { places, events } = await listSitemapKeys(temporary.store, 1_000);
    expect(events).toEqual(record.events.map(({ key }) => key).sort());
    expect(places).toEqual([...new Set(record.events.map(({ place }) => place))].sort());
  });
});

test('a sitemap without room for all keeps the places, and of the events as many as fit', async () => {
  const all = await listSitemapKeys(temporary.store, 1_000);
  const { places, events } = await listSitemapKeys(temporary.store, all.places.length + 5);
  expect(places).toEqual(all.places);
  expect(events).toHaveLength(5);
  expect(await listSitemapKeys(temporary.store, 3)).toEqual({ places: all.places.slice(0, 3), events: [] });
});

describe('words', () => {
  /** Looks at every event by itself. */
  function findByHand(words: string): number[] {
    const places = new Map(record.places.map((place) => [place.slug, place]));
    return record.events
      .filter(({ title, venue, organizers, place }) => {
        const { name = '', state = '' } = places.get(place) ?? {};
        const text = foldWords([title, venue ?? '', organizers.join(' '), name, state, stateName(state)].join(' '));
        return foldWords(words).every((word) => text.some((candidate) => candidate.startsWith(word)));
      })
      .map(({ key }) => idByKey.get(key) ?? 0)
      .sort((a, b) => a - b);
  }

  test.each([
    'eugene',
    'ice',
    'St Paul',
    'saint paul',
    'portland maine',
    'city hall march',
    'MINNESOTA',
    '50501',
    '100%',
    'a_b',
  ])('%s finds what looking at every event finds', async (words) => {
    expect([...(await findEventIdsByWords(temporary.store, words))]).toEqual(findByHand(words));
  });

  test('both spellings of a saint find the same, ICE is not in police, and no words find nothing', async () => {
    const find = async (words: string) => [...(await findEventIdsByWords(temporary.store, words))];
    expect(await find('st. paul')).toEqual(await find('Saint Paul'));
    expect(await find('st. paul')).not.toEqual([]);
    expect(await find('olice')).toEqual([]);
    expect(await find(' . ')).toEqual([]);
  });
});

describe('what the search box can find', () => {
  test('has every place and organizer once, and leads to pages that exist', async () => {
    const names = await readNames(temporary.store);
    const of = (kind: string) => names.filter((entry) => entry.kind === kind);
    expect(of('place')).toContainEqual({ kind: 'place', label: 'Eugene', detail: 'Oregon', href: '/places/eugene-or' });
    expect(of('organization').map(({ label }) => label)).toEqual(
      [...new Set(record.events.flatMap(({ organizers }) => organizers))].sort(),
    );
    const { places } = await listSitemapKeys(temporary.store, 1_000);
    expect(of('place').map(({ href }) => href)).toEqual(
      expect.arrayContaining(places.map((slug) => `/places/${slug}`)),
    );
    expect(of('place')).toHaveLength(places.length);
  });

  test('an organization leads to its events', async () => {
    const names = await readNames(temporary.store);
    for (const { href, label } of names.filter(({ kind }) => kind === 'organization')) {
      const words = new URL(href, 'https://turnout.example').searchParams.get('q') ?? '';
      expect(words.length).toBeLessThanOrEqual(100);
      const found = new Set(await findEventIdsByWords(temporary.store, words));
      const theirs = record.events.filter(({ organizers }) => organizers.includes(label));
      for (const { key } of theirs) expect(found).toContain(idByKey.get(key));
    }
  });

  test('events by words are those that the filter finds, last loaded first, with title, venue, day and place', async () => {
    const ids = [...(await findEventIdsByWords(temporary.store, 'minneapolis'))];
    const found = await findEventsByWords(temporary.store, 'minneapolis', 1_000);
    expect(found.map(({ key }) => idByKey.get(key))).toEqual(ids.toReversed());
    for (const { key, title, venue, startsOn, place } of found) {
      const event = record.events.find((candidate) => candidate.key === key);
      expect([title, venue, startsOn, place.slug]).toEqual([event?.title, event?.venue, event?.startsOn, event?.place]);
    }
    expect(await findEventsByWords(temporary.store, 'minneapolis', 2)).toEqual(found.slice(0, 2));
    expect(await findEventsByWords(temporary.store, ' . ', 9)).toEqual([]);
  });
});

test('the events with a disputed figure are those of which the record says so, of the dataset that is asked for', async () => {
  const disputed = record.events.filter(({ estimates }) => estimates.some(({ status }) => status === 'disputed'));
  const ids = disputed.map(({ key }) => idByKey.get(key)).toSorted((a = 0, b = 0) => a - b);
  expect(ids.length).toBeGreaterThan(1);
  expect(await listDisputedEventIds(temporary.store, record.dataset.id)).toEqual(ids);
  expect(await listDisputedEventIds(temporary.store, 'another')).toEqual([]);
});
