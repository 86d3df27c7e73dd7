import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { runCommand, say } from './command';
import { exitCodeOf, runNode } from './run-node';
import { prepare } from './setup';

/** Tests have a store of their own, made anew each time. */
const TEST_STORE = '.turnout/test.db';
const UNIT_REPORT = '.turnout/unit-tests.json';
const BROWSER_REPORT = '.turnout/browser-tests.json';

type Step = { title: string; run: () => Promise<void> };

/** A tool that ended badly; the message is what it printed, unless that was shown already. */
class StepFailure extends Error {
  constructor(
    readonly exitCode: number,
    output: string,
  ) {
    super(output.trimEnd());
  }
}

const STEPS: readonly Step[] = [
  { title: 'Prepare a store with the record', run: prepareStore },
  { title: 'Types', run: checkTypes },
  {
    title: 'Lint and format',
    run: () => runTool('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '--colors=off']),
  },
  { title: 'Unit tests', run: runUnitTests },
  { title: 'Build', run: () => prepare({ build: true }) },
];
const WITH_BROWSER: Step = { title: 'End-to-end tests in a browser', run: runBrowserTests };

// Above the command: what stands below it is not there yet while it runs.
const unitReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const browserReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/**
 * `npm test`: everything that must hold, cheapest first, stopping at the first step that fails. `--quick`
 * (`npm run check`) leaves out the browser. What runs here is what runs anywhere else: nothing asks whether it is CI.
 */
await runCommand(async () => {
  process.env.DATABASE_URL = `file:${TEST_STORE}`;
  for (const report of [UNIT_REPORT, BROWSER_REPORT]) rmSync(report, { force: true });
  const isQuick = process.argv.includes('--quick');
  process.exitCode = await runSteps(isQuick ? STEPS : [...STEPS, WITH_BROWSER]);
  const { passed, failed } = countTests();
  say(`${passed} passed, ${failed} failed`);
});

/** Runs steps in order; the exit code of the first that fails, else 0. */
async function runSteps(steps: readonly Step[]): Promise<number> {
  for (const { title, run } of steps) {
    const start = performance.now();
    const failure = await run().then(
      () => null,
      (error: unknown) => ({ error }),
    );
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    say(`${failure === null ? '✓' : '✗'} ${title} (${seconds} s)`);
    if (failure === null) continue;
    say(describeFailure(failure.error));
    return failure.error instanceof StepFailure ? failure.error.exitCode : 1;
  }
  return 0;
}

function describeFailure(error: unknown): string {
  if (error instanceof StepFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function prepareStore(): Promise<void> {
  mkdirSync('.turnout', { recursive: true });
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${TEST_STORE}${suffix}`, { force: true });
  await prepare({ build: false });
}

async function checkTypes(): Promise<void> {
  await runTool('next/dist/bin/next', ['typegen']);
  await runTool('typescript/bin/tsc', ['--noEmit', '--project', 'tsconfig.json']);
}

async function runUnitTests(): Promise<void> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  await runTool('vitest/vitest.mjs', ['run', '--config', 'tests/vitest.config.ts', ...reporters]);
}

/** Runs the tool of an installed package, by its path below `node_modules`. Throws `StepFailure` unless it ends with 0. */
async function runTool(path: string, words: readonly string[]): Promise<void> {
  const { code, output } = await runNode([`node_modules/${path}`, ...words], { NEXT_TELEMETRY_DISABLED: '1' });
  if (code !== 0) throw new StepFailure(code, output);
}

/** Shows each test as it ends: this is the step that one waits for. */
async function runBrowserTests(): Promise<void> {
  const { findBrowser } = await import('./find-browser'); // late: it loads Playwright, which `--quick` does not need
  const report = { PLAYWRIGHT_JSON_OUTPUT_NAME: `${process.cwd()}/${BROWSER_REPORT}` };
  const env = { ...process.env, ...report, CHROMIUM_PATH: findBrowser() };
  const words = ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'];
  const child = spawn(process.execPath, ['node_modules/@playwright/test/cli.js', ...words], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (ended, signal) => resolve(exitCodeOf(ended, signal)));
  });
  if (code !== 0) throw new StepFailure(code, 'What failed is told above; test-results/ holds a trace of each.');
}

/** Passed and failed tests of every kind that ran. */
function countTests(): { passed: number; failed: number } {
  const unit = existsSync(UNIT_REPORT) ? unitReport.parse(readJson(UNIT_REPORT)) : null;
  const browser = existsSync(BROWSER_REPORT) ? browserReport.parse(readJson(BROWSER_REPORT)).stats : null;
  return {
    passed: (unit?.numPassedTests ?? 0) + (browser?.expected ?? 0),
    failed: (unit?.numFailedTests ?? 0) + (browser?.unexpected ?? 0) + (browser?.flaky ?? 0),
  };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
