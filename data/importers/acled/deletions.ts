import { notARecord, toNote } from '../cells/notes';
import { openRow, toColumnSet } from '../cells/row';
import type { Format } from '../format';
import { ACLED_DATASET } from './dataset';

/** The list of rows that ACLED has taken back: an id, and the moment in seconds since 1970. */
export const acledDeletions: Format = {
  id: 'acled-deletions',
  title: 'ACLED list of deleted events',
  dataset: ACLED_DATASET,
  container: { kind: 'table' },
  matches: (columns) => {
    const has = toColumnSet(columns);
    return has.has('event_id_cnty') && has.has('deleted_timestamp') && !has.has('event_date');
  },
  read: (record) => {
    const row = openRow(record);
    if (row === null) return notARecord(record);
    const id = row.cell('event_id_cnty');
    if (id !== '') return { kind: 'withdrawn', id };
    const why = toNote('id-missing', 'event_id_cnty', '', 'An id such as USA12345.');
    return { kind: 'rejected', why, repairs: [] };
  },
};
