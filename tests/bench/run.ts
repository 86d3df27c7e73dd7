import { spawnSync } from 'node:child_process';
import { fill } from '#data/cli/fill-made-up';
import { prepare } from '#data/cli/setup';
import { DEMO_STORE_URL } from '#data/made-up/demo-store';

/**
 * `npm run bench [-- <part> ...]`: every measurement, each part in a process of its own so that none finds the other's
 * memory or compiled code. Parts not named are left out; none named are all. Ends with the code of the first that fails.
 */
const PARTS = {
  index: 'tests/bench/atlas-index.ts',
  scale: 'tests/bench/scale.ts',
  import: 'tests/bench/import.ts',
  browser: 'tests/bench/browser.ts',
  pages: 'tests/bench/pages.ts',
} as const;
type Part = keyof typeof PARTS;
const EVENTS = 1_000_000;

const isPart = (word: string): word is Part => word in PARTS;
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = words.filter((word) => !isPart(word));
if (unknown.length > 0) {
  console.error(`Got "${unknown.join(' ')}"; expected parts of the benchmark: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
const chosen = words.length === 0 ? (Object.keys(PARTS) as Part[]) : words.filter(isPart);

await prepare({ build: true });
if (chosen.includes('index') || chosen.includes('browser')) await fill(DEMO_STORE_URL, EVENTS);
for (const part of chosen) {
  console.log(`\n## ${part}\n`);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', PARTS[part]], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
