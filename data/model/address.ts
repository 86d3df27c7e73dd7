import type { Day } from './day';
import type { RowFilter } from './import-run';
import { DEFAULT_READING, EVERYTHING, formatQuery, type Query, type Reading } from './query';
import { toReadable } from './readable-params';

/** Where the map looks: longitude, latitude, zoom. The URL key is `at`. */
export type Camera = { longitude: number; latitude: number; zoom: number };

/** A part of an address that could not be read and was left out. */
export type AddressProblem = { key: string; got: string; expected: string };

/** Reads `at=longitude,latitude,zoom`; null for anything else, so that a bad camera means the usual one. */
export function parseCamera(text: string | null): Camera | null {
  const parts = (text ?? '').split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [longitude, latitude, zoom] = parts;
  if (parts.length !== 3 || longitude === undefined || latitude === undefined || zoom === undefined) return null;
  const isOnMap = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85.06 && zoom >= 0 && zoom <= 22;
  return isOnMap ? { longitude, latitude, zoom } : null;
}

/** What of an address could not be read as a camera. */
export function findCameraProblems(params: URLSearchParams): readonly AddressProblem[] {
  const got = params.get('at') ?? '';
  if (got === '' || parseCamera(got) !== null) return [];
  return [{ key: 'at', got, expected: 'longitude,latitude,zoom, such as -98,39,4' }];
}

/** Inverse of `parseCamera`, rounded to what a pixel shows: four decimals, two of zoom. */
export function formatCamera({ longitude, latitude, zoom }: Camera): string {
  return `${Number(longitude.toFixed(4))},${Number(latitude.toFixed(4))},${Number(zoom.toFixed(2))}`;
}

/** A path with the query behind it, so that a reader's filters go along wherever they click. */
export function toHref(path: string, query: Query): string {
  const params = formatQuery(query).toString();
  return `${path}${params === '' ? '' : `?${toReadable(params)}`}`;
}

/** An address with the reading in force; nothing else of a query goes along. */
export function withReading(href: string, reading: Reading): string {
  if (reading === DEFAULT_READING) return href;
  const [path = '', hash] = href.split('#');
  const kept = `${path}${path.includes('?') ? '&' : '?'}reading=${reading}`;
  return hash === undefined ? kept : `${kept}#${hash}`;
}

/** The address of a place. The box that limits a list is left behind: a place is no list. */
export function toPlaceHref(slug: string, query: Query): string {
  return toHref(`/places/${slug}`, { ...query, bbox: null });
}

/** The address of the area estimator of a place, without a drawing. */
export function toAreaHref(slug: string, query: Query): string {
  return toHref(`/places/${slug}/area`, { ...query, bbox: null });
}

/** Whether a path is that of an area estimator, where the reader draws on the map. */
export function isAreaPath(path: string): boolean {
  return /^\/places\/[^/]+\/area$/.test(path);
}

/** The address of an event, likewise. */
export function toEventHref(key: string, query: Query): string {
  return toHref(`/events/${encodeURIComponent(key)}`, { ...query, bbox: null });
}

/** The address of the list of all places with an event on these days. */
export function toDaysHref(from: Day, to: Day, reading: Reading): string {
  return toHref('/', { ...EVERYTHING, from, to, reading });
}

/** The page of results of the search, which finds names: its words limit no list. */
export const SEARCH_HREF = '/search';

/** The account of the record's campaign. */
export const STORY_HREF = '/story/january-30-2026';

/** How figures are read and combined, and what the words mean. */
export const METHODS_HREF = '/methods';

/** What is loaded, on which terms, and what became of every file. */
export const DATA_HREF = '/data';

/** The report of one import. */
export function toImportHref(id: number, filter: RowFilter = { outcome: null, reason: null }, page = 1): string {
  const params = new URLSearchParams();
  if (filter.outcome !== null) params.set('outcome', filter.outcome);
  if (filter.reason !== null) params.set('reason', filter.reason);
  if (page > 1) params.set('page', String(page));
  return `/data/imports/${id}${params.size === 0 ? '' : `?${params}`}`;
}

/** The address of one claim, with all others of its topic. */
export function toClaimHref(key: string): string {
  return `/claims/${encodeURIComponent(key)}`;
}
