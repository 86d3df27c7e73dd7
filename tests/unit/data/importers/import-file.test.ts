import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatFromMapping } from '#data/importers/table/format-from-mapping';
import { parseMapping } from '#data/importers/table/mapping';
import type { ImportRow } from '#data/model/import-run';
import { readEventsByKey } from '#data/store/read-events';
import { dataVersion, listDatasets } from '#data/store/read-lists';
import { readPlaces } from '#data/store/read-places';
import { listRuns } from '#data/store/read-runs';
import { removeDataset } from '#data/store/remove-dataset';
import { readDatasetEvents } from '../../../support/dataset-events';
import { createFolder, importPlain, type PlainRow, plainRow, reportOf, toPlainCsv } from '../../../support/import-kit';
import { createTemporaryStore } from '../store/temporary-store';

const files = createFolder();
afterAll(() => files.remove());
let temporary: Awaited<ReturnType<typeof createTemporaryStore>>;
beforeEach(async () => {
  temporary = await createTemporaryStore();
});
afterEach(() => temporary.remove());

let made = 0;
const fileOf = (rows: readonly PlainRow[]) => files.write(`marches-${made++}.csv`, toPlainCsv(rows));
const eventsOf = async () => (await readDatasetEvents(temporary.store, 'plain')).events;
const short = ({ line, outcome, reason }: ImportRow) => [line, outcome, reason];

/** A table whose sizes somebody says are in this column. */
function mapSizeTo(size: string) {
  const dataset = {
    id: 'mapped',
    title: 'Mapped',
    licence: 'CC0',
    citation: '-',
    homepage: null,
    redistributable: true,
  };
  const parsed = parseMapping({ dataset, columns: { day: 'When', town: 'City', state: 'ST', size } });
  if ('problem' in parsed) throw new Error(parsed.problem);
  return formatFromMapping(parsed.mapping);
}

/** What became of a file of these rows: events, the counts and the rows of the report. */
async function run(rows: readonly PlainRow[]) {
  const outcome = await importPlain(temporary.store, fileOf(rows));
  return { outcome, events: await eventsOf(), report: await reportOf(temporary.store, outcome.runId) };
}

test('a town of several names is one place, whichever of them a row has', async () => {
  const names = ['New York', 'NYC', 'New York City', 'New York'];
  const { events } = await run(names.map((town, at) => plainRow({ title: `March ${at}`, town, state: 'NY' })));
  expect(events.map(({ place }) => place)).toEqual(names.map(() => 'new-york-city-ny'));
});

test('every record ends as kept, merged, rejected or withdrawn, and the report says why and where', async () => {
  const { outcome, report } = await run([
    plainRow({ id: 'a' }),
    plainRow({ id: 'b', day: '2026-02-30' }),
    plainRow({ id: 'a', title: 'Later words' }),
    plainRow({ id: 'gone', day: 'withdrawn' }),
    plainRow({ id: 'c', latitude: '0', longitude: '0' }),
  ]);
  expect(outcome.rows).toEqual({ read: 5, kept: 2, merged: 1, rejected: 1, withdrawn: 1, repaired: 1 });
  expect(report.map(short)).toEqual([
    [3, 'rejected', 'day-impossible'],
    [4, 'merged', 'same-id'],
    [5, 'withdrawn', ''],
    [6, 'repaired', 'coordinates-zero'],
  ]);
  expect(report[3]).toMatchObject({ got: 'latitude 0, longitude 0', eventKey: 'plain-c' });
  const [stored] = await listRuns(temporary.store, { most: 1 });
  expect(stored).toMatchObject({ status: 'applied', rows: outcome.rows, fileName: expect.stringMatching(/^marches-/) });
});

