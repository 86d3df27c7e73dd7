import { existsSync } from 'node:fs';
import { say } from './command';
import { runNodeOrThrow } from './run-node';
import { digestPaths, isDone, markDone } from './stamps';

/** What the built app is made of, besides the packages, which the lockfile names. */
const BUILD_INPUTS = [
  'app',
  'components',
  'data',
  'public',
  'prisma/schema.prisma',
  'package-lock.json',
  'next.config.js',
  'tsconfig.json',
  'proxy.ts',
  'instrumentation.ts',
];
const PRISMA_CLI = 'node_modules/prisma/build/index.js';
export const NEXT_CLI = 'node_modules/next/dist/bin/next';
/** The server of the built app: run by `npm start` and by the tests in a browser alike. */
export const SERVER = 'app/server/serve.ts';

/**
 * Makes everything ready that is not ready yet, in the project's folder: the generated client, the basemap, the store
 * that `DATABASE_URL` names with the record in it, and, if asked for, the built app. What is up to date is left alone,
 * so that it can be called at any time and never loses or doubles data. Needs no network.
 */
export async function prepare({ build }: { build: boolean }): Promise<void> {
  await generateClient();
  await buildAssets();
  // Imported late: it stands on the client that was generated just now.
  const { prepareStore } = await import('./prepare-store');
  await prepareStore();
  if (build) await buildApp();
}

/** Generates the Prisma client from the schema. */
export async function generateClient(): Promise<void> {
  const digest = digestPaths(['prisma/schema.prisma', 'node_modules/prisma/package.json']);
  if (existsSync('prisma/client/client.ts') && isDone('client', digest)) return;
  await timed('Generated the database client', () =>
    // The command looks for a native engine that it does not run for this; any executable will do.
    runNodeOrThrow('Generating the database client', [PRISMA_CLI, 'generate', '--schema', 'prisma/schema.prisma'], {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    }),
  );
  markDone('client', digest);
}

/**
 * Builds the basemap and its fonts. The builder has a finer stamp of its own; this one spares loading the builder, with
 * its libraries, at each start.
 */
async function buildAssets(): Promise<void> {
  const digest = () => digestPaths(['data/basemap', 'package-lock.json', 'public/basemap', 'public/fonts']);
  if (isDone('basemap', digest())) return;
  const { buildBasemap } = await import('#data/basemap/build');
  await timed('Checked the basemap', async () => buildBasemap(process.cwd()));
  markDone('basemap', digest());
}

/** Builds the app for `next start`. */
async function buildApp(): Promise<void> {
  const digest = digestPaths(BUILD_INPUTS);
  if (existsSync('.next/BUILD_ID') && isDone('build', digest)) return;
  await timed('Built the app', () =>
    runNodeOrThrow('Building the app', [NEXT_CLI, 'build'], { NEXT_TELEMETRY_DISABLED: '1' }),
  );
  markDone('build', digest);
}

/** Runs a step and says what was done and how long it took. */
async function timed<Result>(done: string, step: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await step();
  say(`  ${done} (${formatSeconds(start)})`);
  return result;
}

function formatSeconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
