import type { ProtestEvent, SourceKeys } from '#data/model/event';

/**
 * One event told twice, as one: the earlier record's title, day, position and summary stand, and what only the later one
 * has (claims, incidents, actions, organizers, sources) is added. A claim in the same words by the same claimant is one
 * claim with the sources of both. Null when the later record adds nothing.
 */
export function mergeEvents(earlier: ProtestEvent, later: ProtestEvent): ProtestEvent | null {
  const merged: ProtestEvent = {
    ...earlier,
    venue: earlier.venue ?? later.venue,
    actions: union(earlier.actions, later.actions),
    organizers: union(earlier.organizers, later.organizers),
    closures: union(earlier.closures, later.closures),
    estimates: unionSourced(earlier.estimates, later.estimates),
    incidents: unionSourced(earlier.incidents, later.incidents),
    sources: unionSources(earlier.sources, later.sources),
  };
  return sizeOf(merged) === sizeOf(earlier) ? null : merged;
}

function union<Item>(earlier: readonly Item[], later: readonly Item[]): Item[] {
  return [...new Set([...earlier, ...later])];
}

function unionSources([lead, ...further]: SourceKeys, later: SourceKeys): SourceKeys {
  return [lead, ...union(further, later).filter((key) => key !== lead)];
}

function unionSourced<Told extends { sources: SourceKeys }>(earlier: readonly Told[], later: readonly Told[]): Told[] {
  const told = new Map(earlier.map((each) => [withoutSources(each), each]));
  for (const each of later) {
    const same = told.get(withoutSources(each));
    told.set(
      withoutSources(each),
      same === undefined ? each : { ...same, sources: unionSources(same.sources, each.sources) },
    );
  }
  return [...told.values()];
}

/** Whatever the order of its keys, which the store does not keep. */
function withoutSources(told: { sources: SourceKeys }): string {
  return JSON.stringify(Object.entries({ ...told, sources: null }).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Merging only ever adds, so an event of the same size is the same. */
function sizeOf({ venue, actions, organizers, closures, estimates, incidents, sources }: ProtestEvent): number {
  const told = [...estimates, ...incidents].reduce((sum, each) => sum + 1 + each.sources.length, 0);
  const lists = actions.length + organizers.length + closures.length + sources.length;
  return lists + told + (venue === null ? 0 : 1);
}