describe('where an event is', () => {
  const EUGENE = [-123.08675, 44.05207];
  test.each([
    ['no coordinates: the centre of the town', {}, EUGENE, []],
    ['coordinates in the state stand', { latitude: '44.05', longitude: '-123.09' }, [-123.09, 44.05], []],
    ['zero is missing', { latitude: '0', longitude: '-123' }, EUGENE, ['coordinates-zero']],
    ['exchanged', { latitude: '-123.09', longitude: '44.05' }, [-123.09, 44.05], ['coordinates-swapped']],
    ['a lost sign', { latitude: '44.05', longitude: '123.09' }, [-123.09, 44.05], ['coordinates-sign']],
    ['another state', { latitude: '34.05', longitude: '-118.24' }, EUGENE, ['coordinates-other-state']],
    ['another country', { latitude: '51.5', longitude: '-3.18' }, EUGENE, ['coordinates-outside-us']],
    [
      'the middle of the state',
      { latitude: '43.804133', longitude: '-120.554201' },
      EUGENE,
      ['coordinates-state-centroid'],
    ],
    ['no numbers', { latitude: 'x', longitude: 'y' }, EUGENE, ['coordinates-unreadable']],
  ])('%s', async (_name, changes, lngLat, reasons) => {
    const { events, report } = await run([plainRow(changes)]);
    expect(events).toMatchObject([{ place: 'eugene-or', position: { lngLat } }]);
    expect(report.map(({ reason }) => reason)).toEqual(reasons);
  });

  test.each([
    ['an unknown town without coordinates', { town: 'Nowhereville' }, 'place-unlocated'],
    ['an unknown state', { state: 'ΤΧ' }, 'state-unknown'],
    ['a name without letters', { town: '???' }, 'place-missing'],
  ])('%s is refused', async (_name, changes, reason) => {
    const { events, report } = await run([plainRow(), plainRow({ ...changes, title: 'Other' })]);
    expect(events).toHaveLength(1);
    expect(report.map(short)).toEqual([[3, 'rejected', reason]]);
  });

  test('an unknown town with plausible coordinates becomes a place there, once', async () => {
    const at = { town: 'Nowhereville', latitude: '44.5', longitude: '-120.5' };
    await run([plainRow(at), plainRow({ ...at, title: 'Second', latitude: '44.6' })]);
    expect(await readPlaces(temporary.store)).toMatchObject([{ slug: 'nowhereville-or', center: [-120.5, 44.5] }]);
  });

  test('a place that is there keeps its slug and centre, however the town is spelled', async () => {
    await run([plainRow({ town: 'St. Paul', state: 'MN' })]);
    const before = await readPlaces(temporary.store);
    const outcome = await importPlain(temporary.store, fileOf([plainRow({ town: 'Saint Paul', state: 'MN' })]), {
      dataset: { id: 'other' },
    });
    expect(outcome.rows.kept).toBe(1);
    expect(await readPlaces(temporary.store)).toEqual(before);
  });
});

