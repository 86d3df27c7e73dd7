import type { Metadata } from 'next';

/** The address under which readers reach this server: SITE_URL, or this machine at PORT. */
export function siteUrl(): URL {
  return new URL(process.env.SITE_URL || `http://localhost:${process.env.PORT || 3000}`);
}

/** What every page's preview has; a page that gives its own must repeat these, since Next does not merge them. */
export const SITE_OPEN_GRAPH = {
  siteName: 'Turnout',
  type: 'website',
  locale: 'en_US',
  images: [{ url: '/open-graph.png', width: 1200, height: 630, alt: 'A map of protests beside a list of places' }],
} satisfies Metadata['openGraph'];
