import { runCommand, say } from './command';
import { generateClient } from './setup';

/** `npm run db:migrate`: brings the store to the newest shape, and loads nothing. */
await runCommand(async () => {
  await generateClient();
  const { migrateStore } = await import('#data/store/migrate');
  const applied = await migrateStore();
  say(applied.length === 0 ? 'The store is up to date.' : `Applied ${applied.join(', ')}.`);
});
