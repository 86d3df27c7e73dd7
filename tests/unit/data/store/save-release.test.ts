import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openGazetteer } from '#data/gazetteer/gazetteer';
import { dossierImporter } from '#data/importers/dossier/importer';
import { resolvePlaces } from '#data/importers/resolve-places';
import type { DatasetRelease } from '#data/model/dataset';
import { readAccount } from '#data/store/read-account';
import { findEvent, findPlace } from '#data/store/read-events';
import { dataVersion, listDatasets } from '#data/store/read-lists';
import { readPlaces } from '#data/store/read-places';
import { type RunNotes, saveRelease } from '#data/store/save-release';
import { EMPTY_VERSION } from '#data/store/write-dataset';
import { readDatasetEvents } from '../../../support/dataset-events';
import { madeUpEvent, madeUpPlace, madeUpRelease, madeUpSource } from './made-up-release';
import { createTemporaryStore } from './temporary-store';

const NOTES: RunNotes = { importer: 'test', startedAt: new Date('2026-02-03T04:05:06Z'), counts: [] };
type Temporary = Awaited<ReturnType<typeof createTemporaryStore>>;

let temporary: Temporary;
beforeEach(async () => {
  temporary = await createTemporaryStore();
});
afterEach(() => temporary.remove());

const byKey = <Row extends { key: string }>(rows: readonly Row[]) => [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
const withoutIds = <Row extends object>(rows: readonly Row[]) =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'id' && name !== 'datasetId')));

/** Every row of every table, to see whether a load changed anything at all. */
async function dump({ store }: Temporary) {
  const { client } = store;
  return {
    version: await dataVersion(store),
    // When a run ended is the one thing that two equal loads may differ in.
    runs: await client.importRun.findMany({ omit: { finishedAt: true }, include: { counts: true, rows: true } }),
    datasets: await client.dataset.findMany(),
    places: await client.place.findMany({ include: { listings: true } }),
    sources: await client.source.findMany(),
    events: await client.event.findMany({
      include: {
        sources: true,
        actions: true,
        organizers: true,
        closures: true,
        estimates: { include: { sources: true } },
        incidents: { include: { sources: true } },
      },
    }),
    claims: await client.claim.findMany({ include: { sources: true } }),
    timeline: await client.timelineEntry.findMany({ include: { sources: true } }),
    actors: await client.actor.findMany({ include: { sources: true } }),
    campaigns: await client.campaign.findMany({
      include: { statements: { include: { sources: true, actors: true } } },
    }),
  };
}

describe('the record of January 2026', () => {
  const record: DatasetRelease = resolvePlaces(dossierImporter.read('data/dossier'), openGazetteer());

  test('comes out of the store as it went in', async () => {
    const { store } = temporary;
    await saveRelease(store, record, NOTES);
    const { events, sources } = await readDatasetEvents(store, 'january-2026');
    const account = await readAccount(store, 'january-2026');
    expect(byKey(withoutIds(events).map((row, at) => ({ key: events[at]?.key ?? '', ...row })))).toEqual(
      byKey(record.events),
    );
    expect(account.timeline).toEqual(record.timeline);
    expect(account.claims).toEqual(record.claims);
    expect(account.actors).toEqual(record.actors);
    expect(account.campaigns).toEqual(record.campaigns);
    expect(byKey([...new Map([...sources, ...account.sources]).values()])).toEqual(byKey(record.sources));
    expect(withoutIds(await readPlaces(store))).toEqual(record.places);
    expect(await listDatasets(store)).toEqual([record.dataset]);
  });

  test('changes nothing when it is loaded again', async () => {
    await saveRelease(temporary.store, record, NOTES);
    const before = await dump(temporary);
    const outcome = await saveRelease(temporary.store, record, { ...NOTES, startedAt: new Date() });
    expect(outcome).toEqual({
      changed: false,
      runId: 1,
      dataVersion: before.version,
      events: { added: 0, changed: 0, removed: 0 },
    });
    expect(await dump(temporary)).toEqual(before);
  });

  test('gives the same version and the same rows in any fresh store', async () => {
    const other = await createTemporaryStore();
    try {
      await saveRelease(temporary.store, record, NOTES);
      await saveRelease(other.store, record, NOTES);
      expect(await dump(other)).toEqual(await dump(temporary));
    } finally {
      await other.remove();
    }
  });
});

