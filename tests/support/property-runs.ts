import fc from 'fast-check';

/** `npm run fuzz` sets it: so many cases for each reader of other people's files. */
const FUZZ_RUNS = process.env.FUZZ_RUNS === undefined ? null : Number(process.env.FUZZ_RUNS);
const USUAL_READER_RUNS = 300;
/** So many times as many cases has every other property in `npm run fuzz`. */
const FUZZ_TIMES = 40;
const DAY_OF_THE_RECORD = 20_260_130;

/** Cases for a property of what reads other people's files. */
export const READER_RUNS = FUZZ_RUNS ?? USUAL_READER_RUNS;

/** Cases for any other property, given how many it has in every run of the tests. */
export function runs(usual: number): number {
  return FUZZ_RUNS === null ? usual : usual * FUZZ_TIMES;
}

/**
 * Without a number of its own a property has a hundred cases. They are the same in every run of the tests, so that a
 * change is judged by what it changes; finding what nobody thought of is for `npm run fuzz`, which draws new ones.
 */
export function setUpProperties(): void {
  fc.configureGlobal(FUZZ_RUNS === null ? { seed: DAY_OF_THE_RECORD } : { numRuns: runs(100) });
}
