import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from '#data/cli/find-browser';
import { SERVER } from '#data/cli/setup';

/** One port for the server of this run and all its workers; the first process to read this chooses it. */
const port = Number(process.env.TURNOUT_TEST_PORT ?? 20_000 + (process.pid % 20_000));
process.env.TURNOUT_TEST_PORT = String(port);
process.env.CHROMIUM_PATH ??= findBrowser();

const isRoot = process.getuid?.() === 0;
const baseURL = `http://127.0.0.1:${port}`;

/** End-to-end tests: one file per task of a reader, on a desk and on a phone, against the built site. */
export default defineConfig({
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
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      chromiumSandbox: !isRoot, // Chromium refuses to run its sandbox as root.
      args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'], // WebGL where there is no graphics card
    },
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: 'phone.test.ts',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      // What has nothing to do with the size of a screen or with fingers is asked once, on the desk.
      testIgnore:
        /(account|bad-address|cite|dead-store|import|keyboard|readings|search|tiles|without-script)\.test\.ts/,
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
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
