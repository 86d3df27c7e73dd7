import { isLngLat, type LngLat } from '#data/model/position';
import type { Noting } from './notes';

/** Programs write 100,000 as `1e+05`. */
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[+]?\d{1,2})?$/i;
/** No gathering of people has had more, so a larger figure is another column's. */
const MOST_PEOPLE = 50_000_000;

/** Reads `1,200`, `40.0`, `-93.25`; null for other text. */
export function parseNumber(text: string): number | null {
  if (!NUMBER.test(text)) return null;
  const number = Number(text.replaceAll(',', ''));
  return Number.isFinite(number) ? number : null;
}

/** A number of people, whole and not below zero; null, and noted, for other text; null alone for an empty cell. */
export function readPeople(text: string, field: string, note: Noting): number | null {
  if (text === '') return null;
  const number = parseNumber(text);
  if (number === null) {
    note('number-unreadable', field, text, 'Left out.');
    return null;
  }
  if (number < 0 || number > MOST_PEOPLE) {
    note('value-impossible', field, text, 'Left out.');
    return null;
  }
  return Math.round(number);
}

/**
 * Reads a pair of coordinates, longitude first. Null when one is missing, and noted when one is no number. Pairs that no
 * place has within 180 degrees are left to whoever holds a map: they may be exchanged.
 */
export function readLngLat(longitude: string, latitude: string, note: Noting): LngLat | null {
  if (longitude === '' && latitude === '') return null;
  const pair = [parseNumber(longitude) ?? Number.NaN, parseNumber(latitude) ?? Number.NaN] as const;
  if (isLngLat(pair) || isLngLat([pair[1], pair[0]])) return pair;
  note('coordinates-unreadable', 'coordinates', `${latitude}, ${longitude}`, 'Left out.');
  return null;
}
