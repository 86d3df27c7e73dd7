import type { HonestTotal } from '#data/crowds/honest-total';
import type { ReportedRange } from '#data/crowds/reported-range';
import { type Day, fromDayNumber } from '#data/model/day';
import type { Query } from '#data/model/query';
import type { AtlasIndex } from './atlas-index';
import { forEachMatch } from './for-each-match';
import { announcedOf, incidentOf } from './marks';
import { toMatcher } from './matcher';
import { rangeOf } from './range-of';
import type { RowSet } from './row-set';

/** What the index knows of one event; `id` is the store's number. */
export type PlacedEvent = {
  id: number;
  firstDay: Day;
  lastDay: Day;
  range: ReportedRange | null;
  isAnnounced: boolean;
  hasIncident: boolean;
};

/**
 * The matching events of one place, the latest first: at most `limit` from `offset` on; what may be said about all of
 * them together, and their first and last day. None for a place that the index does not know.
 */
export function eventsOfPlace(
  index: AtlasIndex,
  slug: string,
  query: Query,
  words: RowSet | null,
  { offset, limit }: { offset: number; limit: number },
): { total: HonestTotal; days: readonly [first: Day, last: Day] | null; events: PlacedEvent[] } {
  const { events } = index;
  const place = index.places.findIndex((candidate) => candidate.slug === slug);
  const found: number[] = [];
  const total: HonestTotal = { events: 0, low: 0, high: 0, openTop: 0, unknown: 0, announced: 0 };
  const { low, high, open } = index.ranges[query.reading];
  forEachMatch(index, toMatcher(index, query, words), (rows, count) => {
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      if (events.place[row] !== place) continue;
      found.push(row);
      total.events++;
      const range = events.range[row]!;
      if (high[range]! >= 0) {
        total.low += Math.max(low[range]!, 0);
        total.high += high[range]!;
        total.openTop += open[range]!;
      } else if (announcedOf(events.marks[row]!) === 1) total.announced++;
      else total.unknown++;
    }
  });
  let lastDay = Number.NEGATIVE_INFINITY;
  for (const row of found) lastDay = Math.max(lastDay, events.lastDay[row]!);
  found.sort((a, b) => events.firstDay[b]! - events.firstDay[a]! || events.id[a]! - events.id[b]!);
  const earliest = found.at(-1);
  return {
    total,
    days: earliest === undefined ? null : [fromDayNumber(events.firstDay[earliest]!), fromDayNumber(lastDay)],
    events: found.slice(offset, offset + limit).map((row) => toPlacedEvent(index, query, row)),
  };
}

function toPlacedEvent({ events, ranges }: AtlasIndex, { reading }: Query, row: number): PlacedEvent {
  return {
    id: events.id[row]!,
    firstDay: fromDayNumber(events.firstDay[row]!),
    lastDay: fromDayNumber(events.lastDay[row]!),
    range: rangeOf(ranges[reading], events.range[row]!),
    isAnnounced: announcedOf(events.marks[row]!) === 1,
    hasIncident: incidentOf(events.marks[row]!) === 1,
  };
}
