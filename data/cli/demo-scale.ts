import { DEMO_STORE_URL } from '#data/made-up/demo-store';
import { runCommand, say } from './command';
import { fill } from './fill-made-up';

const DEFAULT_EVENTS = 1_000_000;

/**
 * `npm run demo:scale`: fills a store of its own with a million made-up events (`-- --events=50000` for fewer) and
 * starts the app on it. The made-up events say so in title, dataset and source.
 */
await runCommand(async () => {
  process.env.DATABASE_URL = DEMO_STORE_URL;
  const { generateClient } = await import('./setup');
  await generateClient();
  const count = parseCount(process.argv.slice(2));
  const { added, file } = await fill(DEMO_STORE_URL, count);
  say(added ? `  Made ${count} events up in ${file}` : `  The ${count} made-up events are in ${file} already`);
  if (!process.argv.includes('--fill-only')) await import('./start');
});

function parseCount(args: readonly string[]): number {
  const text = args.find((arg) => arg.startsWith('--events='))?.slice('--events='.length);
  const count = Number(text ?? DEFAULT_EVENTS);
  if (!Number.isInteger(count) || count < 1) throw new Error(`Got --events=${text}; expected a whole number from 1.`);
  return count;
}
