import { expect, test } from 'vitest';
import { confirmMapping } from '#data/cli/confirm-mapping';

const TABLE = {
  columns: ['date', 'city', 'st', 'what', 'crowd'],
  example: { date: '2026-01-30', city: 'Eugene', st: 'OR', what: 'March', crowd: 'hundreds' },
};

/** Answers questions in order; tells what was shown. */
function answering(...answers: string[]) {
  const shown: string[] = [];
  const left = [...answers];
  return {
    shown,
    left,
    say: (line: string) => void shown.push(line),
    ask: async (question: string) => {
      shown.push(question);
      const answer = left.shift();
      if (answer === undefined) throw new Error(`Got the question "${question}" when expected no more.`);
      return answer;
    },
  };
}

test('what is suggested is shown with the first row, corrected, and made a mapping with its terms', async () => {
  const asker = answering('title=What', 'claimant=nobody', 'size=', 'yes', 'Marches, counted', '', 'CC0 1.0', 'yes');
  const mapping = await confirmMapping('marches.csv', TABLE, asker);
  expect(mapping).toMatchObject({
    dataset: {
      id: 'marches-counted',
      title: 'Marches, counted',
      citation: 'Marches, counted',
      licence: 'CC0 1.0',
      redistributable: true,
    },
    columns: { day: 'date', town: 'city', state: 'st', title: 'what' },
    precision: 'city',
  });
  expect(mapping?.columns.size).toBeUndefined();
  expect(asker.left).toEqual([]);
  expect(asker.shown.some((line) => /day +date +2026-01-30/.test(line))).toBe(true);
  expect(asker.shown.some((line) => /not read +what/.test(line))).toBe(true);
  expect(asker.shown).toContain('Got the column "nobody"; expected one of date, city, st, what, crowd.');
});

test('a yes before the needed columns are named is asked again', async () => {
  const asker = answering('day=', 'yes', 'day=date', 'yes', '', '', '', '');
  const mapping = await confirmMapping('marches.csv', TABLE, asker);
  expect(asker.shown.some((line) => line.startsWith('Not yet: ') && line.includes('a column for the day'))).toBe(true);
  // Nothing is passed on unless somebody says that it may be.
  expect(mapping?.dataset).toMatchObject({ id: 'marches', licence: 'not stated', redistributable: false });
});

test('who wants none of it imports nothing', async () => {
  expect(await confirmMapping('marches.csv', TABLE, answering('no'))).toBeNull();
});
