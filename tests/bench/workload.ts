import { WORLD_UNITS } from '#data/geo/mercator';
import type { AtlasIndex } from '#data/index/atlas-index';
import type { TileAddress } from '#data/index/tile-layer';
import { DAYS, FIRST_DAY } from '#data/made-up/generate';
import type { Random } from '#data/made-up/random';
import { fromDayNumber } from '#data/model/day';
import { EVERYTHING, type Query } from '#data/model/query';
import { ACTIONS, termsOf } from '#data/model/vocabulary';

/** Deeper, most tiles hold a site or two. */
const FINEST_ZOOM = 14;
const ACTION_WORDS = termsOf(ACTIONS);

/** A tile that holds some event: crowded tiles come more often, as readers look where something is. */
export function drawTile(
  random: Random,
  { events, sites }: AtlasIndex,
  z = random.below(FINEST_ZOOM + 1),
): TileAddress {
  const site = events.site[random.below(events.count)]!;
  const scale = 2 ** z / WORLD_UNITS;
  return { z, x: Math.floor(sites.x[site]! * scale), y: Math.floor(sites.y[site]! * scale) };
}

/** A window of a week to three years, half the time also one to three actions, half the time also a size. */
export function drawQuery(random: Random): Query {
  const length = Math.round(7 * 156 ** random.next());
  const from = FIRST_DAY + random.below(DAYS - length);
  const actions = random.chance(0.5)
    ? Array.from({ length: 1 + random.below(3) }, () => random.pick(ACTION_WORDS))
    : [];
  return {
    ...EVERYTHING,
    from: fromDayNumber(from),
    to: fromDayNumber(from + length),
    actions: [...new Set(actions)],
    min: random.chance(0.5) ? Math.round(10 ** (1 + random.next() * 3)) : null,
  };
}
