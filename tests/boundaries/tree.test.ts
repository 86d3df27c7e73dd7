import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { MAY_IMPORT } from './house';

const REQUIRED = [
  'app',
  'components',
  'data',
  'prisma',
  'public',
  'tests',
  'CITATION.cff',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];
/** Root files that Next insists on, where they are needed. */
const ALLOWED = ['proxy.ts', 'instrumentation.ts'];
/** What commands leave behind; git ignores it. */
const GENERATED = /^(node_modules|next-env\.d\.ts|test-results|.+\.tsbuildinfo)$/;

test('the top level holds what it should and nothing else', () => {
  const found = readdirSync('.').filter((name) => !name.startsWith('.') && !GENERATED.test(name));
  expect(found.filter((name) => !ALLOWED.includes(name)).toSorted()).toEqual(REQUIRED.toSorted());
  expect(existsSync('.ci/run')).toBe(true);
});

test('every folder of data has a place in the table, and every place is a folder', () => {
  const folders = readdirSync('data', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const inTable = Object.keys(MAY_IMPORT).filter((part) => part.startsWith('data/'));
  expect(folders.map(({ name }) => `data/${name}`).toSorted()).toEqual(inTable.toSorted());
});

test('the lockfile asks for packages at the public registry, so that it works on any machine', () => {
  const lockfile = z.object({ packages: z.record(z.string(), z.object({ resolved: z.string().optional() })) });
  const { packages } = lockfile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const addresses = Object.values(packages).flatMap(({ resolved }) => resolved ?? []);
  expect(addresses.filter((address) => !address.startsWith('https://registry.npmjs.org/'))).toEqual([]);
});

test('every package is asked for by its exact version', () => {
  const ranges = z.record(z.string(), z.string());
  const manifest = z.object({ dependencies: ranges, devDependencies: ranges });
  const { dependencies, devDependencies } = manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const inexact = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version));
  expect(inexact).toEqual([]);
});
