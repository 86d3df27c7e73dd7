import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from '#data/cli/find-browser';
import { SERVER } from '#data/cli/setup';

/** One port for the server of this run and all its workers; the first process to read this chooses it. */
const port = Number(process.env.TURNOUT_TEST_PORT ?? 20_000 + (process.pid % 20_000));
process.env.TURNOUT_TEST_PORT = String(port);
const chromiumPath = process.env.CHROMIUM_PATH ?? findBrowser();
process.env.CHROMIUM_PATH = chromiumPath;

const isRoot = process.getuid?.() === 0;
const baseURL = `http://127.0.0.1:${port}`;

function launch(args: readonly string[]) {
  // Chromium refuses to run its sandbox as root.
  return { executablePath: chromiumPath, chromiumSandbox: !isRoot, args: [...args] };
}

const DESK = { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } };
const PHONE = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const WITHOUT_MAP = { hasMap: false, launchOptions: launch(['--disable-3d-apis']) };

/** End-to-end tests: one file per task of a reader, on a desk and on a phone, against the built site. */
export default defineConfig<{ hasMap: boolean }>({
  testDir: 'e2e',
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/__screenshots__/{arg}-{projectName}{ext}',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: 'list',
  expect: {
    timeout: 10_000,
    toHaveScreenshot: { maxDiffPixelRatio: 0.002, animations: 'disabled', scale: 'css' },
  },
  use: {
    baseURL,
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    // A trace takes a picture of every step, which where there is no graphics card doubles the time.
    trace: process.env.TRACE === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: launch(['--use-angle=swiftshader', '--enable-unsafe-swiftshader']), // WebGL without a graphics card
  },
  // Where there is no graphics card, drawing the map takes most of the time. What is not about it is asked of a browser
  // that can draw none, which is a reader's browser too; and what no screen's size changes is asked once, on the desk.
  projects: [
    { name: 'desktop', testDir: 'e2e/with-map', testIgnore: 'phone.test.ts', use: DESK },
    { name: 'phone', testDir: 'e2e/with-map', grepInvert: /@desk/, use: PHONE },
    { name: 'desktop-without-map', testDir: 'e2e/without-map', use: { ...DESK, ...WITHOUT_MAP } },
    {
      name: 'phone-without-map',
      testDir: 'e2e/without-map',
      testMatch: /(accessible|compare|timeline)\.test\.ts/,
      grepInvert: /@desk/,
      use: { ...PHONE, ...WITHOUT_MAP },
    },
  ],
  webServer: {
    command: `"${process.execPath}" --import tsx ${SERVER}`,
    cwd: new URL('..', import.meta.url).pathname,
    url: baseURL,
    env: {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      SITE_URL: baseURL,
      DATABASE_URL: process.env.DATABASE_URL ?? 'file:.turnout/test.db',
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
