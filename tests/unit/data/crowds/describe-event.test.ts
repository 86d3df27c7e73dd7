import { expect, test } from 'vitest';
import { describeCrowd } from '#data/crowds/describe-event';
import { reportedRange } from '#data/crowds/reported-range';
import type { ProtestEvent } from '#data/model/event';
import type { Reading } from '#data/model/query';
import { madeUpEstimate, madeUpEvent } from '../../../support/made-up-records';

function describeClaims(estimates: ProtestEvent['estimates'], held: ProtestEvent['held'] = 'held') {
  const event = madeUpEvent({ estimates, held });
  return describeCrowd(event, reportedRange(event, 'interval'), 'interval');
}
const declined = madeUpEstimate({ bound: 'none', low: null, high: null, role: 'police', claimant: 'Alder Police' });

test('says how many claims and from whom, in the order of the vocabulary', () => {
  const claims = [
    madeUpEstimate({ role: 'news', low: 200, high: null, bound: 'at_least' }),
    madeUpEstimate({ role: 'police', low: 150, high: 150 }),
    madeUpEstimate({ role: 'organizers', low: 500, high: 500 }),
  ];
  expect(describeClaims(claims)).toEqual({
    range: '150–500 or more people',
    detail: 'By 3 claims, from organizers, police and news.',
  });
});

test('one claim is one claim, and who declined is named', () => {
  expect(describeClaims([madeUpEstimate(), declined])).toEqual({
    range: '100 people',
    detail: 'By one claim, from news. Alder Police gave no figure.',
  });
});

test('claims that did not make the range are not counted as if they had', () => {
  const claims = [
    madeUpEstimate(),
    madeUpEstimate({ bound: 'vague', low: null, high: null, words: 'a large crowd', role: 'participant' }),
    madeUpEstimate({ scopeKind: 'part', role: 'officials' }),
    madeUpEstimate({ unit: 'tickets', role: 'organizers' }),
  ];
  expect(describeClaims(claims)).toEqual({ range: '100 people', detail: 'By one claim, from news.' });
});

test('a dispute is said, and of how much', () => {
  const disputed = madeUpEstimate({ status: 'disputed', role: 'unknown' });
  expect(describeClaims([disputed]).detail).toBe('By one claim, from an unknown origin. It is disputed.');
  expect(describeClaims([disputed, disputed]).detail).toBe(
    'By 2 claims, from an unknown origin. All of them are disputed.',
  );
  expect(describeClaims([disputed, madeUpEstimate()]).detail).toBe(
    'By 2 claims, from news and an unknown origin. Some of them are disputed.',
  );
});

test('no figure is said as no figure, with who declined', () => {
  expect(describeClaims([])).toEqual({ range: 'No figure', detail: 'No figure was found.' });
  expect(describeClaims([madeUpEstimate({ scopeKind: 'part' }), declined])).toEqual({
    range: 'No figure',
    detail: 'No claim about the whole event holds a number. Alder Police gave no figure.',
  });
});

test('an announced event has plans, not counts', () => {
  expect(describeClaims([madeUpEstimate()], 'announced').range).toBe('Announced only');
});

test('a figure of students is not called one of people', () => {
  const students = madeUpEstimate({ unit: 'students' });
  expect(describeClaims([students]).range).toBe('100 students');
  expect(describeClaims([students, madeUpEstimate()])).toEqual({
    range: '100 people',
    detail: 'By 2 claims, from news. Some of them count students only.',
  });
});

test('only claims that hold a number under the reading in force are said to make the range', () => {
  const handful = madeUpEstimate({ words: 'a handful', bound: 'vague', low: null, high: null, role: 'police' });
  const event = madeUpEvent({ estimates: [handful, madeUpEstimate()], held: 'held' });
  const under = (reading: Reading) => describeCrowd(event, reportedRange(event, reading), reading).detail;
  expect(under('interval')).toBe('By 2 claims, from police and news.');
  expect(under('ccc')).toBe('By one claim, from news.');
});
