import { afterAll, beforeAll, expect, test } from 'vitest';
import { findEvent, findPlace, readEventsById } from '#data/store/read-events';
import { saveRelease } from '#data/store/save-release';
import { madeUpEstimate } from '../../../support/made-up-records';
import { madeUpEvent, madeUpRelease } from './made-up-release';
import { createTemporaryStore } from './temporary-store';

/** More than SQLite takes parameters in one question. New York has about as many in ten years of published data. */
const EVENTS = 3000;

let temporary: Awaited<ReturnType<typeof createTemporaryStore>>;

beforeAll(async () => {
  temporary = await createTemporaryStore();
  const events = Array.from({ length: EVENTS }, (_, at) =>
    madeUpEvent(`event-${at}`, {
      title: `March ${String(EVENTS - at).padStart(4, '0')}`,
      estimates: [madeUpEstimate({ words: `${at + 1} people`, low: at + 1, high: at + 1, sources: ['a:one'] })],
    }),
  );
  await saveRelease(temporary.store, madeUpRelease({ events }), {
    importer: 'test',
    startedAt: new Date(0),
    counts: [],
  });
});
afterAll(() => temporary.remove());

test('a place with thousands of events has all of them, by title within a day, each with its own claim', async () => {
  const { slug } = await temporary.store.client.place.findFirstOrThrow();
  const found = await findPlace(temporary.store, slug);
  expect(found?.events.map(({ title }) => title)).toEqual(
    Array.from({ length: EVENTS }, (_, at) => `March ${String(at + 1).padStart(4, '0')}`),
  );
  expect(found?.events.map(({ estimates }) => estimates[0]?.words)).toEqual(
    Array.from({ length: EVENTS }, (_, at) => `${EVENTS - at} people`),
  );
});

test('an event among thousands on its day has its own page', async () => {
  expect((await findEvent(temporary.store, 'event-7'))?.event.estimates[0]?.words).toBe('8 people');
});

test('events of given numbers come in the order given', async () => {
  const ids = (await temporary.store.client.event.findMany({ select: { id: true } })).map(({ id }) => id).toReversed();
  const { events, sourceIds } = await readEventsById(temporary.store, ids);
  expect(events.map(({ id }) => id)).toEqual(ids);
  expect(sourceIds.size).toBe(1);
});
