import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Format } from '#data/importers/format';
import { forceFormat } from '#data/importers/format-name';
import { FORMATS } from '#data/importers/formats';
import { lookAtTable, MOST_BYTES } from '#data/importers/reading/open-file';
import { formatFromMapping } from '#data/importers/table/format-from-mapping';
import { type Mapping, parseMapping } from '#data/importers/table/mapping';
import { CommandError, say } from './command';
import { confirmMapping, proposeFor } from './confirm-mapping';
import { mappingFolder, proposeMapping, readMapping, rememberedMappings, rememberMapping } from './mappings';

/** What the command line says of a file's layout. */
export type LayoutChoice = {
  format?: string | undefined;
  map?: string | undefined;
  dataset?: string | undefined;
  /** How much the file may unpack to. */
  mostBytes?: number | undefined;
};

/**
 * The layouts to try for a file: the one that is named, the mapping that is given, else those of the field and the
 * mappings of earlier imports. For a table that none of them knows a person at the terminal is asked; without one, a
 * proposal is written down for somebody to correct.
 * @throws CommandError when there is no such layout, and when nobody has said what the columns are about.
 */
export async function chooseFormats(file: string, from: string, choice: LayoutChoice): Promise<readonly Format[]> {
  if (choice.map !== undefined) return [remember(readMapping(resolve(from, choice.map)))];
  if (choice.format !== undefined) return [findFormat(choice.format)];
  const remembered = rememberedMappings(choice.dataset).map(formatFromMapping);
  const formats = choice.dataset === undefined ? [...FORMATS, ...remembered] : [...remembered, ...FORMATS];
  // What is fetched first has to be looked at after: it then fails with its columns, or is downloaded by hand.
  if (/^https?:\/\//i.test(file)) return formats;
  const path = resolve(from, file);
  const table = await lookAtTable(path, { formats, name: basename(path), mostBytes: choice.mostBytes ?? MOST_BYTES });
  if (table === null) return formats;
  const name = basename(path);
  if (!process.stdin.isTTY)
    throw new CommandError(describeProposal(name, parseMapping(proposeFor(name, table)), table.columns));
  const mapping = await askAtTerminal(name, table);
  if (mapping === null) throw new CommandError('Nothing was imported: nobody has said what the columns are about.');
  return [remember(mapping)];
}

function findFormat(id: string): Format {
  const format = FORMATS.find((each) => each.id === id);
  if (format !== undefined) return forceFormat(format);
  throw new CommandError(`There is no layout "${id}"; see those there are with npm run import -- --list.`);
}

function remember(mapping: Mapping): Format {
  const path = rememberMapping(mapping);
  // Beside the answer on the standard output, which may be read by a program.
  process.stderr.write(`The mapping is kept in ${path} for the next file of ${mapping.dataset.id}.\n`);
  return formatFromMapping(mapping);
}

async function askAtTerminal(name: string, table: Parameters<typeof confirmMapping>[1]): Promise<Mapping | null> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await confirmMapping(name, table, { say, ask: (question) => lines.question(question) });
  } finally {
    lines.close();
  }
}

function describeProposal(name: string, proposal: ReturnType<typeof parseMapping>, columns: readonly string[]): string {
  const known = `No layout knows the columns of ${name}: ${columns.slice(0, 20).join(', ')}.`;
  if ('problem' in proposal) {
    return `${known}\nTheir names do not tell enough for a mapping (${proposal.problem}); write one as data/README.md says and give it with --map.`;
  }
  const path = proposeMapping(proposal.mapping, mappingFolder());
  return `${known}\nA mapping was proposed by their names: check ${path}, say whose the table is, and run the command again with --map ${path}`;
}
