import type { Incident } from './event';

const CLOCK = /\b(\d{1,2})(?::(\d{2}))?\s*(a|p)\.?m\b/i;

/** The first clock time in words such as `from about 5:40 p.m.`, in minutes after midnight; null when there is none. */
export function clockMinutes(timeText: string | null): number | null {
  const match = CLOCK.exec(timeText ?? '');
  if (match === null) return null;
  const hour = (Number(match[1]) % 12) + (match[3]?.toLowerCase() === 'p' ? 12 : 0);
  return hour * 60 + Number(match[2] ?? 0);
}

/** Incidents by the time that is told; those without a clock time after them, in the order of the record. */
export function inTimeOrder(incidents: readonly Incident[]): Incident[] {
  const at = (incident: Incident) => clockMinutes(incident.timeText) ?? Number.POSITIVE_INFINITY;
  return incidents.toSorted((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}
