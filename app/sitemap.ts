import type { MetadataRoute } from 'next';
import { currentAtlas } from '#data/index/current-atlas';
import { listSitemapKeys } from '#data/store/read-lists';
import { siteUrl } from './site';

export const dynamic = 'force-dynamic';

/** Every page with words of its own: the list, the places, the events. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { store } = await currentAtlas();
  const { places, events } = await listSitemapKeys(store);
  const paths = ['/', ...places.map((slug) => `/places/${slug}`), ...events.map((key) => `/events/${key}`)];
  return paths.map((path) => ({ url: new URL(path, siteUrl()).href }));
}
