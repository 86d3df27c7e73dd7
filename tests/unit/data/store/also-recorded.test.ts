import { afterAll, beforeAll, expect, test } from 'vitest';
import { findEvent } from '#data/store/read-events';
import { saveRelease } from '#data/store/save-release';
import { madeUpEstimate } from '../../../support/made-up-records';
import { madeUpEvent, madeUpRelease, madeUpSource } from './made-up-release';
import { createTemporaryStore } from './temporary-store';

let temporary: Awaited<ReturnType<typeof createTemporaryStore>>;

beforeAll(async () => {
  temporary = await createTemporaryStore();
  const notes = { importer: 'test', startedAt: new Date(0), counts: [] };
  const first = madeUpRelease({ events: [madeUpEvent('rally'), madeUpEvent('vigil', { actions: ['vigil'] })] });
  await saveRelease(temporary.store, first, notes);
  const claims = [madeUpEstimate({ words: 'over 400', low: 400, high: null, bound: 'at_least', sources: ['b:two'] })];
  const second = madeUpRelease({
    dataset: { ...first.dataset, id: 'second', title: 'The second dataset' },
    sources: [madeUpSource('b:one'), madeUpSource('b:two')],
    events: [madeUpEvent('theirs', { sources: ['b:one'], estimates: claims })],
  });
  await saveRelease(temporary.store, second, notes);
});
afterAll(() => temporary.remove());

test('an event says what another dataset records of it, with that dataset’s claims and their sources', async () => {
  const record = await findEvent(temporary.store, 'rally');
  expect(record?.event.estimates).toEqual([]);
  expect(record?.alsoRecordedBy.map(({ dataset, event }) => [dataset, event.key])).toEqual([
    ['The second dataset', 'theirs'],
  ]);
  expect(record?.alsoRecordedBy[0]?.event.estimates[0]?.words).toBe('over 400');
  expect([...(record?.sources.keys() ?? [])]).toEqual(expect.arrayContaining(['a:one', 'b:one', 'b:two']));
});

test('the link goes both ways, and not to another event of the day', async () => {
  const theirs = await findEvent(temporary.store, 'theirs');
  expect(theirs?.alsoRecordedBy.map(({ event }) => event.key)).toEqual(['rally']);
  expect((await findEvent(temporary.store, 'vigil'))?.alsoRecordedBy).toEqual([]);
});
