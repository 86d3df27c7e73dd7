import { currentAtlas } from '#data/index/current-atlas';
import { placesOfRows, rowsOfEvents } from '#data/index/places-of-events';
import type { RowSet } from '#data/index/row-set';
import type { Claim } from '#data/model/account';
import { topicsOnDisputes } from '#data/model/account-order';
import type { Place } from '#data/model/place';
import type { Query } from '#data/model/query';
import type { Account, StoredEvent } from '#data/model/stored';
import { readAccount } from '#data/store/read-account';
import { listDisputedEventIds } from '#data/store/read-lists';
import { readPlaces } from '#data/store/read-places';
import { rememberByVersion } from './remember-by-version';

/** The dataset whose account the site tells. */
export const TOLD_DATASET = 'january-2026';

/** An account and the places that its timeline names, by slug. */
export type ToldAccount = Account & { places: ReadonlyMap<string, Place> };

const accounts = rememberByVersion<ToldAccount>();

/** The account of January 2026; its lists are empty when that record is not loaded. */
export async function currentAccount(): Promise<ToldAccount> {
  const { store, version } = await currentAtlas();
  const account = await accounts(version, TOLD_DATASET, async () => {
    const [read, places] = await Promise.all([readAccount(store, TOLD_DATASET), readPlaces(store)]);
    const named = new Set(read.timeline.map(({ place }) => place));
    return {
      ...read,
      places: new Map(places.filter(({ slug }) => named.has(slug)).map((place) => [place.slug, place])),
    };
  });
  if (account === null) throw new Error('Got no account when expected one, be it empty.');
  return account;
}

/** One claim of the account with all claims of its topic, itself among them; null for an unknown key. */
export async function findClaim(
  key: string,
): Promise<{ claim: Claim; ofTopic: readonly Claim[]; sources: Account['sources'] } | null> {
  const { claims, sources } = await currentAccount();
  const claim = claims.find((candidate) => candidate.key === key);
  if (claim === undefined) return null;
  return { claim, ofTopic: claims.filter(({ topic }) => topic === claim.topic), sources };
}

/** For each event key, the topics under which the account compares what is disputed about that event. */
export async function findDisputes(
  events: readonly StoredEvent[],
  city: string,
): Promise<ReadonlyMap<string, Claim[]>> {
  const { claims } = await currentAccount();
  const ours = events.filter(({ datasetId }) => datasetId === TOLD_DATASET);
  return new Map(ours.map((event) => [event.key, topicsOnDisputes(event, city, claims)]));
}

const disputedRows = rememberByVersion<readonly number[]>();

/**
 * The slugs of places of which an event that matches a query has a disputed figure. Only the told record says of figures
 * that they are disputed: no layout of outside files has a column for it.
 */
export async function findDisputedPlaces(query: Query, words: RowSet | null): Promise<ReadonlySet<string>> {
  const { index, store, version } = await currentAtlas();
  const rows = await disputedRows(version, TOLD_DATASET, async () =>
    rowsOfEvents(index, await listDisputedEventIds(store, TOLD_DATASET)),
  );
  return placesOfRows(index, query, words, rows ?? []);
}
