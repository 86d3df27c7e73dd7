import { mkdirSync } from 'node:fs';
import { type BrowserContextOptions, chromium, devices } from '@playwright/test';
import { findBrowser } from '#data/cli/find-browser';
import { prepare } from '#data/cli/setup';
import { findFreePort } from './free-port';
import { startSite } from './site-server';

/** `npm run pictures`: takes the pictures of the README anew from the site as it is, on the record alone. */
const FOLDER = 'public/pictures';
const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const PHONE: BrowserContextOptions = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } };
const PICTURES: readonly [name: string, path: string, on: BrowserContextOptions][] = [
  ['map', '/', DESK],
  ['place', '/places/minneapolis-mn', DESK],
  ['compare', '/compare?places=minneapolis-mn,eugene-or', DESK],
  ['story', '/story/january-30-2026', DESK],
  ['phone', '/?at=-98,39,2.6', PHONE],
];

process.env.DATABASE_URL = 'file:.turnout/pictures.db';
await prepare({ build: true });
const port = await findFreePort();
const site = await startSite(port);
const browser = await chromium.launch({
  executablePath: findBrowser(),
  chromiumSandbox: process.getuid?.() !== 0,
  args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, path, on] of PICTURES) {
    const page = await browser.newPage({ ...on, reducedMotion: 'reduce', colorScheme: 'light', locale: 'en-US' });
    await page.goto(`http://127.0.0.1:${port}${path}`);
    await page.locator('[data-map-state="idle"]').waitFor();
    await page.screenshot({ path: `${FOLDER}/${name}.png`, scale: 'css' });
    await page.close();
  }
} finally {
  await browser.close();
  site.kill('SIGTERM');
}
