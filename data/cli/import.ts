import { parseArgs } from 'node:util';
import { CommandError, ROOT, runCommand, say } from './command';
import { exitOnSignal } from './exit-on-signal';
import { generateClient } from './setup';

/**
 * `npm run import -- <file or address> [options]`: brings an outside file into the store, all of it or nothing, and
 * reports what became of every record.
 *
 * Ends with 0 when the file was imported or is there already, 1 when it was refused or something failed (the store is
 * as it was), 2 when some of its records were rejected and `--strict` was given (the rest is imported).
 */
const USAGE = `npm run import -- <file or address> [options]

  --format <id>        read the file as this layout instead of finding it out by its header
  --map <file>         read a table by a mapping of its columns (JSON); see data/README.md
  --dataset <id>       the dataset to make or bring up to date, instead of the layout's own
  --title, --licence, --citation, --homepage, --release <text>
                       what is known of the dataset, over what the layout says
  --private, --public  whether its rows may not, or may, be passed on
  --update             keep the events that the file does not name, instead of taking them out
  --replace            allow the file to take out more than half of the events
  --again              read the file even if this very file is there already
  --dry-run            say what would happen, and change nothing
  --strict             end with code 2 when records were rejected
  --wait <seconds>     how long to wait for another import to end (60)
  --max-size <bytes>   how much the file may unpack to, such as 8GB
  --json               write one line of JSON instead of sentences
  --list               list the layouts

Codes: 0 imported or there already, 1 refused or failed with nothing changed, 2 see --strict, 130 and 143 stopped by
Ctrl-C and by SIGTERM, with all of the file in the store or nothing.`;

const OPTIONS = {
  format: { type: 'string' },
  map: { type: 'string' },
  dataset: { type: 'string' },
  title: { type: 'string' },
  licence: { type: 'string' },
  citation: { type: 'string' },
  homepage: { type: 'string' },
  release: { type: 'string' },
  private: { type: 'boolean' },
  public: { type: 'boolean' },
  update: { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
  again: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  wait: { type: 'string', default: '60' },
  'max-size': { type: 'string' },
  json: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** npm runs scripts in the project's folder; files are named from where the person is. */
const HERE = process.env.INIT_CWD ?? process.cwd();

await runCommand(async () => {
  const { values, positionals } = readArguments();
  if (values.help) return say(USAGE);
  const { FORMATS } = await import('#data/importers/formats');
  if (values.list) {
    for (const { id, title } of FORMATS) say(`${id.padEnd(30)} ${title}`);
    return;
  }
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw new CommandError(`Got ${positionals.length} files; expected one.\n\n${USAGE}`);
  process.chdir(ROOT);
  exitOnSignal();
  await generateClient();
  const { runImport } = await import('./run-import');
  process.exitCode = await runImport({ file, from: HERE, options: values });
});

export type ImportOptions = ReturnType<typeof readArguments>['values'];

function readArguments() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}
