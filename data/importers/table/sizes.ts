import { parseClaims } from '#data/crowds/parse-claims';
import type { Noting } from '../cells/notes';
import { readPeople } from '../cells/number';
import type { RowEvent } from '../format';
import type { Cells } from './read-mapped';

type RowEstimate = RowEvent['estimates'][number];

/**
 * The claims about size of a mapped record. Words come first; the columns of figures are read where there are no words,
 * or only those of a count in pictures. Zero in a column of figures stands for an unknown size.
 */
export function readMappedSizes(cells: Cells, dataset: string, note: Noting): RowEstimate[] {
  const claims = parseClaims(cells.cell('size'));
  const isCounted = claims.some(({ method }) => method === 'media_count');
  const base = toBase(cells.cell('claimant'), dataset);
  const stated = claims
    .filter(({ method }) => method === 'stated')
    .map(({ words, low, high, bound, unit }) => ({ ...base, words, low, high, bound, unit }));
  const ends = [
    readPeople(cells.cell('sizeLow'), 'sizeLow', note),
    readPeople(cells.cell('sizeHigh'), 'sizeHigh', note),
  ]
    .filter((end) => end !== null)
    .filter((end) => end > 0);
  if (stated.length > 0 || ends.length === 0) return stated;
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const figures = { low, high, bound: low === high ? ('about' as const) : ('range' as const) };
  const words = low === high ? `about ${low}` : `${low} to ${high}`;
  return [
    { ...base, words, ...figures, note: isCounted ? 'Counted in a photo or video.' : 'The record has figures only.' },
  ];
}

function toBase(claimant: string, dataset: string): RowEstimate {
  return {
    words: '',
    low: null,
    high: null,
    bound: 'none',
    unit: 'people',
    scopeKind: 'whole',
    scope: null,
    role: 'unknown',
    claimant: claimant === '' ? `Not named by ${dataset}` : claimant,
    status: 'unverified',
    note: null,
  };
}
