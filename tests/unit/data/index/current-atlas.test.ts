import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { EventFacts } from '#data/model/event-facts';
import { toEventFacts } from '../../../support/plain-events';
import { madeUpFacts, madeUpPlace } from './made-up-world';

const store = vi.hoisted(() => ({
  open: vi.fn<() => Promise<object>>(),
  close: vi.fn<() => Promise<void>>(),
  version: vi.fn<() => Promise<string>>(),
  facts: vi.fn<() => Generator<EventFacts>>(),
  count: vi.fn<() => Promise<number>>(),
}));
/** What is beside the store, by version, and the process that builds it. */
const apart = vi.hoisted(() => ({ saved: new Map<string, object>(), build: vi.fn<() => Promise<void>>() }));
vi.mock('#data/store/open', async (original) => ({
  ...(await original<typeof import('#data/store/open')>()),
  openStore: store.open,
}));
vi.mock('#data/store/read-lists', () => ({ dataVersion: store.version }));
vi.mock('#data/store/packed-facts', () => ({ readFacts: store.facts }));
vi.mock('#data/store/read-event-facts', () => ({ countEvents: store.count }));
vi.mock('#data/store/read-places', () => ({ readPlaces: async () => [madeUpPlace()] }));
vi.mock('#data/index/build-apart', () => ({ buildApart: apart.build }));
vi.mock('#data/index/snapshot', () => ({
  loadSnapshot: async (_file: string, version: string) => apart.saved.get(version) ?? null,
  saveSnapshot: async () => undefined,
}));

/** The module as a process that has just started sees it. */
async function start() {
  Reflect.deleteProperty(globalThis, Symbol.for('turnout.current-atlas'));
  vi.resetModules();
  return import('#data/index/current-atlas');
}

function holds(version: string, events: number): void {
  store.version.mockResolvedValue(version);
  store.facts.mockImplementation(function* () {
    yield toEventFacts(Array.from({ length: events }, (_, i) => madeUpFacts({ id: i + 1 })));
  });
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  store.open.mockReset().mockResolvedValue({ close: store.close });
  store.close.mockReset();
  store.facts.mockReset();
  store.count.mockReset().mockResolvedValue(2);
  apart.saved.clear();
  apart.build.mockReset();
  holds('one', 1);
});

test('first callers share one build, also from modules that were loaded apart', async () => {
  const { currentAtlas } = await start();
  vi.resetModules();
  const again = await import('#data/index/current-atlas');
  const [a, b] = await Promise.all([currentAtlas(), again.currentAtlas()]);
  expect(a.index).toBe(b.index);
  expect(store.facts).toHaveBeenCalledTimes(1);
});

test('new data appears without a restart, and the old answers until it is ready', async () => {
  const { currentAtlas } = await start();
  expect((await currentAtlas()).index.events.count).toBe(1);
  holds('two', 2);
  vi.advanceTimersByTime(5000);
  expect((await currentAtlas()).version).toBe('one');
  await vi.waitFor(async () => expect((await currentAtlas()).version).toBe('two'));
  expect((await currentAtlas()).index.events.count).toBe(2);
});

test('the version is asked for once a second, not at every call', async () => {
  const { currentAtlas } = await start();
  await currentAtlas();
  vi.advanceTimersByTime(5000);
  store.version.mockClear();
  for (let i = 0; i < 10; i++) await currentAtlas();
  expect(store.version).toHaveBeenCalledTimes(1);
});

test('a store that cannot be opened is an error for each caller, until it can', async () => {
  const { currentAtlas } = await start();
  store.open.mockRejectedValue(new Error('no such file'));
  await expect(currentAtlas()).rejects.toThrow('no such file');
  await expect(currentAtlas()).rejects.toThrow('no such file');
  store.open.mockResolvedValue({});
  expect((await currentAtlas()).version).toBe('one');
});

test('a store that was opened and cannot be read is closed, and opened anew for the next caller', async () => {
  const { currentAtlas } = await start();
  store.version.mockRejectedValue(new Error('no such table'));
  for (let times = 1; times <= 3; times++) {
    await expect(currentAtlas()).rejects.toThrow('no such table');
    expect([store.open.mock.calls.length, store.close.mock.calls.length]).toEqual([times, times]);
  }
  holds('one', 1);
  expect((await currentAtlas()).version).toBe('one');
  expect(store.close).toHaveBeenCalledTimes(3);
});

test('data that changed while it was read is read again', async () => {
  const { currentAtlas } = await start();
  store.version.mockReset().mockResolvedValueOnce('one').mockResolvedValueOnce('one').mockResolvedValue('two');
  expect((await currentAtlas()).version).toBe('two');
  expect(store.facts).toHaveBeenCalledTimes(2);
});

describe('many events are built apart while requests are answered', () => {
  const build = vi.fn<(version: string) => void>();
  /** A process that builds what the store holds when it starts, while `lands` of other imports come in. */
  function buildWhile(lands: number): void {
    apart.build.mockImplementation(async () => {
      const version = await store.version();
      build(version);
      if (build.mock.calls.length <= lands) store.version.mockResolvedValue(`import ${build.mock.calls.length}`);
      apart.saved.clear();
      apart.saved.set(version, { events: { count: 20_000 } });
    });
  }
  async function changeData() {
    const { currentAtlas } = await start();
    await currentAtlas();
    store.facts.mockClear();
    store.count.mockResolvedValue(20_000);
    store.version.mockResolvedValue('many');
    vi.advanceTimersByTime(5000);
    await currentAtlas();
    return currentAtlas;
  }
  beforeEach(() => build.mockReset());

  test('again when another import landed meanwhile, never in this process', async () => {
    buildWhile(1);
    const currentAtlas = await changeData();
    await vi.waitFor(async () => expect((await currentAtlas()).version).toBe('import 1'));
    expect(build.mock.calls).toEqual([['many'], ['import 1']]);
    expect(store.facts).not.toHaveBeenCalled();
  });

  test('but not for as long as imports go on: the old data stays, and it is tried again later', async () => {
    const said = vi.mocked(console.error).mockImplementation(() => undefined);
    buildWhile(3);
    const currentAtlas = await changeData();
    await vi.waitFor(() => expect(said).toHaveBeenCalled());
    expect([build.mock.calls.length, (await currentAtlas()).version]).toEqual([3, 'one']);
    vi.advanceTimersByTime(31_000);
    await currentAtlas();
    await vi.waitFor(async () => expect((await currentAtlas()).version).toBe('import 3'));
    expect(store.facts).not.toHaveBeenCalled();
  });
});

test('new data that cannot be read is told in the log, and the old data stays', async () => {
  const said = vi.mocked(console.error).mockImplementation(() => undefined);
  const { currentAtlas } = await start();
  await currentAtlas();
  store.version.mockResolvedValue('broken');
  store.facts.mockImplementation(function* () {
    yield toEventFacts([madeUpFacts({ placeId: 99 })]);
  });
  vi.advanceTimersByTime(5000);
  expect((await currentAtlas()).version).toBe('one');
  await vi.waitFor(() => expect(said).toHaveBeenCalled());
  expect((await currentAtlas()).version).toBe('one');
});
