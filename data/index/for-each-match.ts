import type { AtlasIndex } from './atlas-index';
import { endOfGroup, GROUP_ROWS } from './day-order';
import { createGroupLocator } from './group-boxes';
import type { Matcher } from './matcher';
import { selectRows } from './select-rows';

/**
 * Hands all matching rows to `visit`, up to a thousand at a time, ascending: the first `count` of `rows`, which is
 * overwritten after each visit.
 */
export function forEachMatch(
  index: AtlasIndex,
  matcher: Matcher,
  visit: (rows: Uint32Array, count: number) => void,
): void {
  const rows = new Uint32Array(GROUP_ROWS);
  const locate = matcher.box && createGroupLocator(index, matcher.box);
  const withoutBox: Matcher = { ...matcher, box: null };
  for (let from = 0; from < index.events.count; from = endOfGroup(from)) {
    const where = locate?.(from) ?? 'inside';
    if (where === 'outside') continue;
    const asked = where === 'inside' ? withoutBox : matcher;
    const count = selectRows(index, asked, from, Math.min(endOfGroup(from), index.events.count), rows);
    if (count > 0) visit(rows, count);
  }
}
