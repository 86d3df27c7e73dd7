import type { Campaign, Claim, TimelineEntry } from './account';
import type { Day } from './day';
import type { ProtestEvent, SourceKey } from './event';

/** The timeline by day, first day first; entries of one day in the order of the record. */
export function groupByDay(timeline: readonly TimelineEntry[]): { on: Day; entries: readonly TimelineEntry[] }[] {
  const groups = group(timeline, ({ on }) => on);
  return groups.map(({ key, items }) => ({ on: key, entries: items })).sort((a, b) => compare(a.on, b.on));
}

/** Every day that an account speaks of, first day first. */
export function listStoryDays(
  { date, responses }: Pick<Campaign, 'date' | 'responses'>,
  { timeline, claims }: { timeline: readonly TimelineEntry[]; claims: readonly Claim[] },
): Day[] {
  const ofClaims = claims.map(({ eventOn }) => eventOn);
  const named = [date.value, ...timeline.map(({ on }) => on), ...responses.map(({ on }) => on), ...ofClaims];
  return [...new Set(named.filter((day) => day !== null))].sort(compare);
}

/** The claims of each topic, topics in the order of the record. */
export function groupByTopic(claims: readonly Claim[]): { topic: string; claims: readonly Claim[] }[] {
  return group(claims, ({ topic }) => topic).map(({ key, items }) => ({ topic: key, claims: items }));
}

/**
 * Claims by the day they are about, first day first, within a day from the smallest figure to the largest. Those
 * without a figure end a day, and those tied to no single day (`on` is null) come last.
 */
export function groupClaimsByDay(claims: readonly Claim[]): { on: Day | null; claims: readonly Claim[] }[] {
  const groups = group(claims, ({ eventOn }) => eventOn).map(({ key, items }) => {
    return { on: key, claims: items.toSorted((a, b) => compareFigures(a, b)) };
  });
  return groups.sort((a, b) => (a.on === null ? 1 : b.on === null ? -1 : compare(a.on, b.on)));
}

/**
 * One claim of each topic under which the record compares what is disputed about an event: the topic names the event's
 * city, and one of its claims is about a day of the event and stands on a source of a figure or incident of the event
 * that is disputed too.
 */
export function topicsOnDisputes(event: ProtestEvent, city: string, claims: readonly Claim[]): Claim[] {
  const disputed = [...event.estimates, ...event.incidents].filter(({ status }) => status === 'disputed');
  const sources = new Set<SourceKey>(disputed.flatMap((fact) => fact.sources));
  const matching = claims.filter(
    ({ topic, eventOn, status, sources: own }) =>
      status === 'disputed' &&
      (topic.startsWith(`${city} `) || topic.startsWith(`${city}:`)) &&
      eventOn !== null &&
      eventOn >= event.startsOn &&
      eventOn <= event.endsOn &&
      own.some((key) => sources.has(key)),
  );
  return groupByTopic(matching).flatMap(({ claims: [first] }) => first ?? []);
}

function compareFigures(a: Claim, b: Claim): number {
  const [figureA, figureB] = [a.low ?? a.high, b.low ?? b.high];
  if (figureA === null || figureB === null) return Number(figureA === null) - Number(figureB === null);
  return figureA - figureB || (a.high ?? Number.POSITIVE_INFINITY) - (b.high ?? Number.POSITIVE_INFINITY) || 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Items that share a key, in the order in which each key first comes. */
function group<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): { key: Key; items: Item[] }[] {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return [...groups].map(([key, grouped]) => ({ key, items: grouped }));
}
