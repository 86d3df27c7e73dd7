import { join } from 'node:path';
import { InvalidDataError } from '#data/importers/importer';
import { describeValue, formatPath } from '#data/importers/read-json';
import type { DossierFiles, FileName } from './files';

/**
 * Checks what no schema of one file can: ids are unique, and every source and actor that a record names is there.
 * @throws InvalidDataError naming file, path inside it, what was got and expected.
 */
export function checkReferences(folder: string, files: DossierFiles): void {
  const ids = (['sources.json', 'events.json', 'timeline.json', 'actors.json', 'claims.json'] as const).map((name) => {
    return [name, uniqueIds(folder, name, files[name])] as const;
  });
  const known = new Map<FileName, ReadonlySet<string>>(ids);
  for (const name of ['events.json', 'timeline.json', 'actors.json', 'claims.json', 'campaign.json'] as const) {
    visit(files[name], [], (key, value, path) => {
      const target = key === 'sources' ? 'sources.json' : key === 'actorIds' ? 'actors.json' : null;
      if (target === null || !Array.isArray(value)) return;
      value.forEach((id: unknown, index) => {
        if (typeof id === 'string' && known.get(target)?.has(id)) return;
        throw new InvalidDataError({
          file: join(folder, name),
          path: formatPath([...path, index]),
          got: describeValue(id),
          expected: `an id of ${target}`,
        });
      });
    });
  }
}

function uniqueIds(folder: string, name: FileName, rows: readonly { id: string }[]): ReadonlySet<string> {
  const seen = new Set<string>();
  rows.forEach(({ id }, index) => {
    if (seen.has(id)) {
      const at = { file: join(folder, name), path: formatPath([index, 'id']) };
      throw new InvalidDataError({ ...at, got: `${describeValue(id)} again`, expected: 'an id of its own' });
    }
    seen.add(id);
  });
  return seen;
}

type Visitor = (key: string, value: unknown, path: readonly PropertyKey[]) => void;

/** Calls back for every named value at any depth. */
function visit(value: unknown, path: readonly PropertyKey[], onValue: Visitor): void {
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => {
      visit(item, [...path, index], onValue);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      onValue(key, item, [...path, key]);
      visit(item, [...path, key], onValue);
    }
  }
}
