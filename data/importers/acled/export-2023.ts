import { toColumnSet } from '../cells/row';
import type { Format } from '../format';
import { ACLED_DATASET } from './dataset';
import { ACLED_COLUMNS, readAcledEvent } from './event';

/** Since March 2023: 31 columns, in lower case, with `tags` and `disorder_type`. */
export const acled2023: Format = {
  id: 'acled-2023',
  title: 'ACLED export (31 columns, since 2023)',
  dataset: ACLED_DATASET,
  container: { kind: 'table' },
  matches: (columns) => {
    const has = toColumnSet(columns);
    return [...ACLED_COLUMNS, 'event_id_cnty', 'disorder_type'].every((column) => has.has(column));
  },
  read: readAcledEvent,
};