describe('records of one event', () => {
  test('with equal facts are merged: claims and sources of both are kept, wherever in the file they are', async () => {
    const others = Array.from({ length: 2_500 }, (_, at) => plainRow({ title: `Other ${at}` }));
    const first = plainRow({ size: '200', source: 'https://example.org/a' });
    const second = plainRow({ size: '500', source: 'www.example.net' });
    const { store } = temporary;
    const outcome = await importPlain(store, fileOf([first, ...others, second, first]));
    const report = await reportOf(store, outcome.runId);
    expect(outcome.rows).toMatchObject({ read: 2_503, kept: 2_501, merged: 2 });
    const [march] = await readEventsByKey(store.client, [report[0]?.eventKey ?? '']);
    expect(march?.estimates.map(({ words }) => words)).toEqual(['200', '500']);
    expect(march?.sources).toHaveLength(2);
    expect(report.map(short)).toEqual([
      [2_503, 'merged', 'same-event'],
      [2_504, 'merged', 'duplicate-row'],
    ]);
  });

  test('with equal ids the later stands', async () => {
    const { events } = await run([plainRow({ id: '7', size: '200' }), plainRow({ id: '7', size: '300' })]);
    expect(events).toMatchObject([{ key: 'plain-7', estimates: [{ words: '300' }] }]);
  });

  test('count with the claims that stand in the end, however often and how far apart they were told', async () => {
    const rows = Array.from({ length: 1_500 }, (_, at) => plainRow({ id: `e${at}`, size: '200' }));
    const again = rows.map((row) => ({ ...row, size: '300' }));
    const { outcome } = await run([...rows, ...again, plainRow({ id: 'e0', day: 'withdrawn' })]);
    const [stored] = await listRuns(temporary.store, { most: 1 });
    expect(outcome.rows).toMatchObject({ kept: 1_500, merged: 1_500, withdrawn: 1 });
    expect(stored?.kinds).toContainEqual({ kind: 'estimates', read: 1_499, kept: 1_499 });
    expect(await temporary.store.client.estimate.count()).toBe(1_499);
  });

  test('count with their own claims only, not with those of events that the file lacks', async () => {
    await run([plainRow({ id: 'a', size: '200' })]);
    await importPlain(temporary.store, fileOf([plainRow({ id: 'b', size: '300' })]), { keepsMissing: true });
    const [stored] = await listRuns(temporary.store, { most: 1 });
    expect(stored?.kinds).toContainEqual({ kind: 'estimates', read: 1, kept: 1 });
  });

  test('with equal ids in different towns happened where the later says, and are found by that town', async () => {
    const { outcome, events } = await run([
      plainRow({ id: '7', town: 'Portland' }),
      plainRow({ id: '7', town: 'Eugene' }),
    ]);
    expect(outcome.rows).toMatchObject({ read: 2, kept: 1, merged: 1 });
    expect(events).toMatchObject([{ key: 'plain-7', place: 'eugene-or' }]);
    const [stored] = await temporary.store.client.event.findMany({ select: { searchText: true } });
    expect(stored?.searchText).toMatch(/eugene/i);
    expect(stored?.searchText).not.toMatch(/portland/i);
  });

  test('whose key belongs to another dataset are refused', async () => {
    await importPlain(temporary.store, fileOf([plainRow({ id: 'b-7' })]), { dataset: { id: 'a' } });
    const outcome = await importPlain(temporary.store, fileOf([plainRow({ id: '7' }), plainRow({ id: '8' })]), {
      dataset: { id: 'a-b' },
    });
    expect((await reportOf(temporary.store, outcome.runId)).map(short)).toEqual([[2, 'rejected', 'key-taken']]);
  });
});

