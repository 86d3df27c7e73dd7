import type { EventFacts } from '#data/model/event-facts';
import type { StoredPlace } from '#data/model/stored';
import type { AtlasIndex, Piles } from './atlas-index';
import { collectEvents } from './collect-events';
import { buildLevels } from './levels';
import { rankByName } from './rank-places';
import { sortEvents } from './sort-events';
import { sumSites } from './sum-sites';
import { createSums } from './sums';

/** Sites with at least this many events have their sums kept. Adding up fewer costs less than finding the sums. */
const PILE_SIZE = 16;

/**
 * Builds the index from the facts of all events, in any order and any batches, and the places they speak of.
 * `expectedEvents`, where known, spares making room again and again; it need not be right.
 * Throws when an event cannot stand in it (`collectEvents`): an index never silently misses one.
 */
export async function buildIndex(
  batches: AsyncIterable<EventFacts> | Iterable<EventFacts>,
  places: readonly StoredPlace[],
  expectedEvents = 0,
): Promise<AtlasIndex> {
  const collected = await collectEvents(
    batches,
    places.map(({ id }) => id),
    expectedEvents,
  );
  const { ranges } = collected;
  const { events, sites } = sortEvents(collected);
  const placeEvents = new Uint32Array(places.length);
  for (const place of events.place) placeEvents[place]!++;
  const piles = sumPiles({ events, sites, ranges });
  return {
    events,
    ranges,
    sites,
    piles,
    levels: buildLevels({ events, sites, ranges }),
    datasets: collected.datasets,
    places,
    placeEvents,
    nameRank: rankByName(places),
  };
}

function sumPiles(index: Pick<AtlasIndex, 'events' | 'sites' | 'ranges'>): Piles {
  const { start, count, anchor } = index.sites;
  const piles: number[] = [];
  for (let site = 0; site < count; site++) if (start[site + 1]! - start[site]! >= PILE_SIZE) piles.push(site);
  const sums = createSums(piles.length);
  for (const [pile, site] of piles.entries()) {
    sumSites(index, site, site + 1, sums, pile);
    sums.anchor[pile] = anchor[site]!;
  }
  return { sites: Uint32Array.from(piles), sums };
}
