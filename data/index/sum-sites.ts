import { READINGS, type Reading } from '#data/model/query';
import { addMatching } from './add-matching';
import type { AtlasIndex } from './atlas-index';
import { announcedOf } from './marks';
import { matchEverything } from './matcher';
import { type SumColumns, writeSum } from './sums';
import { createTally, resetTally } from './tally';

const [FIRST_READING, ...OTHER_READINGS] = READINGS;
const EVERYTHING = matchEverything(FIRST_READING);
const tally = createTally();

/**
 * Writes the sums of all events of the sites from `firstSite` up to, not including, `endSite` into a row, under every
 * reading. The anchor is left alone.
 */
export function sumSites(
  index: Pick<AtlasIndex, 'events' | 'sites' | 'ranges'>,
  firstSite: number,
  endSite: number,
  sums: SumColumns,
  row: number,
): void {
  resetTally(tally);
  addMatching(tally, index, EVERYTHING, firstSite, endSite);
  tally.anchor = sums.anchor[row]!;
  writeSum(sums, row, FIRST_READING, tally);
  const { start } = index.sites;
  for (const reading of OTHER_READINGS) sumPeople(index, reading, start[firstSite]!, start[endSite]!, sums, row);
}

/** What depends on the reading, of the events from `firstRow` up to, not including, `endRow`. */
function sumPeople(
  { events: { range, marks }, ranges }: Pick<AtlasIndex, 'events' | 'ranges'>,
  reading: Reading,
  firstRow: number,
  endRow: number,
  sums: SumColumns,
  row: number,
): void {
  const { low, high, open } = ranges[reading];
  let [sumLow, sumHigh, openCount, unknown] = [0, 0, 0, 0];
  for (let event = firstRow; event < endRow; event++) {
    const code = range[event]!;
    const top = high[code]!;
    sumLow += Math.max(low[code]!, 0);
    sumHigh += Math.max(top, 0);
    openCount += open[code]!;
    unknown += (top >>> 31) - announcedOf(marks[event]!);
  }
  const people = sums.people[reading];
  people.low[row] = sumLow;
  people.high[row] = sumHigh;
  people.open[row] = openCount;
  people.unknown[row] = unknown;
}
