import type { UnknownTable } from '#data/importers/reading/open-file';
import {
  FIELDS,
  type Field,
  isField,
  type MappedColumns,
  type Mapping,
  parseMapping,
} from '#data/importers/table/mapping';
import { suggestMapping } from '#data/importers/table/suggest-mapping';

/** Whoever answers questions: a person at a terminal, or a test. */
export type Asker = { say(line: string): void; ask(question: string): Promise<string> };

/** What is known of a table before anybody was asked: its columns by their names, and nothing of its terms. */
export function proposeFor(file: string, table: UnknownTable): unknown {
  const id = toDatasetId(file);
  const title = file.replace(/\.[^.]+$/, '');
  return {
    dataset: { id, title, licence: 'not stated', citation: title, homepage: null, redistributable: false },
    columns: suggestMapping(table.columns),
  };
}

/**
 * Shows which column would be read as what, with the first row as an example, and lets a person correct it and say whose
 * the table is. Null when the person wants none of it.
 */
export async function confirmMapping(file: string, table: UnknownTable, asker: Asker): Promise<Mapping | null> {
  asker.say(`No layout knows the columns of ${file}. By their names they would be read so:`);
  let columns: Partial<MappedColumns> = suggestMapping(table.columns);
  for (;;) {
    describe(columns, table).forEach(asker.say);
    const answer = await asker.ask('Is that right? yes, no, or field=column to change a line (field= takes it out): ');
    if (/^no?$/i.test(answer)) return null;
    if (/^y(es)?$/i.test(answer)) {
      const problem = findProblem(columns);
      if (problem === null) break;
      asker.say(`Not yet: ${problem}.`);
      continue;
    }
    const changed = change(columns, answer, table.columns);
    if ('problem' in changed) asker.say(changed.problem);
    else ({ columns } = changed);
  }
  const dataset = await askTerms(file, asker);
  const result = parseMapping({ dataset, columns });
  if ('problem' in result) throw new Error(`Got ${result.problem} when expected a mapping that was checked.`);
  return result.mapping;
}

function describe(columns: Partial<MappedColumns>, { columns: all, example }: UnknownTable): string[] {
  const named = Object.entries(columns).flatMap(([field, names]) =>
    [names].flat().map((column) => ({ field, column })),
  );
  const width = Math.max(0, ...named.map(({ column }) => column?.length ?? 0));
  const lines = named.map(({ field, column = '' }) => {
    const value = String(example[column] ?? '').slice(0, 40);
    return `  ${field.padEnd(12)} ${column.padEnd(width)}  ${value}`;
  });
  const read = new Set(named.map(({ column }) => column));
  const unread = all.filter((column) => !read.has(column));
  return ['', ...lines, ...(unread.length === 0 ? [] : [`  not read     ${unread.join(', ')}`]), ''];
}

function change(
  columns: Partial<MappedColumns>,
  answer: string,
  known: readonly string[],
): { columns: Partial<MappedColumns> } | { problem: string } {
  const [, field = '', name = ''] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(answer) ?? [];
  if (!isField(field)) {
    const fields = Object.entries(FIELDS).map(([key, about]) => `  ${key.padEnd(12)} ${about}`);
    return { problem: [`Got "${answer}"; expected yes, no, or one of these with a column:`, ...fields].join('\n') };
  }
  if (name === '') return { columns: without(columns, field) };
  const column = known.find((each) => each.trim().toLowerCase() === name.toLowerCase());
  if (column === undefined) return { problem: `Got the column "${name}"; expected one of ${known.join(', ')}.` };
  return { columns: { ...columns, [field]: column } };
}

function without(columns: Partial<MappedColumns>, field: Field): Partial<MappedColumns> {
  return Object.fromEntries(Object.entries(columns).filter(([key]) => key !== field));
}

/** Why columns do not make a mapping yet; null when they do. */
function findProblem(columns: Partial<MappedColumns>): string | null {
  const dataset = { id: 'x', title: 'x', licence: 'x', citation: 'x', homepage: null, redistributable: false };
  const result = parseMapping({ dataset, columns });
  return 'problem' in result ? result.problem : null;
}

async function askTerms(file: string, { ask }: Asker): Promise<Mapping['dataset']> {
  const or = async (question: string, usual: string) => (await ask(`${question} [${usual}]: `)).trim() || usual;
  const title = await or('What the dataset is called', file.replace(/\.[^.]+$/, ''));
  const citation = await or('How it is cited', title);
  const licence = await or('Under which licence it stands', 'not stated');
  const redistributable = /^y(es)?$/i.test(await or('May its rows be passed on? yes or no', 'no'));
  return { id: toDatasetId(title), title, licence, citation, homepage: null, redistributable };
}

function toDatasetId(title: string): string {
  const id = title
    .replace(/\.[^.]+$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return id === '' ? 'table' : id;
}
