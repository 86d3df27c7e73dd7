import { toColumnSet } from '../cells/row';
import type { Format } from '../format';
import { readClaimsSummary } from './claims';
import { CCC } from './datasets';
import { readOrganizations } from './organizers';
import { type Layout, readCccEvent, readOwnSizes, sourceColumns } from './read-event';

const COLUMNS = ['locality', 'state', 'location', 'event_type', 'claims_summary', 'size_text', 'source1'];

const LAYOUT: Layout = {
  sourceColumns: sourceColumns('source'),
  organizers: (row) => readOrganizations(row.cell('organizations')),
  claims: readClaimsSummary,
  sizes: readOwnSizes,
};

/** From April 2025: 74 columns with issue tags, and days as month/day/year. Sources are mere host names. */
export const cccPhase3: Format = {
  id: 'ccc-phase-3',
  title: 'Crowd Counting Consortium, phase 3 (2025–)',
  dataset: CCC.phase3,
  container: { kind: 'table' },
  matches: (columns) => hasPhase3Columns(columns) && toColumnSet(columns).has('issues'),
  read: (record) => readCccEvent(record, LAYOUT),
};

/** To April 2025: 71 columns without issue tags, and days as year-month-day. */
export const cccPhase3Early: Format = {
  ...cccPhase3,
  id: 'ccc-phase-3-early',
  title: 'Crowd Counting Consortium, phase 3 (releases before April 2025)',
  matches: (columns) => hasPhase3Columns(columns) && !toColumnSet(columns).has('issues'),
};

function hasPhase3Columns(columns: readonly string[]): boolean {
  const has = toColumnSet(columns);
  return COLUMNS.every((column) => has.has(column));
}
