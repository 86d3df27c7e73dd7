import type { MetadataRoute } from 'next';
import { siteUrl } from './site';

export const dynamic = 'force-dynamic';

/** Tiles, search and the API hold nothing that a page does not say. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/tiles/', '/api/', '/search'] },
    sitemap: new URL('/sitemap.xml', siteUrl()).href,
  };
}
