import { type Day, parseDay } from './day';
import { type Bounds, formatBounds, parseBounds } from './position';
import {
  ACTIONS,
  type Action,
  CLAIMANT_ROLES,
  type ClaimantRole,
  HELD,
  type Held,
  INCIDENT_KINDS,
  type IncidentKind,
  isTermOf,
} from './vocabulary';

/** The named conventions under which words become numbers; `data/crowds/conventions.ts` describes them. */
export const READINGS = ['interval', 'ccc', 'count-love'] as const;
export type Reading = (typeof READINGS)[number];
export const DEFAULT_READING: Reading = 'interval';

/** The reading of a name; null for any other text. */
export function parseReading(text: string | null): Reading | null {
  return READINGS.find((reading) => reading === text) ?? null;
}

/**
 * What a reader wants to see. It lives in the URL and nowhere else; pages, tiles, lists and the API all read this
 * one type. An empty list or null asks for nothing; values within a key are alternatives; keys narrow each other.
 */
export type Query = {
  /** Events whose days overlap the window from `from` to `to`, both included. */
  from: Day | null;
  to: Day | null;
  datasets: readonly string[];
  actions: readonly Action[];
  /** Events with an incident of one of these kinds. */
  incidents: readonly IncidentKind[];
  /** Events about whose size somebody in one of these roles spoke. */
  claimants: readonly ClaimantRole[];
  /**
   * People, by the figures that somebody names: events of whose reported range the largest figure is at least `min`
   * and the lowest claim at most `max`. An open top reaches no further ("at least 200" does not say 1,000); a range
   * without a stated floor is under every `max`.
   */
  min: number | null;
  max: number | null;
  /**
   * Events without a reported range. Null shows them, except under `min` or `max`: a size cannot be
   * asked of what has none, so they then come only when asked for with `show`.
   */
  unknown: 'show' | 'hide' | null;
  held: Held | null;
  /** Words to find in titles, places, venues and organizers. */
  words: string;
  bbox: Bounds | null;
  reading: Reading;
};

export const EVERYTHING: Query = {
  from: null,
  to: null,
  datasets: [],
  actions: [],
  incidents: [],
  claimants: [],
  min: null,
  max: null,
  unknown: null,
  held: null,
  words: '',
  bbox: null,
  reading: DEFAULT_READING,
};

/** The URL keys of a query, in the order in which `formatQuery` writes them. */
export const QUERY_KEYS = [
  'from',
  'to',
  'dataset',
  'actions',
  'incidents',
  'claimants',
  'min',
  'max',
  'unknown',
  'held',
  'q',
  'bbox',
  'reading',
] as const;
export type QueryKey = (typeof QUERY_KEYS)[number];

/** A part of a URL that could not be read: pages show it and go on, tiles and the API answer 400. */
export type QueryProblem = { key: QueryKey; got: string; expected: string };

/** The longest text that is searched for. */
export const MAX_WORDS_LENGTH = 100;
const WHOLE_NUMBER = /^\d{1,9}$/;
const DATASET_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads a query from URL parameters. What cannot be read is left out of the query and named in `problems`, so
 * that a bad part never silently widens or empties the view. Keys that are not of a query are not looked at.
 */
