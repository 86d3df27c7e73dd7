/**
 * The roles that the parts of a table have by themselves, said aloud: some browsers forget them as soon as a narrow
 * window makes CSS lay the table out in another way (https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html).
 */
export const SAID_ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
