import type { AtlasIndex } from './atlas-index';
import { endOfGroup, GROUP_ROWS } from './day-order';
import type { Matcher } from './matcher';
import { selectRows } from './select-rows';
import { addRows, type Tally } from './tally';

// One buffer serves all calls: nothing here waits, so no two calls are ever under way together.
const rows = new Uint32Array(GROUP_ROWS);

/** Adds the matching events of the sites from `firstSite` up to, not including, `endSite` to a tally. */
export function addMatching(
  tally: Tally,
  index: Pick<AtlasIndex, 'events' | 'sites' | 'ranges'>,
  matcher: Matcher,
  firstSite: number,
  endSite: number,
): void {
  const { start } = index.sites;
  const ranges = index.ranges[matcher.reading];
  const endRow = start[endSite]!;
  for (let from = start[firstSite]!; from < endRow; from = endOfGroup(from)) {
    const count = selectRows(index, matcher, from, Math.min(endOfGroup(from), endRow), rows);
    addRows(tally, index, ranges, rows, 0, count);
  }
}
