import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockMinutes, inTimeOrder } from '#data/model/incident-time';
import { madeUpIncident } from '../../../support/made-up-records';

test.each([
  ['about 6 p.m.', 18 * 60],
  ['from about 5:40 p.m., intermittently until about 10 p.m.', 17 * 60 + 40],
  ['12:30 p.m.', 12 * 60 + 30],
  ['12 a.m.', 0],
  ['Friday night', null],
  ['late afternoon', null],
  [null, null],
])('"%s" begins at minute %s', (words, minutes) => {
  expect(clockMinutes(words)).toBe(minutes);
});

test('incidents come by the clock, and those without a time after them as the record has them', () => {
  const told = ['Friday night', 'about 6 p.m.', null, '5:40 p.m.'].map((timeText) => madeUpIncident({ timeText }));
  expect(inTimeOrder(told).map(({ timeText }) => timeText)).toEqual([
    '5:40 p.m.',
    'about 6 p.m.',
    'Friday night',
    null,
  ]);
});

test('no incident is lost in the ordering', () => {
  const times = fc.array(
    fc.option(fc.constantFrom('about 6 p.m.', 'noon', '9:15 a.m.', 'Friday night'), { nil: null }),
  );
  fc.assert(
    fc.property(times, (timeTexts) => {
      const told = timeTexts.map((timeText) => madeUpIncident({ timeText }));
      expect(new Set(inTimeOrder(told))).toEqual(new Set(told));
    }),
  );
});
