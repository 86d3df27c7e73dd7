import { hash } from 'node:crypto';
import type { Dataset } from '#data/model/dataset';
import type { ProtestEvent, Source, SourceKeys } from '#data/model/event';
import { toSlug } from '#data/model/place';
import { isLngLat, type Position } from '#data/model/position';
import type { RowEvent, RowNote, RowSource } from './format';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MOST_ID_CHARACTERS = 60;

/**
 * The key of an event over all releases of its dataset: `{dataset}-{id}` where the id can stand in an address, else with
 * a fingerprint of the id, or of the facts that tell the event apart.
 */
export function toEventKey(datasetId: string, identity: RowEvent['identity']): string {
  if (identity.kind === 'facts') return `${datasetId}-${shortHash(JSON.stringify(identity.facts))}`;
  const id = identity.id.trim().toLowerCase();
  if (SLUG.test(id) && id.length <= MOST_ID_CHARACTERS) return `${datasetId}-${id}`;
  return `${datasetId}-${[toSlug(id).slice(0, MOST_ID_CHARACTERS), shortHash(id)].filter(Boolean).join('-')}`;
}

/** An event with the sources it names. */
export type SourcedEvent = { event: ProtestEvent; sources: readonly Source[] };

/** An event as the store keeps it. A record without sources has the dataset for one, and the source says so. */
export function toEvent(
  row: RowEvent,
  at: { key: string; place: string; position: Position },
  dataset: Dataset,
): SourcedEvent {
  const own = row.sources.map((source) => toSource(source, dataset.id));
  const [lead = ofDataset(dataset), ...further] = new Map(own.map((source) => [source.key, source])).values();
  const sources: SourceKeys = [lead.key, ...further.map(({ key }) => key)];
  const event: ProtestEvent = {
    key: at.key,
    title: row.title,
    place: at.place,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    held: row.held,
    venue: row.venue,
    position: at.position,
    actions: [...new Set(row.actions)],
    summary: row.summary,
    organizers: [...row.organizers],
    closures: [],
    estimates: row.estimates.map((estimate) => ({ ...estimate, sources })),
    incidents: row.incidents.map((incident) => ({ ...incident, sources })),
    sources,
  };
  return { event, sources: [lead, ...further] };
}

/** Sources have no ids outside: what they say names them. */
function toSource({ publisher, url, title, publishedOn, via, note }: RowSource, datasetId: string): Source {
  const said = { publisher, url, title, publishedOn, via, note };
  return { key: `${datasetId}:${shortHash(JSON.stringify(Object.values(said)))}`, ...said };
}

function ofDataset({ id, title, homepage }: Dataset): Source {
  const note = 'The dataset names no source for what it says here.';
  return { key: `${id}:dataset`, publisher: title, url: homepage, title: null, publishedOn: null, via: null, note };
}

/** 64 bits: among a hundred million records two would hardly ever meet. */
function shortHash(text: string): string {
  return hash('sha256', text).slice(0, 16);
}

/** The first rule of the store that an event breaks, in words; null when it keeps them all. */
export function findBrokenRule(row: RowEvent, { lngLat }: Position): RowNote | null {
  if (isEmpty(row.title)) return broken('title', row.title, 'some words');
  if (row.startsOn > row.endsOn) return broken('endsOn', row.endsOn, `a day not before ${row.startsOn}`);
  if (!isLngLat(lngLat)) return broken('coordinates', lngLat.join(', '), 'a point on Earth');
  if (row.venue !== null && isEmpty(row.venue)) return broken('venue', row.venue, 'some words');
  if (row.organizers.some(isEmpty)) return broken('organizers', row.organizers.join('; '), 'some words');
  for (const { words, claimant, low, high, bound } of row.estimates) {
    if (isEmpty(words) || isEmpty(claimant))
      return broken('estimates', `${words} (${claimant})`, 'words and a claimant');
    if (!isCount(low) || !isCount(high)) return broken('estimates', `${low} to ${high}`, 'whole numbers, not below 0');
    if (low !== null && high !== null && low > high)
      return broken('estimates', `${low} to ${high}`, 'a low not over the high');
    const isWordless = bound === 'vague' || bound === 'none';
    if (isWordless && (low !== null || high !== null)) return broken('estimates', bound, 'a bound that the number has');
  }
  for (const { kind, count, countBound, summary } of row.incidents) {
    if (!isCount(count)) return broken('incidents', count, 'a whole number, not below 0');
    if ((count === null) !== (countBound === null)) return broken('incidents', kind, 'a bound if there is a count');
    if (isEmpty(summary)) return broken('incidents', kind, 'some words');
  }
  for (const { publisher, url } of row.sources) {
    if (isEmpty(publisher)) return broken('sources', url, 'who says so');
    if (url !== null && !/^https?:\/\/\S+$/.test(url)) return broken('sources', url, 'an address, or none');
  }
  return null;
}

function broken(field: string, got: unknown, done: string): RowNote {
  return { reason: 'event-invalid', field, got: String(got), done };
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

function isCount(count: number | null): boolean {
  return count === null || (Number.isSafeInteger(count) && count >= 0);
}
