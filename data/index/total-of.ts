import type { HonestTotal } from '#data/crowds/honest-total';
import { type Day, fromDayNumber } from '#data/model/day';
import type { Query } from '#data/model/query';
import type { AtlasIndex } from './atlas-index';
import { forEachMatch } from './for-each-match';
import { announcedOf } from './marks';
import { toMatcher } from './matcher';
import type { RowSet } from './row-set';

/** An honest total with the number of places that it speaks of, and its first and last day: null without events. */
export type AtlasTotal = HonestTotal & { places: number; firstDay: Day | null; lastDay: Day | null };

/** What may be said about all matching events together. */
export function totalOf(index: AtlasIndex, query: Query, words: RowSet | null): AtlasTotal {
  const { events } = index;
  const { low, high, open } = index.ranges[query.reading];
  const total = { events: 0, low: 0, high: 0, openTop: 0, unknown: 0, announced: 0, places: 0 };
  let [firstDay, lastDay] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const hasEvents = new Uint8Array(index.places.length);
  forEachMatch(index, toMatcher(index, query, words), (rows, count) => {
    total.events += count;
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      hasEvents[events.place[row]!] = 1;
      if (events.firstDay[row]! < firstDay) firstDay = events.firstDay[row]!;
      if (events.lastDay[row]! > lastDay) lastDay = events.lastDay[row]!;
      const range = events.range[row]!;
      const top = high[range]!;
      if (top >= 0) {
        total.low += Math.max(low[range]!, 0);
        total.high += top;
        total.openTop += open[range]!;
      } else if (announcedOf(events.marks[row]!) === 1) total.announced++;
      else total.unknown++;
    }
  });
  for (const has of hasEvents) total.places += has;
  if (total.events === 0) return { ...total, firstDay: null, lastDay: null };
  return { ...total, firstDay: fromDayNumber(firstDay), lastDay: fromDayNumber(lastDay) };
}
