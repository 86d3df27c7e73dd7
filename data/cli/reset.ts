import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { CommandError, runCommand, say } from './command';
import { generateClient, prepare } from './setup';

/** `npm run db:reset -- --yes`: removes the store with all that was loaded, then makes it anew with the record. */
await runCommand(async () => {
  await generateClient();
  const { databaseFile, databaseUrl } = await import('#data/store/open');
  const { removeStore } = await import('./remove-store');
  const file = databaseFile(databaseUrl());
  if (existsSync(file)) {
    await confirm(`Remove ${file} and everything that was loaded into it? Stop a running server first.`);
    await removeStore(file);
    say(`  Removed ${file}`);
  }
  await prepare({ build: false });
});

async function confirm(question: string): Promise<void> {
  if (process.argv.includes('--yes')) return;
  if (!process.stdin.isTTY) throw new CommandError(`${question}\nNobody is there to answer; say yes with --yes.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(`${question} [y/N] `);
    if (!/^y(es)?$/i.test(answer.trim())) throw new CommandError('Nothing was removed.');
  } finally {
    terminal.close();
  }
}
