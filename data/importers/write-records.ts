import type { ProtestEvent, Source } from '#data/model/event';
import type { ImportRow } from '#data/model/import-run';
import type { Place } from '#data/model/place';
import { fingerprint } from '#data/store/fingerprint';
import { saveImportRows } from '#data/store/import-rows';
import { readEventsByKey } from '#data/store/read-events';
import { type KnownEvent, knownEvents, removeEvents, saveEvents } from '#data/store/save-events';
import { addPlaces } from '#data/store/save-places';
import { toEventToWrite } from '#data/store/save-release';
import { saveSources } from '#data/store/save-sources';
import type { Writing } from '#data/store/writing';
import type { RowNote } from './format';
import { mergeEvents } from './merge-events';
import type { Pending } from './read-record';
import type { Tally } from './report';

type ToWrite = { event: ProtestEvent; place: Place; sources: Map<string, Source> };

/**
 * Writes a batch of records in their order. Records of one event are merged: with equal facts what the later adds is
 * added, with equal ids the later stands; also when the earlier was written in a batch before.
 */
export async function writeRecords(writing: Writing, batch: readonly Pending[], tally: Tally): Promise<ImportRow[]> {
  const known = await knownEvents(writing, [...new Set(batch.map(({ key }) => key))]);
  const earlier = await readEarlier(writing, batch, known);
  const toWrite = new Map<string, ToWrite>();
  const toRemove = new Map<string, number>();
  for (const record of batch) {
    const { key, line, repairs } = record;
    if (known.get(key)?.isOurs === false) {
      const why = { reason: 'key-taken', field: '', got: key, done: `a key that begins with no other dataset's id` };
      tally.add(line, { outcome: 'rejected', why, eventKey: null }, repairs);
    } else if (record.kind === 'withdrawn') {
      toWrite.delete(key);
      toRemove.set(key, line);
      tally.add(line, { outcome: 'withdrawn', eventKey: key }, repairs);
    } else {
      const isGone = toRemove.delete(key);
      const before = isGone ? undefined : (toWrite.get(key)?.event ?? earlier.get(key));
      const merged = before === undefined ? record.event : mergeRecord(before, record);
      const why = before === undefined ? null : whyMerged(record, before, merged);
      if (merged !== null) toWrite.set(key, addSources(toWrite.get(key), record, merged));
      if (why === null) tally.add(line, { outcome: 'kept', eventKey: key }, repairs);
      else tally.add(line, { outcome: 'merged', why, eventKey: key }, repairs);
    }
  }
  await write(writing, [...toWrite.values()], known);
  const removals = [...toRemove].flatMap(([key, line]) => {
    const stored = known.get(key);
    return stored === undefined ? [] : [{ key, line, ...stored }];
  });
  await removeEvents(writing, removals);
  const rows = tally.take();
  await saveImportRows(writing, rows);
  return rows;
}

/** The events that earlier batches of this run wrote and records of this batch are about. */
async function readEarlier(
  writing: Writing,
  batch: readonly Pending[],
  known: ReadonlyMap<string, KnownEvent>,
): Promise<Map<string, ProtestEvent>> {
  const keys = batch.flatMap((record) => {
    const isAgain = record.kind === 'event' && known.get(record.key)?.isSeen === true;
    return isAgain ? [record.key] : [];
  });
  if (keys.length === 0) return new Map();
  const events = await readEventsByKey(writing.tx, [...new Set(keys)]);
  return new Map(
    events.map(({ id: _id, datasetId: _datasetId, ...event }) => {
      return [event.key, event];
    }),
  );
}

/** The event as it is to be written, or null when it is already. */
function mergeRecord(before: ProtestEvent, { event, isById }: { event: ProtestEvent; isById: boolean }) {
  if (!isById) return mergeEvents(before, event);
  return isSame(before, event) ? null : event;
}

function whyMerged(
  { isById, event }: Extract<Pending, { kind: 'event' }>,
  before: ProtestEvent,
  merged: ProtestEvent | null,
): RowNote {
  if (merged === null) {
    return { reason: 'duplicate-row', field: '', got: event.title, done: `kept once, as ${before.key}` };
  }
  if (isById)
    return { reason: 'same-id', field: '', got: event.title, done: `replaced the earlier record of ${before.key}` };
  return { reason: 'same-event', field: '', got: event.title, done: `added to ${before.key}` };
}

function isSame(a: ProtestEvent, b: ProtestEvent): boolean {
  return fingerprint(a) === fingerprint(b);
}

function addSources(
  before: ToWrite | undefined,
  record: Extract<Pending, { kind: 'event' }>,
  event: ProtestEvent,
): ToWrite {
  const sources = before?.sources ?? new Map<string, Source>();
  for (const source of record.sources) sources.set(source.key, source);
  // A record that replaces an earlier one may tell of another town; one that is added to it keeps the earlier's.
  const place = before?.place.slug === event.place ? before.place : record.place;
  return { event, place, sources };
}

async function write(
  writing: Writing,
  events: readonly ToWrite[],
  known: ReadonlyMap<string, KnownEvent>,
): Promise<void> {
  const places = new Map<string, Place>();
  const sources = new Map<string, Source>();
  for (const each of events) {
    places.set(each.place.slug, each.place);
    for (const [key, source] of each.sources) sources.set(key, source);
  }
  await addPlaces(
    writing,
    [...places.values()].filter(({ slug }) => !writing.placeIds.has(slug)),
  );
  // An event that an earlier batch wrote still names the sources that came with it.
  const named = events.flatMap(({ event }) => event.sources).filter((key) => !sources.has(key));
  const sourceId = await saveSources(writing, [...sources.values()], [...new Set(named)]);
  const rows = events.map(({ event, place }) => toEventToWrite(event, place));
  await saveEvents(writing, rows, known, sourceId);
}
