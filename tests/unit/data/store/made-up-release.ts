import type { DatasetRelease } from '#data/model/dataset';
import { parseDay } from '#data/model/day';
import type { ProtestEvent, Source } from '#data/model/event';
import type { Place } from '#data/model/place';

/** A day written as `YYYY-MM-DD`. */
export function day(text: string) {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`Got "${text}" when expected a day.`);
  return parsed;
}

export function madeUpSource(key: string, change: Partial<Source> = {}): Source {
  const url = `https://news.example/${encodeURIComponent(key)}`;
  return { key, publisher: 'Example News', url, title: null, publishedOn: null, via: null, note: null, ...change };
}

export function madeUpPlace(slug: string, change: Partial<Place> = {}): Place {
  const name = slug.replace(/-[a-z]{2}$/, '');
  const state = slug.slice(-2).toUpperCase();
  return { slug, name, state, county: null, center: [-100, 40], population: null, ...change };
}

export function madeUpEvent(key: string, change: Partial<ProtestEvent> = {}): ProtestEvent {
  return {
    key,
    title: `Rally ${key}`,
    place: 'springfield-or',
    startsOn: day('2026-01-30'),
    endsOn: day('2026-01-30'),
    held: 'held',
    venue: null,
    position: { lngLat: [-123.02, 44.05], precision: 'city' },
    actions: ['rally'],
    summary: 'People gathered.',
    organizers: [],
    closures: [],
    estimates: [],
    incidents: [],
    sources: ['a:one'],
    ...change,
  };
}

/** A small dataset of made-up records. */
export function madeUpRelease(change: Partial<DatasetRelease> = {}): DatasetRelease {
  return {
    dataset: {
      id: 'made-up',
      title: 'Made up',
      licence: 'CC0',
      citation: 'Nobody',
      homepage: null,
      redistributable: true,
      version: '1',
    },
    sources: [madeUpSource('a:one'), madeUpSource('a:two')],
    places: [madeUpPlace('springfield-or')],
    events: [madeUpEvent('first'), madeUpEvent('second')],
    claims: [],
    timeline: [],
    actors: [],
    campaigns: [],
    ...change,
  };
}
