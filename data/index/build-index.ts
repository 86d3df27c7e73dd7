import type { EventFacts } from '#data/model/event-facts';
import { READINGS } from '#data/model/query';
import type { StoredPlace } from '#data/model/stored';
import { addMatching } from './add-matching';
import type { AtlasIndex, EventColumns, Piles, SiteColumns } from './atlas-index';
import { collectEvents } from './collect-events';
import { buildLevels } from './levels';
import { matchEverything } from './matcher';
import { rankByName } from './rank-places';
import { sortEvents } from './sort-events';
import { createSums, writeSum } from './sums';
import { createTally, resetTally } from './tally';

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
  const { events, sites } = sortEvents(collected);
  const placeEvents = new Uint32Array(places.length);
  for (const place of events.place) placeEvents[place]!++;
  const piles = sumPiles(events, sites);
  return {
    events,
    sites,
    piles,
    levels: buildLevels({ events, sites }),
    datasets: collected.datasets,
    places,
    placeEvents,
    nameRank: rankByName(places),
  };
}

function sumPiles(events: EventColumns, sites: SiteColumns): Piles {
  const piles: number[] = [];
  for (let site = 0; site < sites.count; site++) {
    if (sites.start[site + 1]! - sites.start[site]! >= PILE_SIZE) piles.push(site);
  }
  const sums = createSums(piles.length);
  const tally = createTally();
  for (const reading of READINGS) {
    const all = matchEverything(reading);
    for (let pile = 0; pile < piles.length; pile++) {
      const site = piles[pile]!;
      resetTally(tally);
      addMatching(tally, { events, sites }, all, site, site + 1);
      tally.anchor = sites.anchor[site]!;
      writeSum(sums, pile, reading, tally);
    }
  }
  return { sites: Uint32Array.from(piles), sums };
}
