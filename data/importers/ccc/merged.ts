import { readPeople } from '../cells/number';
import { toColumnSet } from '../cells/row';
import type { Format } from '../format';
import { readCodedClaims } from './claims';
import { CCC } from './datasets';
import { readActors, readOrganizations } from './organizers';
import { type Layout, readCccEvent } from './read-event';

const LAYOUT: Layout = {
  sourceColumns: ['source_1'],
  // Phase 1 had no column of organizations: this one holds its `actors`.
  organizers: (row) => {
    const read = row.cell('phase') === 'P1' ? readActors : readOrganizations;
    return read(row.cell('organizations'));
  },
  claims: readCodedClaims,
  sizes: (row, note) => ({
    text: '',
    low: readPeople(row.cell('size_low'), 'size_low', note),
    high: readPeople(row.cell('size_high'), 'size_high', note),
    mean: readPeople(row.cell('size_mean'), 'size_mean', note),
  }),
};

/** A joined file of others, 18 columns: no words for the size, the mean alone from 2021 on, one source at most. */
export const cccMerged: Format = {
  id: 'ccc-merged',
  title: 'Crowd Counting Consortium, phases joined by others (18 columns)',
  dataset: CCC.merged,
  container: { kind: 'table' },
  matches: (columns) => {
    const has = toColumnSet(columns);
    const hasAll = ['locality', 'location_detail', 'type', 'organizations', 'size_low', 'source_1', 'phase'].every(
      (column) => has.has(column),
    );
    return hasAll && !has.has('size_text');
  },
  read: (record) => readCccEvent(record, LAYOUT),
};
