import { openGazetteer } from '#data/gazetteer/gazetteer';
import { openStates } from '#data/gazetteer/states';
import type { Dataset } from '#data/model/dataset';
import type { Place } from '#data/model/place';
import type { Format, RowNote } from './format';
import { createLocator, type Locator } from './locate';
import type { OpenFile } from './reading/open-file';
import type { RecordRead } from './reading/records';
import { findBrokenRule, type SourcedEvent, toEvent, toEventKey } from './to-event';

/** One record that became an event, or that takes one back, not yet written. */
export type Pending =
  | ({
      kind: 'event';
      line: number;
      key: string;
      isById: boolean;
      place: Place;
      repairs: readonly RowNote[];
    } & SourcedEvent)
  | { kind: 'withdrawn'; line: number; key: string; repairs: readonly RowNote[] };

/** What a record says, or why it cannot be taken. */
export type Told = Pending | { kind: 'rejected'; line: number; why: RowNote; repairs: readonly RowNote[] };

/** Some records of a file in their order, and how far the reading was then. Plain values: they may go between threads. */
export type ToldBatch = { told: readonly Told[]; position: number; blankRows: number };

/** Reads the records of a file as a dataset's. `known` are the places that are in the store already. */
export async function* readRecords(
  { format, records, position }: OpenFile,
  dataset: Dataset,
  known: readonly Place[],
): AsyncGenerator<ToldBatch> {
  const locator = createLocator(openGazetteer(), openStates(), known);
  for await (const batch of records.batches()) {
    const told = batch.map((read) => readRecord(read, { dataset, format, locator }));
    yield { told, position: position(), blankRows: records.blankRows() };
  }
  yield { told: [], position: position(), blankRows: records.blankRows() };
}

/** One record as an event with its place. */
function readRecord(
  read: RecordRead,
  { dataset, format, locator }: { dataset: Dataset; format: Format; locator: Locator },
): Told {
  const { line } = read;
  if (read.record === null && 'why' in read) return { kind: 'rejected', line, why: read.why, repairs: read.repairs };
  const outcome = format.read(read.record);
  if (outcome.kind === 'withdrawn') {
    const key = toEventKey(dataset.id, { kind: 'id', id: outcome.id });
    return { kind: 'withdrawn', line, key, repairs: read.repairs };
  }
  const repairs = [...read.repairs, ...outcome.repairs];
  if (outcome.kind === 'rejected') return { kind: 'rejected', line, why: outcome.why, repairs };
  const row = outcome.event;
  const located = locator.locate(row);
  repairs.push(...located.repairs);
  if (located.place === null) return { kind: 'rejected', line, why: located.why, repairs };
  const broken = findBrokenRule(row, located.position);
  if (broken !== null) return { kind: 'rejected', line, why: broken, repairs };
  const key = toEventKey(dataset.id, row.identity);
  const { place, position } = located;
  const { event, sources } = toEvent(row, { key, place: place.slug, position }, dataset);
  return { kind: 'event', line, key, isById: row.identity.kind === 'id', place, repairs, event, sources };
}
