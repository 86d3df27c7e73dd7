import { parseArgs } from 'node:util';
import { CommandError, runCommand, say } from './command';
import { generateClient } from './setup';

/**
 * `npm run datasets [-- --json]` lists what is loaded; `npm run dataset -- remove <id> --yes` takes a dataset out.
 * Ends with 1 when there is no such dataset; nothing was changed then.
 */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false }, yes: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [verb = 'list', id] = positionals;
  await generateClient();
  const { migrateStore } = await import('#data/store/migrate');
  const { openStore } = await import('#data/store/open');
  await migrateStore();
  const store = await openStore();
  try {
    if (verb === 'list') await list(values.json);
    else if (verb === 'remove' && id !== undefined) await remove(id);
    else throw new CommandError(`Got "${positionals.join(' ')}"; expected list, or remove and the id of a dataset.`);
  } finally {
    await store.close();
  }

  async function list(isJson: boolean): Promise<void> {
    const { listLoadedDatasets } = await import('#data/store/read-runs');
    const datasets = await listLoadedDatasets(store);
    if (isJson) return say(JSON.stringify(datasets));
    for (const { id: name, title, events, places, firstDay, lastDay, licence, redistributable } of datasets) {
      const count = `${events.toLocaleString('en-US')} events in ${places.toLocaleString('en-US')} places`;
      const days = firstDay === null ? '' : `, ${firstDay} to ${lastDay}`;
      say(`${name}\n  ${title}\n  ${count}${days}\n  ${licence}${redistributable ? '' : ' (not to be passed on)'}`);
    }
  }

  async function remove(name: string): Promise<void> {
    if (!values.yes) {
      throw new CommandError(`This takes ${name} out of the store with all its events. Say so with --yes.`);
    }
    const { removeDataset } = await import('#data/store/remove-dataset');
    const events = await removeDataset(store, name, new Date(), 60_000);
    say(`Removed ${name} with ${events.toLocaleString('en-US')} events.`);
  }
});
