import { currentAtlas } from '#data/index/current-atlas';
import { METHODS_HREF, STORY_HREF, toClaimHref } from '#data/model/address';
import { listSitemapKeys } from '#data/store/read-lists';
import { currentAccount } from '../account';
import { fromStore } from '../from-store';
import { siteUrl } from '../site';

/** A sitemap may hold 50,000 addresses (sitemaps.org); some are kept for the pages that are no places and no events. */
const MOST_RECORDS = 49_000;

export const dynamic = 'force-dynamic';

/**
 * `GET /sitemap.xml`: every page with words of its own: the list, the places, the events as far as there is room, the
 * account with its claims, the methods. What has no room is found through its place. A route and no `sitemap.ts`, of
 * which the framework would make an empty answer when the store cannot be read.
 */
export const GET = fromStore(async () => {
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
  return new Response(toXml(paths), { headers: { 'content-type': 'application/xml' } });
});

/** Addresses as a sitemap (sitemaps.org, version 0.9). */
function toXml(paths: readonly string[]): string {
  const entries = paths.map((path) => `<url><loc>${escapeXml(new URL(path, siteUrl()).href)}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('')}</urlset>
`;
}

/** Of what XML gives a meaning, these alone can stand in an address. */
function escapeXml(href: string): string {
  return href.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}
