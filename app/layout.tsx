import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { sans, serif } from './fonts';
import './globals.css';
import { MarkShapes } from '#components/evidence/marks';
import { ConnectionNote } from '#components/ui/connection';
import { parseTheme, THEME_COOKIE } from '#data/model/theme';
import { SITE_OPEN_GRAPH, siteUrl } from './site';

const description =
  'Where people protested, how many, and who says so: every crowd figure with its exact words and its source.';

export const metadata: Metadata = {
  metadataBase: siteUrl(),
  title: { default: 'Turnout: a map of protests that shows its evidence', template: '%s · Turnout' },
  description,
  openGraph: SITE_OPEN_GRAPH,
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcf9' },
    { media: '(prefers-color-scheme: dark)', color: '#16181b' },
  ],
};

/** The document: fonts, theme, skip link. The theme is a cookie so that no page flashes in the wrong one. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" className={`${sans.variable} ${serif.variable}`} data-theme={theme ?? undefined}>
      <body>
        <a className="skip-link" href="#content">
          Skip to the text
        </a>
        <MarkShapes />
        {children}
        <ConnectionNote />
      </body>
    </html>
  );
}
