import { toColumnSet } from '../cells/row';
import type { Format } from '../format';
import { readDemands } from './claims';
import { CCC } from './datasets';
import { readActors, readOrganizations } from './organizers';
import { type Layout, readCccEvent, readOwnSizes, sourceColumns } from './read-event';

const LAYOUT: Layout = {
  sourceColumns: sourceColumns('source_'),
  organizers: (row) => {
    const organizations = row.cell('organizations');
    return organizations === '' ? readActors(row.cell('actors')) : readOrganizations(organizations);
  },
  claims: readDemands,
  sizes: readOwnSizes,
};

/** The file on GitHub, 2021 to the end of 2024: as phase 2, with `actors` kept and demands and slogans in one column. */
export const cccCompiled2024: Format = {
  id: 'ccc-compiled-2024',
  title: 'Crowd Counting Consortium, compiled on GitHub (2021–2024)',
  dataset: CCC.github,
  container: { kind: 'table' },
  matches: (columns) => {
    const has = toColumnSet(columns);
    const hasAll = ['locality', 'type', 'title', 'actors', 'claims', 'size_text', 'source_1'].every((column) =>
      has.has(column),
    );
    return hasAll && !has.has('claims_summary');
  },
  read: (record) => readCccEvent(record, LAYOUT),
};
