import type { EventFacts } from '#data/model/event-facts';
import type { StoredPlace } from '#data/model/stored';
import type { AtlasIndex, SiteColumns } from './atlas-index';
import { collectEvents } from './collect-events';
import { buildLevels } from './levels';
import { rankByName } from './rank-places';
import { sortEvents } from './sort-events';
import { createSumRows, toSumColumns } from './sum-rows';
import { createSiteSummer, type SiteSummer } from './sum-sites';

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
  const collected = await collectEvents(batches, places, expectedEvents);
  const { ranges } = collected;
  const { events, sites } = sortEvents(collected);
  const summer = createSiteSummer({ events, sites, ranges });
  const piles = sumPiles(sites, summer);
  const placeEvents = new Uint32Array(places.length);
  for (const place of events.place) placeEvents[place]!++;
  return {
    events,
    ranges,
    sites,
    piles: { sites: piles.sites, sums: toSumColumns(piles.sums) },
    levels: buildLevels({ sites, piles, summer }),
    datasets: collected.datasets,
    places,
    placeEvents,
    nameRank: rankByName(places),
  };
}

function sumPiles({ start, count }: SiteColumns, summer: SiteSummer) {
  const piles: number[] = [];
  for (let site = 0; site < count; site++) if (start[site + 1]! - start[site]! >= PILE_SIZE) piles.push(site);
  const sums = createSumRows(piles.length);
  for (const [pile, site] of piles.entries()) summer(sums, pile, site, site + 1);
  return { sites: Uint32Array.from(piles), sums };
}
