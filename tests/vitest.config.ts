import { defineConfig } from 'vitest/config';

/** Tests that need no browser: `npx vitest --config tests/vitest.config.ts` watches them. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    environment: 'node',
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/boundaries/**/*.test.ts'],
    setupFiles: ['tests/support/fail-on-console-error.ts', 'tests/support/set-up-properties.ts'],
    restoreMocks: true,
    allowOnly: false,
    // Nothing here measures time: a limit is only there to end what hangs, also on a machine that is busy.
    testTimeout: process.env.FUZZ_RUNS === undefined ? 60_000 : 3_600_000,
    hookTimeout: 60_000,
  },
});
