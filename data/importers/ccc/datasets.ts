import type { Day } from '#data/model/day';
import type { Format } from '../format';

/** The Consortium's first day of counting, and a year that no slip of the pen in a running count leads beyond. */
export const CCC_ERA = { from: '2017-01-01' as Day, to: '2039-12-31' as Day };

const CITATION = 'Crowd Counting Consortium, Ash Center, Harvard University, and University of Connecticut';
/** Nobody here has read the terms of the releases on Dataverse: until the importing person has, rows stay. */
const DATAVERSE = {
  licence: 'Terms of its Harvard Dataverse release; cite the Crowd Counting Consortium',
  redistributable: false,
} as const;

/** The parts in which the Consortium publishes its data: each is a dataset of its own, replaced by its next release. */
export const CCC = {
  phase1: {
    id: 'ccc-2017-2020',
    title: 'Crowd Counting Consortium 2017–2020',
    citation: `${CITATION}: Phase 1, 2017–2020.`,
    homepage: 'https://ash.harvard.edu/programs/crowd-counting-consortium/',
    ...DATAVERSE,
  },
  phase2: {
    id: 'ccc-2021-2024',
    title: 'Crowd Counting Consortium 2021–2024',
    citation: `${CITATION}: Phase 2, 2021–2024. https://doi.org/10.7910/DVN/9MMYDI`,
    homepage: 'https://doi.org/10.7910/DVN/9MMYDI',
    ...DATAVERSE,
  },
  phase3: {
    id: 'ccc-2025',
    title: 'Crowd Counting Consortium 2025–',
    citation: `${CITATION}: Phase 3, 2025–. https://doi.org/10.7910/DVN/RI9JFU`,
    homepage: 'https://doi.org/10.7910/DVN/RI9JFU',
    ...DATAVERSE,
  },
  github: {
    id: 'ccc-compiled',
    title: 'Crowd Counting Consortium, compiled on GitHub',
    citation: `${CITATION}: compiled data, GitHub, 2021–2024.`,
    homepage: 'https://github.com/nonviolent-action-lab/crowd-counting-consortium',
    licence: 'MIT; cite the Crowd Counting Consortium',
    redistributable: true,
  },
  selected: {
    id: 'ccc-selected',
    title: 'Crowd Counting Consortium, as cleaned by others',
    citation: `${CITATION}; cleaned by third parties.`,
    homepage: 'https://ash.harvard.edu/programs/crowd-counting-consortium/',
    ...DATAVERSE,
  },
  merged: {
    id: 'ccc-merged',
    title: 'Crowd Counting Consortium, phases joined by others',
    citation: `${CITATION}; joined by third parties.`,
    homepage: 'https://ash.harvard.edu/programs/crowd-counting-consortium/',
    ...DATAVERSE,
  },
} as const satisfies Record<string, Format['dataset']>;
