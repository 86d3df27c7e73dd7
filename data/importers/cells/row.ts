/** One record of a table: what stands under each column, trimmed; empty where the record says nothing. */
export type Row = {
  /** The text under the first of the columns that says something. */
  cell(...columns: readonly string[]): string;
};

/** What datasets write for "nothing": R's and pandas' missing values among them. */
const NOTHING = /^(?:na|n\/a|nan|null|none|nil|#n\/a|-|--|\.|\?)$/i;

/** A text without white space at its ends and inside only single spaces; empty when it stands for nothing. */
export function tidy(text: string): string {
  const trimmed = text.replace(/[\s\u00a0\ufeff]+/g, ' ').trim();
  return NOTHING.test(trimmed) ? '' : trimmed;
}

/** Opens a record as cells; columns are found whatever their case. Null for what is no record. */
export function openRow(record: unknown): Row | null {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return null;
  const cells = new Map<string, string>();
  for (const [column, value] of Object.entries(record)) {
    const key = column.trim().toLowerCase();
    const text = toText(value);
    if (text !== '' && !cells.has(key)) cells.set(key, text);
  }
  return {
    cell: (...columns) =>
      columns.map((column) => cells.get(column.toLowerCase()) ?? '').find((text) => text !== '') ?? '',
  };
}

/** Numbers and truth values of JSON as one would write them; nothing for lists and objects. */
function toText(value: unknown): string {
  if (typeof value === 'string') return tidy(value);
  return typeof value === 'number' || typeof value === 'boolean' ? tidy(String(value)) : '';
}

/** The names of columns, folded as `openRow` finds them. */
export function toColumnSet(columns: readonly string[]): ReadonlySet<string> {
  return new Set(
    columns.map((column) =>
      column
        .replace(/^\ufeff/, '')
        .trim()
        .toLowerCase(),
    ),
  );
}