export function parseQuery(params: URLSearchParams): { query: Query; problems: readonly QueryProblem[] } {
  const problems: QueryProblem[] = [];

  /** The single value of a key; several different ones are a contradiction. */
  function single<Value>(key: QueryKey, expected: string, parse: (text: string) => Value | null): Value | null {
    const texts = [...new Set(params.getAll(key).map((text) => text.trim()))].filter((text) => text !== '');
    const text = texts[0];
    if (text === undefined) return null;
    const value = texts.length === 1 ? parse(text) : null;
    if (value === null) problems.push({ key, got: texts.join(' and '), expected });
    return value;
  }

  /** The values of a key, given by repeating the key, by commas, or both. */
  function several<Value extends string>(
    key: QueryKey,
    expected: string,
    isKnown: (text: string) => text is Value,
  ): Value[] {
    const texts = params.getAll(key).flatMap((text) => text.split(','));
    const values = new Set<Value>();
    for (const text of texts.map((part) => part.trim()).filter((part) => part !== '')) {
      if (isKnown(text)) values.add(text);
      else problems.push({ key, got: text, expected });
    }
    return [...values].sort();
  }

  const day = 'a day such as 2026-01-30';
  const people = 'a whole number of people, at most 999,999,999';
  const query: Query = {
    from: single('from', day, parseDay),
    to: single('to', day, parseDay),
    datasets: several('dataset', 'the id of a dataset', (text): text is string => DATASET_ID.test(text)),
    actions: several('actions', oneOf(Object.keys(ACTIONS)), isTermOf(ACTIONS)),
    incidents: several('incidents', oneOf(Object.keys(INCIDENT_KINDS)), isTermOf(INCIDENT_KINDS)),
    claimants: several('claimants', oneOf(Object.keys(CLAIMANT_ROLES)), isTermOf(CLAIMANT_ROLES)),
    min: single('min', people, parsePeople),
    max: single('max', people, parsePeople),
    unknown: single('unknown', 'show or hide', (text) => (text === 'show' || text === 'hide' ? text : null)),
    held: single('held', oneOf(Object.keys(HELD)), (text) => (text === 'held' || text === 'announced' ? text : null)),
    words:
      single('q', `words, at most ${MAX_WORDS_LENGTH} characters`, (text) =>
        text.length <= MAX_WORDS_LENGTH ? text.replace(/\s+/g, ' ') : null,
      ) ?? '',
    bbox: single('bbox', 'west,south,east,north in degrees, such as -124.6,41.9,-116.4,46.3', parseBounds),
    reading: single('reading', oneOf(READINGS), parseReading) ?? DEFAULT_READING,
  };
  return { query: withoutContradictions(query, problems), problems };
}

/**
 * Writes a query as URL parameters. `parseQuery(formatQuery(query)).query` equals `query`; equal queries give
 * equal texts, so the text can name a cached answer. Everything that asks for nothing is left out.
 */
export function formatQuery(query: Query): URLSearchParams {
  const params = new URLSearchParams();
  const set = (key: QueryKey, value: string | number | null) => {
    if (value !== null && value !== '') params.set(key, String(value));
  };
  set('from', query.from);
  set('to', query.to);
  set('dataset', [...query.datasets].sort().join(','));
  set('actions', [...query.actions].sort().join(','));
  set('incidents', [...query.incidents].sort().join(','));
  set('claimants', [...query.claimants].sort().join(','));
  set('min', query.min);
  set('max', query.max);
  set('unknown', query.unknown);
  set('held', query.held);
  set('q', query.words);
  set('bbox', query.bbox && formatBounds(query.bbox));
  set('reading', query.reading === DEFAULT_READING ? null : query.reading);
  return params;
}

/** Whether events without a reported range belong to the query's answer. */
export function showsUnknown(query: Query): boolean {
  return query.unknown === null ? query.min === null && query.max === null : query.unknown === 'show';
}

/** Takes out pairs that no event can meet because their ends are the wrong way round. */
function withoutContradictions(query: Query, problems: QueryProblem[]): Query {
  let sound = query;
  if (query.from !== null && query.to !== null && query.from > query.to) {
    problems.push({ key: 'from', got: `${query.from}, after ${query.to}`, expected: 'a first day not after the last' });
    sound = { ...sound, from: null, to: null };
  }
  if (query.min !== null && query.max !== null && query.min > query.max) {
    problems.push({
      key: 'min',
      got: `${query.min}, more than ${query.max}`,
      expected: 'a least number not over the most',
    });
    sound = { ...sound, min: null, max: null };
  }
  return sound;
}

function parsePeople(text: string): number | null {
  return WHOLE_NUMBER.test(text) ? Number(text) : null;
}

function oneOf(values: readonly string[]): string {
  return `one of ${values.join(', ')}`;
}
