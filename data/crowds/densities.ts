import type { DensityChoice, DensityId } from '#data/model/drawing';

/** Who states a density, where it can be read. */
export type DensitySource = {
  /** Null when none was found: never made up. */
  title: string | null;
  publisher: string;
  url: string;
};

/** How many stand on a square metre under one convention. */
export type Density = {
  label: string;
  /** What a crowd of that density is like. */
  meaning: string;
  /** The convention's own figure in persons per square metre; of a range, its upper end. */
  perM2: number;
  /** The interval that the figure stands for. A null low is a bound from above only. */
  low: number | null;
  high: number;
  /** How the interval comes from the figure. */
  spread: string;
  sources: readonly [DensitySource, ...DensitySource[]];
};

const DOIG: DensitySource = {
  title: 'We can measure a crowd — even at an inauguration (quoting Steve Doig on Herbert Jacobs’s rule)',
  publisher: 'Jennifer Follis',
  url: 'https://jenniferfollis.com/2017/01/21/we-can-measure-a-crowd-even-at-an-inauguration/',
};
const JACOBS_ERROR: DensitySource = {
  title: null,
  publisher: 'The People Dissent',
  url: 'https://thepeopledissent.substack.com/p/and-the-official-june-14-count-is',
};
const STILL: DensitySource = {
  title: 'Warning signs that a crowd is dangerously dense (on the work of G. Keith Still)',
  publisher: 'Awesome Capital',
  url: 'https://awesomecapital.blogspot.com/2022/10/warning-signs-that-crowd-is-dangerously.html',
};
const FRUIN: DensitySource = {
  title: 'Probing crowd density through smartphones in city-scale mass gatherings, table 1 (after Fruin)',
  publisher: 'EPJ Data Science',
  url: 'https://epjdatascience.springeropen.com/articles/10.1140/epjds17/tables/1',
};

/** The error that is claimed for Jacobs's method. */
const JACOBS_SHARE = 0.2;
/** A scale in whole persons says no more than the nearest whole one. */
const WHOLE_PERSON = 0.5;

/** The conventions, loosest first within each school. */
export const DENSITIES: Readonly<Record<DensityId, Density>> = {
  'jacobs-loose': jacobs('Jacobs, loose', 'an arm’s length apart: 10 square feet each', 1.08),
  'jacobs-dense': jacobs('Jacobs, dense', 'closely packed: 4.5 square feet each', 2.39),
  'jacobs-mosh-pit': jacobs('Jacobs, mosh pit', 'as tight as before a stage: 2.5 square feet each', 4.31),
  'still-free': {
    label: 'Still, free',
    meaning: 'one or two on a square metre, room to move',
    perM2: 2,
    low: 1,
    high: 2,
    spread: 'the two steps of the scale that it spans',
    sources: [STILL],
  },
  'still-busy': still('Still, busy', 'like a bar in the evening', 3),
  'still-queue': still('Still, queue', 'as close as in a waiting line', 4),
  'still-limit': still('Still, uncomfortable', 'where it gets uncomfortable; beyond it, dangerous', 5),
  'fruin-critical': {
    label: 'Fruin, critical',
    meaning: 'the most that is possible in a standing crowd, and a danger to life',
    perM2: 7.1,
    low: null,
    high: 7.1,
    spread: 'a bound from above only: it says what cannot be exceeded, not what was there',
    sources: [FRUIN],
  },
};

/** The convention of a polygon that nobody has chosen one for. */
export const DEFAULT_DENSITY: DensityChoice = { kind: 'named', id: 'jacobs-dense' };

/** What a choice stands for; the reader's own density has no source but the reader. */
export function toDensity(choice: DensityChoice): Omit<Density, 'sources'> & { sources: readonly DensitySource[] } {
  if (choice.kind === 'named') return DENSITIES[choice.id];
  return {
    label: 'Own density',
    meaning: 'the lowest and highest that the reader gave',
    perM2: choice.high,
    low: choice.low,
    high: choice.high,
    spread: 'the two ends that the reader gave',
    sources: [],
  };
}

function jacobs(label: string, meaning: string, perM2: number): Density {
  return {
    label,
    meaning,
    perM2,
    low: perM2 * (1 - JACOBS_SHARE),
    high: perM2 * (1 + JACOBS_SHARE),
    spread: 'the error of ± 20 % that is claimed for the method',
    sources: [DOIG, JACOBS_ERROR],
  };
}

function still(label: string, meaning: string, perM2: number): Density {
  return {
    label,
    meaning,
    perM2,
    low: perM2 - WHOLE_PERSON,
    high: perM2 + WHOLE_PERSON,
    spread: 'half a person either way, since the scale counts whole ones',
    sources: [STILL],
  };
}
