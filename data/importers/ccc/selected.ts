import { readPeople } from '../cells/number';
import { toColumnSet } from '../cells/row';
import type { Format } from '../format';
import { readClaimsSummary } from './claims';
import { CCC } from './datasets';
import { readOrganizations } from './organizers';
import { type Layout, readCccEvent } from './read-event';

const LAYOUT: Layout = {
  sourceColumns: [],
  organizers: (row) => readOrganizations(row.cell('organizations')),
  claims: readClaimsSummary,
  sizes: (row, note) => ({
    text: '',
    low: null,
    high: null,
    mean: readPeople(row.cell('size_mean'), 'size_mean', note),
  }),
};

/** A cleaned file of others, 20 columns: the geocoder's towns only, a mean without its ends, sources only counted. */
export const cccSelected: Format = {
  id: 'ccc-selected',
  title: 'Crowd Counting Consortium, cleaned by others (20 columns)',
  dataset: CCC.selected,
  container: { kind: 'table' },
  matches: (columns) => {
    const has = toColumnSet(columns);
    return ['event_type', 'resolved_locality', 'size_mean', 'n_sources', 'side'].every((column) => has.has(column));
  },
  read: (record) => readCccEvent(record, LAYOUT),
};
