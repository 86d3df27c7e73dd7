import { formatDaySpan } from './day';
import type { ProtestEvent } from './event';

/** From the first day of any of the events to the last of any: `Jan 27 – Jan 31, 2026`; empty without events. */
export function describeDays(events: readonly Pick<ProtestEvent, 'startsOn' | 'endsOn'>[]): string {
  const first = events.map(({ startsOn }) => startsOn).toSorted()[0];
  const last = events
    .map(({ endsOn }) => endsOn)
    .toSorted()
    .at(-1);
  return first === undefined || last === undefined ? '' : formatDaySpan(first, last);
}
