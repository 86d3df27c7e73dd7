import type { ProtestEvent, SourceKey } from './event';

/** The number under which a page lists a source, from 1. */
export type SourceNumbers = ReadonlyMap<SourceKey, number>;

/** Numbers the sources of events in the order that does not change with the page's layout: those of
 * figures first, then of incidents, then the rest. The list of sources is read by number, not from top to bottom. */
export function numberSources(
  events: readonly Pick<ProtestEvent, 'estimates' | 'incidents' | 'sources'>[],
): SourceNumbers {
  return numberSourcesOf(events.flatMap((event) => [...event.estimates, ...event.incidents, event]));
}

/** Numbers the sources of anything sourced, in the order in which the facts come. */
export function numberSourcesOf(facts: readonly { sources: readonly SourceKey[] }[]): SourceNumbers {
  const numbers = new Map<SourceKey, number>();
  for (const key of facts.flatMap(({ sources }) => sources)) {
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
  }
  return numbers;
}
