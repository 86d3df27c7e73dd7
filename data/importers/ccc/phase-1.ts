import { toColumnSet } from '../cells/row';
import type { Format } from '../format';
import { readCodedClaims } from './claims';
import { CCC } from './datasets';
import { readActors } from './organizers';
import { type Layout, readCccEvent, readOwnSizes, sourceColumns } from './read-event';

const LAYOUT: Layout = {
  sourceColumns: sourceColumns('source_'),
  organizers: (row) => readActors(row.cell('actors')),
  claims: readCodedClaims,
  sizes: readOwnSizes,
};

/** 2017 to 2020: 62 columns, with organizations and kinds of people together in `actors`. */
export const cccPhase1: Format = {
  id: 'ccc-phase-1',
  title: 'Crowd Counting Consortium, phase 1 (2017–2020)',
  dataset: CCC.phase1,
  container: { kind: 'table' },
  matches: (columns) => {
    const has = toColumnSet(columns);
    return (
      ['locality', 'actors', 'claims', 'size_text', 'source_1'].every((column) => has.has(column)) && !has.has('title')
    );
  },
  read: (record) => readCccEvent(record, LAYOUT),
};
