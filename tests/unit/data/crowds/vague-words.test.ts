import { describe, expect, test } from 'vitest';
import { listSizeWords, readVagueWords } from '#data/crowds/vague-words';
import { READINGS } from '#data/model/query';
import { readDossierEvents } from '../../../support/dossier-events';

type Row = readonly [words: string, times: number, floor: number | null, top: number | null];

/**
 * Every vague estimate of the January 2026 record, in its words and how often they occur in it, read by hand: hundreds
 * 200-999, several or a few hundred 300-999, a couple hundred 200-299, thousands 2,000-9,999, several thousand
 * 3,000-9,999, tens of thousands 20,000-99,999, dozens 24-99, several or a few dozen 36-99, "at least" without a top.
 */
const RECORD: readonly Row[] = [
  ['hundreds', 39, 200, 999],
  ['Hundreds', 4, 200, 999],
  ['hundreds of people', 2, 200, 999],
  ['hundreds of people took part', 1, 200, 999],
  ['hundreds of protesters', 2, 200, 999],
  ['Hundreds of protesters', 3, 200, 999],
  ['Hundreds of demonstrators', 1, 200, 999],
  ['hundreds of students', 6, 200, 999],
  ['Hundreds of students', 2, 200, 999],
  ['hundreds of students marching', 1, 200, 999],
  ['Hundreds of students and community members', 1, 200, 999],
  ['Hundreds of students across Sacramento', 1, 200, 999],
  ['hundreds of high school students', 1, 200, 999],
  ['Hundreds of high school students', 1, 200, 999],
  ['hundreds of Denver students and teachers', 1, 200, 999],
  ['Hundreds of Long Beach Unified students', 1, 200, 999],
  ['Hundreds of San Jose high school students', 1, 200, 999],
  ['Hundreds of St. Paul students', 1, 200, 999],
  ['at least hundreds', 1, 200, null],
  ['several hundred', 4, 300, 999],
  ['several hundred people', 1, 300, 999],
  ['several hundred protestors', 1, 300, 999],
  ['several hundred protesters plus hundreds of students', 1, 500, 1_998],
  ['a few hundred', 1, 300, 999],
  ['a couple hundred students', 1, 200, 299],
  ['only a couple hundred', 1, 200, 299],
  ['thousands', 17, 2_000, 9_999],
  ['Thousands', 3, 2_000, 9_999],
  ['by the thousands', 1, 2_000, 9_999],
  ['miles (thousands)', 1, 2_000, 9_999],
  ['thousands of people', 1, 2_000, 9_999],
  ['Thousands of people', 2, 2_000, 9_999],
  ['Thousands of people gathered', 1, 2_000, 9_999],
  ['thousands of people flooded', 1, 2_000, 9_999],
  ['thousands of people, no idea how many', 1, 2_000, 9_999],
  ['thousands took to the streets', 1, 2_000, 9_999],
  ['thousands of protesters', 1, 2_000, 9_999],
  ['Thousands of protestors', 1, 2_000, 9_999],
  ['thousands of cyclists', 1, 2_000, 9_999],
  ['thousands of educators, healthcare workers', 1, 2_000, 9_999],
  ['Thousands of San Franciscans', 1, 2_000, 9_999],
  ['thousands of students', 1, 2_000, 9_999],
  ['Thousands of students', 1, 2_000, 9_999],
  ['Thousands of Utah students', 1, 2_000, 9_999],
  ['thousands of students at more than 100 schools (expected)', 1, 2_000, 9_999],
  ['several thousand people', 1, 3_000, 9_999],
  ['several thousand downtown', 1, 3_000, 9_999],
  ['several thousand sign-waving supporters', 1, 3_000, 9_999],
  ['an estimated several thousand protesters', 1, 3_000, 9_999],
  ['tens of thousands', 3, 20_000, 99_999],
  ['dozens', 7, 24, 99],
  ['dozens of participants', 1, 24, 99],
  ['dozens of people took part', 1, 24, 99],
  ['Dozens of businesses', 1, 24, 99],
  ['several dozen', 2, 36, 99],
  ['a few dozen people', 1, 36, 99],
  ['a few dozen community members', 1, 36, 99],
  ['at least a couple dozen', 1, 24, null],
];

