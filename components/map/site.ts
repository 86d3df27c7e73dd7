import type { HonestTotal } from '#data/crowds/honest-total';
import { type Day, fromDayNumber } from '#data/model/day';
import { nameOfSlug } from '#data/model/place';
import type { LngLat, Precision } from '#data/model/position';
import { PRECISIONS } from '#data/model/position';

/** One feature of the tiles: an event, a place, a pile of events on one point, or a cluster of several sites. */
export type Site = {
  id: number;
  lngLat: LngLat;
  /** Null when the feature spans several names. */
  name: string | null;
  /** Slug, when all events of the feature are in one place. */
  place: string | null;
  /** Key, when the feature is one event. */
  event: string | null;
  /** Many events on one point. */
  isPile: boolean;
  total: HonestTotal;
  incidents: number;
  precision: Precision;
  days: { first: Day; last: Day } | null;
};

/** The id of a feature of one event is so many times the event's number, and some, unless the feature says otherwise. */
export const EVENTS_ID_STEP = 16;

/** Reads a feature of a tile; what is absent is zero, as the tiles leave zeros out. Null when it has no id. */
export function readSite(
  id: string | number | undefined,
  properties: Readonly<Record<string, unknown>>,
  lngLat: LngLat,
): Site | null {
  if (typeof id !== 'number') return null;
  const count = (key: string) => (typeof properties[key] === 'number' ? properties[key] : 0);
  const text = (key: string) => {
    const value = properties[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  };
  const place = text('place');
  const events = Math.max(count('n'), 1);
  const hasDays = typeof properties.first === 'number';
  const first = count('first');
  return {
    id,
    lngLat,
    name: text('name') ?? (place && nameOfSlug(place)),
    place,
    event: events === 1 ? (text('event') ?? String(Math.floor(id / EVENTS_ID_STEP))) : null,
    isPile: count('pile') > 0,
    total: {
      events,
      low: count('low'),
      high: count('high'),
      openTop: count('open'),
      unknown: count('unknown'),
      announced: count('announced'),
    },
    incidents: count('incidents'),
    precision: PRECISIONS[count('precision')] ?? 'state',
    days: hasDays ? { first: fromDayNumber(first), last: fromDayNumber(Math.max(count('last'), first)) } : null,
  };
}
