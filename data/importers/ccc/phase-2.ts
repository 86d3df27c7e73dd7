import { toColumnSet } from '../cells/row';
import type { Format } from '../format';
import { readClaimsSummary, readDemands } from './claims';
import { CCC } from './datasets';
import { readOrganizations } from './organizers';
import { type Layout, readCccEvent, readOwnSizes, sourceColumns } from './read-event';

const LAYOUT: Layout = {
  sourceColumns: sourceColumns('source_'),
  organizers: (row) => readOrganizations(row.cell('organizations')),
  claims: (row) => readClaimsSummary(row) || readDemands(row),
  sizes: readOwnSizes,
};

/** 2021 to 2024: 72 columns, with titles, organizations and police measures. */
export const cccPhase2: Format = {
  id: 'ccc-phase-2',
  title: 'Crowd Counting Consortium, phase 2 (2021–2024)',
  dataset: CCC.phase2,
  container: { kind: 'table' },
  matches: (columns) => {
    const has = toColumnSet(columns);
    return ['locality', 'type', 'claims_summary', 'size_text', 'source_1'].every((column) => has.has(column));
  },
  read: (record) => readCccEvent(record, LAYOUT),
};