/** Vague estimates of the record whose words hold no size at all: they have no reading, which is not zero. */
const RECORD_WITHOUT_SIZE = [
  'a large crowd',
  'a small crowd of students',
  'the large number of student protesters',
  'smaller, quieter protest',
  'about half of the school',
  'nearly a quarter of our teachers',
  'Target Center (about 20,000 seats) appeared more than half full',
  'Target Center free tickets all taken and many people not admitted',
];

describe('the vague estimates of the January 2026 record', () => {
  test('are 148, and the table names each as often as it occurs', () => {
    const inRecord = new Map<string, number>();
    for (const { words } of readDossierEvents().flatMap(({ estimates }) =>
      estimates.filter(({ bound }) => bound === 'vague'),
    )) {
      inRecord.set(words, (inRecord.get(words) ?? 0) + 1);
    }
    const inTable = new Map([
      ...RECORD.map(([words, times]) => [words, times] as const),
      ...RECORD_WITHOUT_SIZE.map((words) => [words, 1] as const),
    ]);
    expect(inRecord).toEqual(inTable);
    expect([...inTable.values()].reduce((sum, times) => sum + times)).toBe(148);
  });

  test.each(RECORD)('"%s" (%i times) stands for %s to %s', (words, _times, floor, top) => {
    expect(readVagueWords(words, 'interval')).toEqual({ floor, top });
  });

  test.each(RECORD_WITHOUT_SIZE)('"%s" holds no number', (words) => {
    expect(readVagueWords(words, 'interval')).toBeNull();
  });
});

/** Strings as coders of other datasets wrote them; those with digits are for their importers, not for this reading. */
describe('vague words of other datasets', () => {
  test.each<readonly [string, number | null, number | null]>([
    ['hundreds', 200, 999],
    ['dozens', 24, 99],
    ['several dozen', 36, 99],
    ['a couple of dozen', 24, 35],
    ['thousands', 2_000, 9_999],
    ['few thousand', 3_000, 9_999],
    ['1000s', 1_000, 9_999],
    ['Hundreds-Thousands (est.)', 200, 9_999],
    ['hundreds to thousands', 200, 9_999],
    ['handful', 3, 9],
    ['scores of people', 40, 99],
    ['tens of thousands', 20_000, 99_999],
    ['hundreds of thousands', 200_000, 999_999],
    ['several hundred thousand', 300_000, 999_999],
    ['a couple hundred thousand', 200_000, 299_999],
    ['dozens, maybe hundreds', 24, 999],
    ['more than a couple hundred', 200, null],
    ['up to several hundred', null, 999],
    ['fewer than a hundred; dozens', 24, 99],
  ])('"%s" stands for %s to %s', (words, floor, top) => {
    expect(readVagueWords(words, 'interval')).toEqual({ floor, top });
  });

  test.each([
    '',
    'a',
    '(see above)',
    'a crowd',
    'large crowd',
    'photo',
    'video',
    'no report',
    'unclear',
    'TBD',
    'underscores',
  ])('"%s" holds no number', (words) => {
    expect(readVagueWords(words, 'interval')).toBeNull();
  });
});

test('a sum with a part that has no size is open above', () => {
  expect(readVagueWords('hundreds of students plus passers-by', 'interval')).toEqual({ floor: 200, top: null });
  expect(readVagueWords('passers-by plus onlookers', 'interval')).toBeNull();
  expect(readVagueWords('nearly hundreds plus onlookers', 'interval')).toBeNull();
  expect(readVagueWords('nearly dozens to over hundreds', 'interval')).toBeNull();
});

test('the list for readers says of each size word what reading it gives', () => {
  for (const reading of READINGS) {
    for (const { words, figure } of listSizeWords(reading)) {
      expect(words.length).toBeGreaterThan(0);
      const span = figure && { floor: figure.floor, top: figure.top };
      for (const phrase of words) expect(readVagueWords(phrase, reading), phrase).toEqual(span);
    }
  }
});
