import type { Format } from './format';
import { FORMATS } from './formats';
import { formatFromMapping } from './table/format-from-mapping';
import type { Mapping } from './table/mapping';

/** What makes a format again in another thread, which no function can be sent to. */
export type FormatName = { id: string; isForced: boolean } | { mapping: Mapping };

/** The name of a format; null for one of a caller's own making. */
export function nameFormat(format: Format): FormatName | null {
  if (format.mapping !== undefined) return { mapping: format.mapping };
  // Layouts may share a reader, and a layout of somebody's own may take any id.
  const known = FORMATS.find(({ id, read }) => id === format.id && read === format.read);
  return known === undefined ? null : { id: known.id, isForced: known.matches !== format.matches };
}

/**
 * The format of a name.
 * @throws when there is none.
 */
export function findFormat(name: FormatName): Format {
  if ('mapping' in name) return formatFromMapping(name.mapping);
  const format = FORMATS.find(({ id }) => id === name.id);
  if (format === undefined) throw new Error(`There is no layout "${name.id}"; expected one of FORMATS.`);
  return name.isForced ? forceFormat(format) : format;
}

/** The format for a file of which somebody says that it has this layout, whatever its columns. */
export function forceFormat(format: Format): Format {
  return { ...format, matches: () => true };
}