describe('a new release', () => {
  const row = (id: string, title = id) => plainRow({ id, title });
  test('changes, adds and takes out events and lists them; those that stay keep their numbers', async () => {
    const { events: before } = await run([row('a'), row('b'), row('c')]);
    const { outcome, events, report } = await run([row('b'), row('c', 'New words'), row('d')]);
    expect(outcome.events).toEqual({ added: 1, changed: 1, removed: 1 });
    expect(report.map(({ outcome: what, eventKey }) => [what, eventKey])).toEqual([
      ['removed', 'plain-a'],
      ['changed', 'plain-c'],
      ['added', 'plain-d'],
    ]);
    const idOf = (key: string) => before.find((each) => each.key === key)?.id;
    expect(events.map(({ key, id }) => [key, id])).toEqual([
      ['plain-b', idOf('plain-b')],
      ['plain-c', idOf('plain-c')],
      ['plain-d', expect.any(Number)],
    ]);
  });

  test('that is the same file changes nothing, not even the version', async () => {
    const file = fileOf([row('a')]);
    await importPlain(temporary.store, file);
    const before = await dataVersion(temporary.store);
    expect(await importPlain(temporary.store, file)).toMatchObject({ changed: false, runId: 1 });
    expect(await dataVersion(temporary.store)).toBe(before);
    expect(await listRuns(temporary.store, { most: 9 })).toHaveLength(1);
  });

  test('that is the same table under a corrected mapping is read anew, once', async () => {
    const file = files.write('mapped.csv', 'When,City,ST,Registered,Turnout\n2026-01-30,Eugene,OR,900,300\n');
    const wordsUnder = async (size: string) => {
      const outcome = await importPlain(temporary.store, file, { formats: [mapSizeTo(size)] });
      const estimates = await temporary.store.client.estimate.findMany({ select: { words: true } });
      return [outcome.changed, estimates.map(({ words }) => words)];
    };
    expect(await wordsUnder('Registered')).toEqual([true, ['900']]);
    expect(await wordsUnder('Turnout')).toEqual([true, ['300']]);
    expect(await wordsUnder('Turnout')).toEqual([false, ['300']]);
  });

  test('that is a part keeps the rest when it is an update', async () => {
    await run([row('a'), row('b')]);
    await importPlain(temporary.store, fileOf([row('c')]), { keepsMissing: true });
    expect((await eventsOf()).map(({ key }) => key)).toEqual(['plain-a', 'plain-b', 'plain-c']);
  });

  test('that lacks most events is refused unless it may', async () => {
    const many = Array.from({ length: 30 }, (_, at) => row(`m${at}`));
    await run(many);
    const few = fileOf(many.slice(0, 10));
    await expect(importPlain(temporary.store, few)).rejects.toThrow('The file lacks 20 of the 30 events');
    expect(await eventsOf()).toHaveLength(30);
    expect((await importPlain(temporary.store, few, { mayShrink: true })).events.removed).toBe(20);
  });

  test('that takes an event back removes it', async () => {
    await run([row('a'), row('b')]);
    const { outcome } = await run([row('b'), plainRow({ id: 'a', day: 'withdrawn' })]);
    expect(outcome.events).toEqual({ added: 0, changed: 0, removed: 1 });
    expect((await eventsOf()).map(({ key }) => key)).toEqual(['plain-b']);
  });
});

test('a source may be a mere name; a record without one has the dataset itself', async () => {
  await run([plainRow({ source: 'www.example.net' }), plainRow({ title: 'Other' })]);
  const { sources } = await readDatasetEvents(temporary.store, 'plain');
  expect([...sources.values()].map(({ publisher, url }) => [publisher, url])).toEqual([
    ['www.example.net', null],
    ['Made-up marches', 'https://example.org/marches'],
  ]);
});

test('a dry run says what would happen and changes nothing', async () => {
  const file = fileOf([plainRow(), plainRow({ day: 'never' })]);
  const outcome = await importPlain(temporary.store, file, { isDryRun: true });
  expect(outcome).toMatchObject({ changed: true, runId: null, rows: { kept: 1, rejected: 1 }, events: { added: 1 } });
  expect(await listDatasets(temporary.store)).toEqual([]);
  expect(await listRuns(temporary.store, { most: 9 })).toEqual([]);
});

test('a file of which nothing can be kept is refused, and the refusal is noted without a new version', async () => {
  const file = fileOf([plainRow({ day: 'never' }), plainRow({ day: 'never' })]);
  await expect(importPlain(temporary.store, file)).rejects.toThrow('2 records, all of them rejected');
  expect(await dataVersion(temporary.store)).toBe('empty');
  expect(await listRuns(temporary.store, { most: 9 })).toMatchObject([
    { status: 'refused', datasetId: 'plain', message: expect.stringContaining('day-impossible') },
  ]);
});

test('a dataset that is taken out leaves other datasets and a new version behind', async () => {
  const { store } = temporary;
  await run([plainRow(), plainRow({ town: 'Salem' })]);
  await importPlain(store, fileOf([plainRow()]), { dataset: { id: 'other' } });
  const before = await dataVersion(store);
  expect(await removeDataset(store, 'plain', new Date(), 0)).toBe(2);
  expect((await listDatasets(store)).map(({ id }) => id)).toEqual(['other']);
  expect((await readPlaces(store)).map(({ slug }) => slug)).toEqual(['eugene-or']);
  expect(await dataVersion(store)).not.toBe(before);
  expect((await listRuns(store, { most: 1 }))[0]).toMatchObject({ status: 'removed', events: { removed: 2 } });
});
