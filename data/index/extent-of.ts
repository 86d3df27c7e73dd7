import type { Day } from '#data/model/day';
import { EVERYTHING } from '#data/model/query';
import type { AtlasIndex } from './atlas-index';
import { totalOf } from './total-of';

/** How much the index holds in all, and over which days. */
export type Extent = { events: number; places: number; firstDay: Day; lastDay: Day };

const known = new WeakMap<AtlasIndex, Extent | null>();

/** What all events together span; null for an index without events. Worked out once an index. */
export function extentOf(index: AtlasIndex): Extent | null {
  const kept = known.get(index);
  if (kept !== undefined) return kept;
  const extent = findExtent(index);
  known.set(index, extent);
  return extent;
}

function findExtent(index: AtlasIndex): Extent | null {
  const { events, places, firstDay, lastDay } = totalOf(index, EVERYTHING, null);
  return firstDay === null || lastDay === null ? null : { events, places, firstDay, lastDay };
}
