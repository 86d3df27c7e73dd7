/** One record of a table: what stands under each column, trimmed; empty where the record says nothing. */
export type Row = {
  /** The text under the first of the columns that says something. */
  cell(...columns: readonly string[]): string;
};

/** What datasets write for "nothing": R's and pandas' missing values among them. */
const NOTHING = /^(?:na|n\/a|nan|null|none|nil|#n\/a|-|--|\.|\?)$/i;
const LONGEST_NOTHING = 4;
/** White space other than single spaces. Few cells have any, and looking is quicker than replacing. */
const LOOSE = / \s|[^\S ]/;

/** A text without white space at its ends and inside only single spaces; empty when it stands for nothing. */
export function tidy(text: string): string {
  const trimmed = (LOOSE.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
  return trimmed.length <= LONGEST_NOTHING && NOTHING.test(trimmed) ? '' : trimmed;
}

/** Opens a record as cells; columns are found whatever their case. Null for what is no record. */
export function openRow(record: unknown): Row | null {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return null;
  const cells = new Map<string, string>();
  for (const [column, value] of Object.entries(record)) {
    const text = toText(value);
    if (text === '') continue;
    const key = column.trim().toLowerCase();
    if (!cells.has(key)) cells.set(key, text);
  }
  return {
    cell(...columns) {
      for (const column of columns) {
        const text = cells.get(column.toLowerCase());
        if (text !== undefined) return text;
      }
      return '';
    },
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
