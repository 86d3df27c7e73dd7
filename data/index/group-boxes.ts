import type { AtlasIndex } from './atlas-index';
import { endOfGroup, GROUP_ROWS } from './day-order';
import type { Matcher } from './matcher';

/** The box around the sites of each group of rows (`day-order.ts`), on the square of data/geo/mercator. */
type GroupBoxes = Record<'west' | 'east' | 'north' | 'south', Uint32Array>;

const known = new WeakMap<AtlasIndex['events'], GroupBoxes>();

/** Where a group of rows lies with respect to a box: a group that is not `across` needs no look at its rows. */
export type WhereInBox = 'inside' | 'outside' | 'across';

/**
 * Tells for the group of a row whether all, none or some of its sites can be in a box. Rows stand in the order of
 * their sites, so most groups are small on the ground and few are across an edge. Boxes of groups are worked out once
 * an index.
 */
export function createGroupLocator(
  index: Pick<AtlasIndex, 'events' | 'sites'>,
  box: NonNullable<Matcher['box']>,
): (row: number) => WhereInBox {
  const boxes = known.get(index.events) ?? boxGroups(index);
  known.set(index.events, boxes);
  return (row) => locate(boxes, Math.floor(row / GROUP_ROWS), box);
}

function locate(
  boxes: GroupBoxes,
  group: number,
  { west, east, north, south }: NonNullable<Matcher['box']>,
): WhereInBox {
  const [left, right] = [boxes.west[group]!, boxes.east[group]!];
  const [top, bottom] = [boxes.north[group]!, boxes.south[group]!];
  if (bottom < north || top > south) return 'outside';
  const isWithinRows = top >= north && bottom <= south;
  // A box whose west is east of its east goes on across the antimeridian: it is all but what lies between.
  if (west > east) {
    if (left > east && right < west) return 'outside';
    return isWithinRows && (right <= east || left >= west) ? 'inside' : 'across';
  }
  if (right < west || left > east) return 'outside';
  return isWithinRows && left >= west && right <= east ? 'inside' : 'across';
}

function boxGroups({ events, sites: { x, y } }: Pick<AtlasIndex, 'events' | 'sites'>): GroupBoxes {
  const groups = Math.ceil(events.count / GROUP_ROWS);
  const boxes = {
    west: new Uint32Array(groups).fill(0xffffffff),
    east: new Uint32Array(groups),
    north: new Uint32Array(groups).fill(0xffffffff),
    south: new Uint32Array(groups),
  };
  for (let from = 0, group = 0; from < events.count; from = endOfGroup(from), group++) {
    const lastSite = events.site[Math.min(endOfGroup(from), events.count) - 1]!;
    for (let site = events.site[from]!; site <= lastSite; site++) {
      boxes.west[group] = Math.min(boxes.west[group]!, x[site]!);
      boxes.east[group] = Math.max(boxes.east[group]!, x[site]!);
      boxes.north[group] = Math.min(boxes.north[group]!, y[site]!);
      boxes.south[group] = Math.max(boxes.south[group]!, y[site]!);
    }
  }
  return boxes;
}
