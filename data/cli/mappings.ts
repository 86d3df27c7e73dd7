import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Mapping, parseMapping } from '#data/importers/table/mapping';
import { databaseFile, databaseUrl } from '#data/store/open';
import { CommandError } from './command';

/** Where the mappings of tables are kept: beside the store that they were read into, one file a dataset. */
export function mappingFolder(): string {
  return join(dirname(databaseFile(databaseUrl())), 'mappings');
}

/** @throws CommandError for a file that is no mapping; the message says where and what was expected. */
export function readMapping(path: string): Mapping {
  const result = parseMapping(parseJson(path));
  if ('mapping' in result) return result.mapping;
  throw new CommandError(`${path}: ${result.problem}.`);
}

/** The mappings of earlier imports, or only that of one dataset. */
export function rememberedMappings(dataset: string | undefined, folder: string = mappingFolder()): Mapping[] {
  if (!existsSync(folder)) return [];
  const names = dataset === undefined ? readdirSync(folder).toSorted() : [`${dataset}.json`];
  const paths = names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
  return paths.filter((path) => existsSync(path)).map(readMapping);
}

/** Keeps a mapping for the next file of its dataset; gives the path. */
export function rememberMapping(mapping: Mapping, folder: string = mappingFolder()): string {
  return writeMapping(join(folder, `${mapping.dataset.id}.json`), mapping);
}

/** Writes a mapping that nobody has confirmed where a person can correct it; it is never used by itself. */
export function proposeMapping(mapping: Mapping, folder: string = mappingFolder()): string {
  return writeMapping(join(folder, 'proposed', `${mapping.dataset.id}.json`), mapping);
}

function writeMapping(path: string, mapping: Mapping): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(mapping, null, 2)}\n`);
  return path;
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new CommandError(
      `${path}: got ${error instanceof Error ? error.message : error}; expected a mapping in JSON.`,
    );
  }
}
