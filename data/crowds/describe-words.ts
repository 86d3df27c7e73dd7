import type { Reading } from '#data/model/query';
import { formatNumber } from './describe-range';
import type { SizeFigure } from './size-words';
import { listSizeWords } from './vague-words';

const COMMON_WORDS: readonly string[] = ['tens of thousands', 'thousands', 'hundreds', 'dozens'];

/** `200–999`, `200`, or `no figure` where a convention has none for a word. */
export function formatFigure(figure: SizeFigure): string {
  if (figure === null) return 'no figure';
  const { floor, top } = figure;
  return floor === top ? formatNumber(floor) : `${formatNumber(floor)}–${formatNumber(top)}`;
}

/** `thousands 2,000–9,999, hundreds 200–999`: the words met most often, from the table that reads them. */
export function describeCommonWords(reading: Reading): string {
  return listSizeWords(reading)
    .flatMap(({ words, figure }) => {
      const common = words.find((word) => COMMON_WORDS.includes(word));
      return common === undefined ? [] : [`${common} ${formatFigure(figure)}`];
    })
    .join(', ');
}

/** What one of the listed words becomes: `200–999` for `hundreds`. */
export function describeWord(word: string, reading: Reading): string {
  const entry = listSizeWords(reading).find(({ words }) => words.includes(word));
  return formatFigure(entry?.figure ?? null);
}
