import { demoWorld, generateEvents, generatePlaces, type MadeUpEvent } from '#data/made-up/generate';
import type { Dataset } from '#data/model/dataset';
import type { ProtestEvent, Source } from '#data/model/event';
import type { StoredPlace } from '#data/model/stored';

const SOURCE: Source = {
  key: 'made-up:generator',
  publisher: 'Turnout',
  url: null,
  title: 'Made up to try out how a large map feels',
  publishedOn: null,
  via: null,
  note: 'None of these events took place.',
};
const EVENTS_A_BATCH = 5000;
const WAIT_MS = 10_000;

/**
 * Migrates the store behind a URL and fills it with so many made-up events, batch by batch, in one transaction. A store
 * that holds them already is left alone.
 */
export async function fill(url: string, count: number): Promise<{ added: boolean; file: string }> {
  // Imported late: these stand on the client, which may have been generated just now.
  const { databaseFile, openStore } = await import('#data/store/open');
  const { migrateStore } = await import('#data/store/migrate');
  const { writeDataset } = await import('#data/store/write-dataset');
  await migrateStore(url);
  const store = await openStore(url);
  try {
    const load = {
      dataset: describeDataset(count),
      contentHash: `made-up-1-${count}`,
      importer: 'made-up',
      startedAt: new Date(),
      file: null,
      keepsMissing: false,
      mayShrink: true,
      isForced: false,
      isDryRun: false,
      waitMs: WAIT_MS,
    };
    const { changed } = await writeDataset(store, load, async (writing) => {
      await writeEvents(writing, count);
      return {
        rows: { read: count, kept: count, merged: 0, rejected: 0, withdrawn: 0, repaired: 0 },
        kinds: [{ kind: 'events', read: count, kept: count }],
      };
    });
    return { added: changed, file: databaseFile(url) };
  } finally {
    await store.close();
  }
}

type Writing = Parameters<Parameters<typeof import('#data/store/write-dataset').writeDataset>[2]>[0];

async function writeEvents(writing: Writing, count: number): Promise<void> {
  const { saveEvents } = await import('#data/store/save-events');
  const { savePlaces } = await import('#data/store/save-places');
  const { saveSources } = await import('#data/store/save-sources');
  const { toEventToWrite } = await import('#data/store/save-release');
  const size = demoWorld(count);
  const places = generatePlaces(size);
  await savePlaces(writing, places);
  const sourceId = await saveSources(writing, [SOURCE]);
  for (const events of generateEvents(size, places, EVENTS_A_BATCH)) {
    const batch = events.map((event) => {
      const place = places[event.placeId - 1];
      if (place === undefined) throw new Error(`Got place ${event.placeId} when expected one of ${places.length}.`);
      return toEventToWrite(toProtestEvent(event, place), place);
    });
    await saveEvents(writing, batch, new Map(), sourceId);
  }
}

function describeDataset(count: number): Dataset {
  return {
    id: 'made-up',
    title: 'Made-up events: none of these took place',
    licence: 'CC0-1.0',
    citation: `Turnout: ${count} made-up events, to try out how a large map feels.`,
    homepage: null,
    redistributable: true,
    version: '1',
  };
}

function toProtestEvent(event: MadeUpEvent, { slug, name }: StoredPlace): ProtestEvent {
  const { id, startsOn, endsOn, held, position, actions, incidents, claimants, estimates } = event;
  const told = { status: 'claimed', note: null, sources: [SOURCE.key] } as const;
  return {
    key: `made-up-${id}`,
    title: `Made-up ${actions[0] ?? 'gathering'} ${id} in ${name}`,
    place: slug,
    startsOn,
    endsOn,
    held,
    venue: null,
    position,
    actions: [...new Set(actions)],
    summary: 'Made up: this event did not take place.',
    organizers: [],
    closures: [],
    estimates: estimates.map((estimate) => {
      return { ...estimate, ...told, scope: null, role: claimants[0] ?? 'unknown', claimant: 'Nobody (made up)' };
    }),
    incidents: incidents.map((kind) => {
      const summary = 'Made up: this did not happen.';
      return { kind, count: null, countBound: null, timeText: null, summary, claimedBy: null, actor: null, ...told };
    }),
    sources: [SOURCE.key],
  };
}
