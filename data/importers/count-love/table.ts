import { toColumnSet } from '../cells/row';
import type { Format } from '../format';
import { COUNT_LOVE_DATASET, readCountLoveRow } from './event';

const COLUMNS = ['date', 'location', 'attendees', 'tags', 'curated', 'source'];

/** The site's own download: days as year-month-day, the old subject under `Event (legacy; see tags)`. */
export const countLove: Format = {
  id: 'count-love',
  title: 'Count Love',
  dataset: COUNT_LOVE_DATASET,
  container: { kind: 'table' },
  matches: (columns) => hasColumns(columns) && toColumnSet(columns).has('event (legacy; see tags)'),
  read: readCountLoveRow,
};

/** Downloads up to 2019 as others keep them: days as month/day/year of two digits, the subject under `event`. */
export const countLoveOlder: Format = {
  ...countLove,
  id: 'count-love-older',
  title: 'Count Love (downloads up to 2019)',
  matches: (columns) => hasColumns(columns) && !toColumnSet(columns).has('event (legacy; see tags)'),
};

function hasColumns(columns: readonly string[]): boolean {
  const has = toColumnSet(columns);
  return COLUMNS.every((column) => has.has(column));
}