describe('a changed release', () => {
  test('keeps the numbers of events that stay, also of changed ones, and gives no number twice', async () => {
    const { store } = temporary;
    await saveRelease(store, madeUpRelease(), NOTES);
    const first = await findEvent(store, 'first');
    const second = await findEvent(store, 'second');
    const version = await dataVersion(store);

    const events = [madeUpEvent('third'), madeUpEvent('first', { title: 'Renamed', actions: ['march', 'rally'] })];
    const outcome = await saveRelease(store, madeUpRelease({ events }), NOTES);
    expect(outcome.events).toEqual({ added: 1, changed: 1, removed: 1 });
    expect(outcome.dataVersion).not.toBe(version);
    expect(await findEvent(store, 'second')).toBeNull();
    const renamed = await findEvent(store, 'first');
    expect(renamed?.event).toMatchObject({ id: first?.event.id, title: 'Renamed', actions: ['march', 'rally'] });
    expect((await findEvent(store, 'third'))?.event.id).toBeGreaterThan(second?.event.id ?? Infinity);
  });

  test('drops the sources and places that nothing speaks of any more', async () => {
    const { store } = temporary;
    const elsewhere = madeUpEvent('second', { place: 'salem-or', sources: ['a:two', 'a:one'] });
    const places = [madeUpPlace('springfield-or'), madeUpPlace('salem-or')];
    await saveRelease(store, madeUpRelease({ places, events: [madeUpEvent('first'), elsewhere] }), NOTES);
    const before = await readPlaces(store);
    expect((await findEvent(store, 'second'))?.event.sources).toEqual(['a:two', 'a:one']);

    await saveRelease(
      store,
      madeUpRelease({ sources: [madeUpSource('a:one')], events: [madeUpEvent('first')] }),
      NOTES,
    );
    expect(await readPlaces(store)).toEqual(before.filter(({ slug }) => slug === 'springfield-or'));
    expect(await store.client.source.count()).toBe(1);
  });

  test('is all or nothing: a release that cannot be kept leaves the store as it was', async () => {
    await saveRelease(temporary.store, madeUpRelease(), NOTES);
    const before = await dump(temporary);
    const unsourced = madeUpRelease({
      events: [madeUpEvent('first', { title: 'New' }), madeUpEvent('lost', { sources: ['a:none'] })],
    });
    await expect(saveRelease(temporary.store, unsourced, NOTES)).rejects.toThrow(
      'names the source a:none, which it does not hold',
    );
    const upsideDown = madeUpEvent('late', {
      title: 'New',
      estimates: [
        {
          words: 'between 20 and 10',
          low: 20,
          high: 10,
          bound: 'range',
          unit: 'people',
          scopeKind: 'whole',
          scope: null,
          role: 'news',
          claimant: 'Example News',
          status: 'claimed',
          note: null,
          sources: ['a:one'],
        },
      ],
    });
    await expect(saveRelease(temporary.store, madeUpRelease({ events: [upsideDown] }), NOTES)).rejects.toThrow(
      'Estimate_lowHigh_check',
    );
    expect(await dump(temporary)).toEqual(before);
  });
});

describe('two datasets', () => {
  const dataset = { ...madeUpRelease().dataset, id: 'other' };
  const population = { residents: 500, year: 2020, basis: 'census 2020', source: null, note: null };

  test('share a place as one row, and neither erases what the other knows of it', async () => {
    const { store } = temporary;
    await saveRelease(
      store,
      madeUpRelease({ places: [madeUpPlace('springfield-or', { population, county: 'Lane' })] }),
      NOTES,
    );
    const [before] = await readPlaces(store);
    const theirs = madeUpRelease({
      dataset,
      sources: [madeUpSource('b:one')],
      events: [madeUpEvent('b-first', { sources: ['b:one'] })],
    });
    await saveRelease(store, theirs, NOTES);
    expect(await readPlaces(store)).toEqual([before]);
    expect((await findPlace(store, 'springfield-or'))?.events.map(({ key, datasetId }) => [key, datasetId])).toEqual([
      ['b-first', 'other'],
      ['first', 'made-up'],
      ['second', 'made-up'],
    ]);
  });

  test('cannot take each other’s keys', async () => {
    const { store } = temporary;
    await saveRelease(store, madeUpRelease(), NOTES);
    await expect(saveRelease(store, madeUpRelease({ dataset }), NOTES)).rejects.toThrow(
      'The source key a:one belongs to another dataset',
    );
    expect(await listDatasets(store)).toHaveLength(1);
  });
});

test('an empty store has a version of its own', async () => {
  expect(await dataVersion(temporary.store)).toBe(EMPTY_VERSION);
});
