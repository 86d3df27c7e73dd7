import { expect, test } from 'vitest';
import { findSameEvents } from '#data/model/same-event';
import { dayOf, madeUpEstimate, madeUpEvent } from '../../../support/made-up-records';

const march = madeUpEvent();

test('the only march that two datasets know of in a town on a day is one event', () => {
  const other = madeUpEvent({ key: 'other' });
  expect(findSameEvents(march, [other], [])).toEqual([other]);
});

test('another day or another kind of action is another event', () => {
  const nextDay = madeUpEvent({ startsOn: dayOf('2026-01-31'), endsOn: dayOf('2026-01-31') });
  expect(findSameEvents(march, [nextDay, madeUpEvent({ actions: ['vigil'] })], [])).toEqual([]);
});

test('a record that names no action may be any event of its day', () => {
  expect(findSameEvents(march, [madeUpEvent({ actions: [] })], [])).toHaveLength(1);
});

test('days that overlap are enough where a record speaks of several', () => {
  const week = madeUpEvent({ startsOn: dayOf('2026-01-26'), endsOn: dayOf('2026-02-01') });
  expect(findSameEvents(march, [week], [])).toEqual([week]);
});

test('of two marches of a day, neither is taken for the one, unless something else agrees', () => {
  const first = madeUpEvent({ key: 'first', venue: 'Riverside High School' });
  const second = madeUpEvent({ key: 'second', venue: 'Federal Building' });
  expect(findSameEvents(march, [first, second], [])).toEqual([]);
  const atSchool = madeUpEvent({ venue: 'Riverside High' });
  expect(findSameEvents(atSchool, [first, second], [])).toEqual([first]);
});

test('a record that fits two events of the other dataset belongs to neither by day alone', () => {
  const other = madeUpEvent({ key: 'other' });
  expect(findSameEvents(march, [other], [madeUpEvent({ key: 'sibling' })])).toEqual([]);
});

test('an organizer or a stated figure in common ties two records together', () => {
  const others = [
    madeUpEvent({ key: 'a', organizers: ['Indivisible Alder'] }),
    madeUpEvent({ key: 'b', estimates: [madeUpEstimate({ words: 'about 340', low: 340, high: 340, bound: 'about' })] }),
    madeUpEvent({ key: 'c' }),
  ];
  const event = madeUpEvent({ organizers: ['Indivisible'], estimates: [madeUpEstimate({ low: 340, high: 340 })] });
  expect(findSameEvents(event, others, []).map(({ key }) => key)).toEqual(['a', 'b']);
});

test('a figure that two others share singles out neither', () => {
  const hundred = [madeUpEstimate()];
  const others = [madeUpEvent({ key: 'a', estimates: hundred }), madeUpEvent({ key: 'b', estimates: hundred })];
  expect(findSameEvents(madeUpEvent({ estimates: hundred }), others, [])).toEqual([]);
});

test('"hundreds" in both, or the word "street", ties nothing together', () => {
  const vague = { words: 'hundreds', low: null, high: null, bound: 'vague' } as const;
  const event = madeUpEvent({ venue: 'Main Street', estimates: [madeUpEstimate(vague)] });
  const others = [
    madeUpEvent({ key: 'a', venue: 'Oak Street', estimates: [madeUpEstimate(vague)] }),
    madeUpEvent({ key: 'b' }),
  ];
  expect(findSameEvents(event, others, [])).toEqual([]);
});
