import type { MetadataRoute } from 'next';
import { currentAtlas } from '#data/index/current-atlas';
import { METHODS_HREF, STORY_HREF, toClaimHref } from '#data/model/address';
import { listSitemapKeys } from '#data/store/read-lists';
import { currentAccount } from './account';
import { siteUrl } from './site';

/** A sitemap may hold 50,000 addresses (sitemaps.org); some are kept for the pages that are no places and no events. */
const MOST_RECORDS = 49_000;

export const dynamic = 'force-dynamic';

/**
 * Every page with words of its own: the list, the places, the events as far as there is room, the account with its
 * claims, the methods. What has no room is found through its place.
 */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { store } = await currentAtlas();
  const { places, events } = await listSitemapKeys(store, MOST_RECORDS);
  const { campaigns, claims } = await currentAccount();
  const paths = [
    '/',
    METHODS_HREF,
    ...(campaigns.length === 0 ? [] : [STORY_HREF]),
    ...places.map((slug) => `/places/${slug}`),
    ...events.map((key) => `/events/${key}`),
    ...claims.map(({ key }) => toClaimHref(key)),
  ];
  return paths.map((path) => ({ url: new URL(path, siteUrl()).href }));
}
