import { formatQuery, type Query } from './query';
import { toReadable } from './readable-params';

/** How many places stand side by side at most: more cannot be read on one screen. */
export const MOST_COMPARED = 4;
/** The URL key of the set, on the page that compares and nowhere else. */
export const PLACES_KEY = 'places';
export const COMPARE_HREF = '/compare';

/** Slugs in the reader's order, each once. */
export type PlaceSet = readonly string[];

/** A longer list is no wish of a reader: what comes after is not even looked up. */
const MOST_ASKED = 20;
const MOST_SLUG_LENGTH = 120;

/**
 * The slugs that an address asks to compare: `places=eugene-or,portland-or`, by commas, by repeating the key, or both.
 * Duplicates are dropped. It may be more than four and may hold what is no place: `choosePlaces` judges that.
 */
export function parsePlaces(params: URLSearchParams): PlaceSet {
  const slugs = params
    .getAll(PLACES_KEY)
    .flatMap((text) => text.split(','))
    .map((text) => text.trim().toLowerCase())
    .filter((text) => text !== '');
  return [...new Set(slugs)].slice(0, MOST_ASKED).map((slug) => slug.slice(0, MOST_SLUG_LENGTH));
}

/** Inverse of `parsePlaces`. */
export function formatPlaces(slugs: PlaceSet): string {
  return slugs.join(',');
}

/** What becomes of the slugs asked for. */
export type ChosenPlaces = {
  /** The first four that are places of the record. */
  kept: PlaceSet;
  /** Places too, but a fifth and further. */
  refused: PlaceSet;
  unknown: PlaceSet;
};

/** Keeps the first four known places; one that is not known takes nobody's room. */
export function choosePlaces(slugs: PlaceSet, isPlace: (slug: string) => boolean): ChosenPlaces {
  const known = slugs.filter((slug) => isPlace(slug));
  return {
    kept: known.slice(0, MOST_COMPARED),
    refused: known.slice(MOST_COMPARED),
    unknown: slugs.filter((slug) => !known.includes(slug)),
  };
}

/** The set with one more place at its end; the same set when it holds it already. */
export function withPlace(slugs: PlaceSet, slug: string): PlaceSet {
  return slugs.includes(slug) ? slugs : [...slugs, slug];
}

/** The set with a place one step to the left (-1) or right (1); the same where there is no room. */
export function withStep(slugs: PlaceSet, slug: string, step: -1 | 1): PlaceSet {
  const from = slugs.indexOf(slug);
  const to = from + step;
  const other = slugs[to];
  if (from === -1 || other === undefined) return slugs;
  return slugs.map((each, position) => (position === from ? other : position === to ? slug : each));
}

/** The address of a comparison. The box that limits a list is left behind: places are chosen by name. */
export function toCompareHref(slugs: PlaceSet, query: Query): string {
  return withParams(COMPARE_HREF, slugs, query, {});
}

/** The address of exactly what a comparison shows, for machines. */
export function toCompareDataHref(slugs: PlaceSet, query: Query, format: 'json' | 'csv'): string {
  return withParams('/api/compare', slugs, query, format === 'csv' ? { format } : {});
}

/** What an address holds besides the set: a form that changes one part of it gives the others back unchanged. */
export function keptFields(
  slugs: PlaceSet,
  query: Query,
  without: readonly string[],
): readonly (readonly [string, string])[] {
  const all: (readonly [string, string])[] = [
    [PLACES_KEY, formatPlaces(slugs)],
    ...formatQuery({ ...query, bbox: null }),
  ];
  return all.filter(([key, value]) => value !== '' && !without.includes(key));
}

function withParams(path: string, slugs: PlaceSet, query: Query, more: Readonly<Record<string, string>>): string {
  const params = new URLSearchParams({ [PLACES_KEY]: formatPlaces(slugs) });
  if (slugs.length === 0) params.delete(PLACES_KEY);
  for (const [key, value] of formatQuery({ ...query, bbox: null })) params.append(key, value);
  for (const [key, value] of Object.entries(more)) params.append(key, value);
  return params.size === 0 ? path : `${path}?${toReadable(params.toString())}`;
}

/** The letters by which map, charts and table name the places of a set. */
export function letterOf(position: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + position);
}
