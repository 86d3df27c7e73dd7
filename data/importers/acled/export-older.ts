import { toColumnSet } from '../cells/row';
import type { Format } from '../format';
import { ACLED_DATASET } from './dataset';
import { ACLED_COLUMNS, readAcledEvent } from './event';

/** Before March 2023: 25 to 29 columns, often in capitals, without `disorder_type`; sizes only in the notes. */
export const acledOlder: Format = {
  id: 'acled-older',
  title: 'ACLED export (before 2023)',
  dataset: ACLED_DATASET,
  container: { kind: 'table' },
  matches: (columns) => {
    const has = toColumnSet(columns);
    const hasAll = [...ACLED_COLUMNS, 'event_id_cnty'].every((column) => has.has(column));
    return hasAll && !has.has('disorder_type');
  },
  read: readAcledEvent,
};
