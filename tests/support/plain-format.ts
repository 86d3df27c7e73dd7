import { z } from 'zod';
import type { Format, RowEvent, RowOutcome } from '#data/importers/format';
import { parseDay } from '#data/model/day';

const ROW = z.object({
  id: z.string().optional(),
  title: z.string(),
  town: z.string(),
  state: z.string(),
  day: z.string(),
  latitude: z.string().optional(),
  longitude: z.string().optional(),
  size: z.string().optional(),
  source: z.string().optional(),
});

/** The columns of `plainFormat`, in the order of the made-up files. */
export const PLAIN_COLUMNS = [
  'id',
  'title',
  'town',
  'state',
  'day',
  'latitude',
  'longitude',
  'size',
  'source',
] as const;

/**
 * A layout of no dataset there is, for files that tests make up. Rows with an id are told apart by it, others by title,
 * town and day; the day `withdrawn` takes an event back; a size that is a number becomes a claim.
 */
export const plainFormat: Format = {
  id: 'plain',
  title: 'A made-up layout',
  dataset: {
    id: 'plain',
    title: 'Made-up marches',
    licence: 'CC0 1.0',
    citation: 'Nobody, Made-up marches.',
    homepage: 'https://example.org/marches',
    redistributable: true,
  },
  container: { kind: 'table' },
  matches: (columns) => ['title', 'town', 'state', 'day'].every((name) => columns.includes(name)),
  read: (record) => readRow(ROW.parse(record)),
};

/** The same in a JSON document: `{ "marches": [...] }`. */
export const plainJsonFormat: Format = {
  ...plainFormat,
  id: 'plain-json',
  container: { kind: 'json', recordsAt: 'marches' },
  read(record) {
    const row = ROW.safeParse(record);
    if (row.success) return readRow(row.data);
    const why = { reason: 'columns-shifted', field: '', got: JSON.stringify(record), done: 'texts' };
    return { kind: 'rejected', why, repairs: [] };
  },
};

function readRow(row: z.output<typeof ROW>): RowOutcome {
  const { id = '', title, town, state, size = '', source = '' } = row;
  if (row.day === 'withdrawn') return { kind: 'withdrawn', id };
  const day = parseDay(row.day);
  if (day === null) {
    const why = { reason: 'day-impossible', field: 'day', got: row.day, done: 'a day such as 2026-01-30' };
    return { kind: 'rejected', why, repairs: [] };
  }
  const event: RowEvent = {
    identity: id === '' ? { kind: 'facts', facts: [title, town, state, day] } : { kind: 'id', id },
    title,
    place: { name: town, state },
    position: toPosition(row.latitude ?? '', row.longitude ?? ''),
    startsOn: day,
    endsOn: day,
    held: 'held',
    venue: null,
    actions: ['march'],
    summary: '',
    organizers: [],
    estimates: /^\d+$/.test(size) ? [toEstimate(size)] : [],
    incidents: [],
    sources: source === '' ? [] : [toSource(source)],
  };
  return { kind: 'event', event, repairs: [] };
}

function toPosition(latitude: string, longitude: string): RowEvent['position'] {
  if (latitude === '' || longitude === '') return null;
  return { lngLat: [Number(longitude), Number(latitude)], precision: 'city' };
}

function toEstimate(words: string): RowEvent['estimates'][number] {
  const low = Number(words);
  return {
    words,
    low,
    high: low,
    bound: 'exact',
    unit: 'people',
    scopeKind: 'whole',
    scope: null,
    role: 'unknown',
    claimant: 'Made-up marches',
    status: 'claimed',
    note: null,
  };
}

function toSource(text: string): RowEvent['sources'][number] {
  const isAddress = /^https?:\/\//.test(text);
  const publisher = isAddress ? new URL(text).host : text;
  return { publisher, url: isAddress ? text : null, title: null, publishedOn: null, via: null, note: null };
}
