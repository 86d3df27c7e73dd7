import { toColumnSet } from '../cells/row';
import type { Format } from '../format';
import type { Mapping } from './mapping';
import { readMapped } from './read-mapped';

/** The format of a table that somebody has mapped; it matches every table with all of the mapped columns. */
export function formatFromMapping(mapping: Mapping): Format {
  const { dataset, columns, precision, held } = mapping;
  const needed = Object.values(columns)
    .flat()
    .filter((column) => column !== undefined);
  return {
    id: `table-${dataset.id}`,
    title: dataset.title,
    dataset,
    mapping,
    container: { kind: 'table' },
    matches: (names) => {
      const has = toColumnSet(names);
      return needed.every((column) => has.has(column.trim().toLowerCase()));
    },
    read: (record) => readMapped(record, { columns, precision, held, title: dataset.title }),
  };
}
