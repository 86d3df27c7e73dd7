import { toMercatorX, toMercatorY } from '#data/geo/mercator';
import { toDayNumber } from '#data/model/day';
import { createMaskOf } from '#data/model/masks';
import type { Bounds } from '#data/model/position';
import { type Query, type Reading, showsUnknown } from '#data/model/query';
import { ACTIONS, CLAIMANT_ROLES, INCIDENT_KINDS } from '#data/model/vocabulary';
import type { AtlasIndex } from './atlas-index';
import { LARGEST_FIGURE } from './read-range';
import type { RowSet } from './row-set';

const actionsMask = createMaskOf(ACTIONS, 32);
const incidentsMask = createMaskOf(INCIDENT_KINDS, 32);
const claimantsMask = createMaskOf(CLAIMANT_ROLES, 8);

/** Further from 1970 than any day, and yet small enough that differences of days stay in 32 bits. */
const EVERY_DAY = 2 ** 29;

/** A query turned into plain numbers for one index. Null and 0 ask for nothing. */
export type Matcher = {
  /** Whether nothing is asked, so that finished sums may answer. */
  everything: boolean;
  reading: Reading;
  days: { from: number; to: number } | null;
  /** 1 for each dataset asked for, by its position in the index. */
  datasets: Uint8Array | null;
  actions: number;
  incidents: number;
  claimants: number;
  announced: 0 | 1 | null;
  people: { min: number; max: number; showsUnknown: boolean } | null;
  /** On the square of data/geo/mercator, so exact to a centimetre; edges included. */
  box: { west: number; north: number; east: number; south: number } | null;
  words: RowSet | null;
};

/**
 * Prepares a query for an index. `words` are the rows in which the query's words were found (`toRowSet`), null when
 * it has none. Throws when the query has words and no rows are given: they would be ignored silently.
 */
export function toMatcher(index: AtlasIndex, query: Query, words: RowSet | null): Matcher {
  if (query.words !== '' && words === null) {
    throw new Error(`Got a query for "${query.words}" without the rows that hold these words.`);
  }
  const matcher: Omit<Matcher, 'everything'> = {
    reading: query.reading,
    days: toDays(query),
    datasets:
      query.datasets.length === 0
        ? null
        : Uint8Array.from(index.datasets, (dataset) => (query.datasets.includes(dataset) ? 1 : 0)),
    actions: actionsMask(query.actions),
    incidents: incidentsMask(query.incidents),
    claimants: claimantsMask(query.claimants),
    announced: query.held === null ? null : query.held === 'announced' ? 1 : 0,
    people: toPeople(query),
    box: query.bbox && toBox(query.bbox),
    words: query.words === '' ? null : words,
  };
  return { ...matcher, everything: !asksAnything(matcher) };
}

function asksAnything(matcher: Omit<Matcher, 'everything'>): boolean {
  const { days, datasets, actions, incidents, claimants, announced, people, box, words } = matcher;
  const asked = [days, datasets, announced, people, box, words].some((part) => part !== null);
  return asked || (actions | incidents | claimants) !== 0;
}

function toDays({ from, to }: Query): Matcher['days'] {
  if (from === null && to === null) return null;
  return {
    from: from === null ? -EVERY_DAY : toDayNumber(from),
    to: to === null ? EVERY_DAY : toDayNumber(to),
  };
}

function toPeople(query: Query): Matcher['people'] {
  const shows = showsUnknown(query);
  if (query.min === null && query.max === null && shows) return null;
  return { min: query.min ?? 0, max: query.max ?? LARGEST_FIGURE, showsUnknown: shows };
}

function toBox({ west, south, east, north }: Bounds): Matcher['box'] {
  return { west: toMercatorX(west), north: toMercatorY(north), east: toMercatorX(east), south: toMercatorY(south) };
}
