import { type Day, parseDay } from '#data/model/day';
import type { Estimate, Incident, ProtestEvent } from '#data/model/event';

/** A day that the calendar has; a test that names another is itself wrong. */
export function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`Got "${text}" when expected a day of the calendar.`);
  return day;
}

/** A claim of exactly 100 people by a made-up newspaper, but for what the test says otherwise. */
export function madeUpEstimate(changes: Partial<Estimate> = {}): Estimate {
  return {
    words: '100 people',
    low: 100,
    high: 100,
    bound: 'exact',
    unit: 'people',
    scopeKind: 'whole',
    scope: null,
    role: 'news',
    claimant: 'Alder Gazette',
    status: 'claimed',
    note: null,
    sources: ['alder-gazette'],
    ...changes,
  };
}

/** A road blocked at a made-up event. */
export function madeUpIncident(changes: Partial<Incident> = {}): Incident {
  return {
    kind: 'blockade',
    count: null,
    countBound: null,
    timeText: null,
    summary: 'Marchers held up traffic on Main Street.',
    status: 'confirmed',
    claimedBy: null,
    actor: null,
    sources: ['alder-gazette'],
    ...changes,
  };
}

/** A march in a town that does not exist, without figures or incidents. */
export function madeUpEvent(changes: Partial<ProtestEvent> = {}): ProtestEvent {
  return {
    key: 'alder-or-2026-01-30',
    title: 'March in Alder',
    place: 'alder-or',
    startsOn: dayOf('2026-01-30'),
    endsOn: dayOf('2026-01-30'),
    held: 'held',
    venue: null,
    position: { lngLat: [-123, 44], precision: 'city' },
    actions: ['march'],
    summary: 'People marched.',
    organizers: [],
    closures: [],
    estimates: [],
    incidents: [],
    sources: ['alder-gazette'],
    ...changes,
  };
}
