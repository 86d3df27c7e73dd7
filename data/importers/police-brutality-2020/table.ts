import { notARecord } from '../cells/notes';
import { openRow, toColumnSet } from '../cells/row';
import type { Format } from '../format';
import { POLICE_BRUTALITY_DATASET, readPoliceRecord } from './event';

/** The most links of one record is 45. */
const LINKS = Array.from({ length: 60 }, (_, index) => `link ${index + 1}`);

/** The project's table, of its version 1: neither positions nor tags, and a column for each link. */
export const policeBrutalityTable: Format = {
  id: 'police-brutality-2020-table',
  title: '2020PB police brutality (CSV)',
  dataset: POLICE_BRUTALITY_DATASET,
  container: { kind: 'table' },
  matches: (columns) => {
    const has = toColumnSet(columns);
    return ['id', 'state', 'city', 'date_text', 'link 1'].every((column) => has.has(column));
  },
  read: (record) => {
    const row = openRow(record);
    if (row === null) return notARecord(record);
    return readPoliceRecord({
      id: row.cell('id'),
      state: row.cell('state'),
      city: row.cell('city'),
      date: row.cell('date'),
      dateText: row.cell('date_text'),
      geolocation: '',
      tags: [],
      links: LINKS.map((column) => row.cell(column)),
      page: row.cell('edit_at'),
    });
  },
};
