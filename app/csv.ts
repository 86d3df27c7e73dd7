/** Rows as CSV (RFC 4180), the last line ended too. */
export function formatCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map((row) => row.map(toCell).join(','))
    .join('\r\n')
    .concat('\r\n');
}

/** Quoted where needed; a leading `=`, `+`, `-` or `@` gets an apostrophe so that no spreadsheet runs it. */
function toCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const inert = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
