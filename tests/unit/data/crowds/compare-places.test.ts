import { expect, test } from 'vitest';
import { type Comparison, comparePlaces } from '#data/crowds/compare-places';
import { reportedRange } from '#data/crowds/reported-range';
import type { PlaceRecord } from '#data/model/stored';
import { readPlaceRecords, recordOf } from '../../../support/dossier-records';
import { dayOf, madeUpEstimate, madeUpEvent, madeUpIncident } from '../../../support/made-up-records';

const records = readPlaceRecords();
const ALDER: PlaceRecord['place'] = {
  slug: 'alder-or',
  name: 'Alder',
  state: 'OR',
  county: null,
  center: [-123, 44],
  population: null,
};

/** Places with those of their events that pass; none does by default is left out. */
function compare(
  of: readonly Pick<PlaceRecord, 'place' | 'events'>[],
  passes: (event: PlaceRecord['events'][number]) => boolean = () => true,
): Comparison {
  const matching = new Map(
    of.map(({ place, events }) => [place.slug, new Set(events.filter(passes).map(({ id }) => id))]),
  );
  return comparePlaces({ records: of, matching, reading: 'interval', distanceKm: () => 0 });
}

function alderWith(changes: readonly Parameters<typeof madeUpEvent>[0][]): Pick<PlaceRecord, 'place' | 'events'> {
  return {
    place: ALDER,
    events: changes.map((change, i) => ({
      ...madeUpEvent({ key: `alder-${i}`, ...change }),
      id: i + 1,
      datasetId: 'd',
    })),
  };
}

test('for every place of the record, each number is what counting its events by hand gives', () => {
  const { places } = compare([...records.values()]);
  expect(places.length).toBe(records.size);
  for (const compared of places) {
    const { events } = recordOf(records, compared.place.slug);
    const ranges = events.flatMap((event) => reportedRange(event, 'interval') ?? []);
    const facts = events.flatMap((event) => [event, ...event.estimates, ...event.incidents]);
    expect(compared.events.length).toBe(events.length);
    expect(compared.total).toEqual({
      events: events.length,
      low: ranges.reduce((sum, { low }) => sum + (low ?? 0), 0),
      high: ranges.reduce((sum, { high }) => sum + high, 0),
      openTop: ranges.filter(({ openTop }) => openTop).length,
      unknown: events.filter((event) => event.held === 'held' && reportedRange(event, 'interval') === null).length,
      announced: events.filter(({ held }) => held === 'announced').length,
    });
    expect(compared.largest?.range?.high ?? null).toBe(
      ranges.length === 0 ? null : Math.max(...ranges.map(({ high }) => high)),
    );
    expect(compared.sources).toBe(new Set(facts.flatMap(({ sources }) => sources)).size);
    const told = compared.incidents.reduce((sum, each) => sum + each.told, 0);
    expect(told).toBe(events.reduce((sum, { incidents }) => sum + incidents.length, 0));
    expect(compared.firstDay).toBe(events.map(({ startsOn }) => startsOn).toSorted()[0] ?? null);
  }
});

test('Minneapolis police declined, those of San Diego gave figures, and of Eugene no word is recorded', () => {
  const { places } = compare(['minneapolis-mn', 'san-diego-ca', 'eugene-or'].map((slug) => recordOf(records, slug)));
  expect(places.map(({ police }) => ({ figures: police.figures, declined: police.declined }))).toEqual([
    { figures: 0, declined: 1 },
    { figures: 3, declined: 0 },
    { figures: 0, declined: 0 },
  ]);
});

test('only matching events count, and a place that they leave empty keeps its number of recorded ones', () => {
  const eugene = recordOf(records, 'eugene-or');
  const { places } = compare([eugene, alderWith([])], ({ startsOn }) => startsOn === dayOf('2026-01-27'));
  expect(places.map(({ events, recorded }) => [events.length, recorded])).toEqual([
    [1, eugene.events.length],
    [0, 0],
  ]);
  expect(places[1]).toMatchObject({ largest: null, firstDay: null, lastDay: null, sources: 0, police: { figures: 0 } });
});

test('an event that was only announced stands apart: no range, no claim behind one, in no sum', () => {
  const { places } = compare([alderWith([{ held: 'announced', estimates: [madeUpEstimate()] }])]);
  expect(places[0]).toMatchObject({
    largest: null,
    claims: 0,
    total: { events: 1, low: 0, high: 0, unknown: 0, announced: 1 },
  });
});

test('claims about a part make no range and are not counted as standing behind it', () => {
  const { places } = compare([
    alderWith([
      {
        estimates: [
          madeUpEstimate(),
          madeUpEstimate({ scopeKind: 'part', low: 9_000, high: 9_000, sources: ['other'] }),
          madeUpEstimate({ low: 300, high: null, bound: 'at_least', status: 'disputed', sources: ['third'] }),
        ],
      },
    ]),
  ]);
  expect(places[0]?.events[0]).toMatchObject({
    range: { low: 100, high: 300, openTop: true },
    rate: null,
    claims: 2,
    disputed: 1,
    claimSources: 2,
    sources: 3,
  });
});

test('incidents are counted by kind and status, never put together over either', () => {
  const incidents = [
    madeUpIncident(),
    madeUpIncident({ sources: ['other'] }),
    madeUpIncident({ status: 'disputed' }),
    madeUpIncident({ kind: 'arrests', count: 40 }),
  ];
  const { places } = compare([alderWith([{ incidents }])]);
  expect(places[0]?.incidents).toEqual([
    { kind: 'arrests', status: 'confirmed', told: 1, sources: 1 },
    { kind: 'blockade', status: 'confirmed', told: 2, sources: 2 },
    { kind: 'blockade', status: 'disputed', told: 1, sources: 1 },
  ]);
});

test('each pair of places has one distance', () => {
  const slugs = ['minneapolis-mn', 'eugene-or', 'davis-ca', 'chandler-az'];
  const { distances } = compare(slugs.map((slug) => recordOf(records, slug)));
  expect(distances.length).toBe(6);
  expect(new Set(distances.map(({ from, to }) => [from, to].toSorted().join())).size).toBe(6);
});
