import type { MetadataRoute } from 'next';
import { currentAtlas } from '#data/index/current-atlas';
import { METHODS_HREF, STORY_HREF, toClaimHref } from '#data/model/address';
import { listSitemapKeys } from '#data/store/read-lists';
import { currentAccount } from './account';
import { siteUrl } from './site';

export const dynamic = 'force-dynamic';

/** Every page with words of its own: the list, the places, the events, the account with its claims, the methods. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { store } = await currentAtlas();
  const { places, events } = await listSitemapKeys(store);
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
