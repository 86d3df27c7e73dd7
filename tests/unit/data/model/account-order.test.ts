import { describe, expect, test } from 'vitest';
import type { Claim, TimelineEntry } from '#data/model/account';
import { groupByDay, groupByTopic, groupClaimsByDay, topicsOnDisputes } from '#data/model/account-order';
import { dayOf, madeUpEstimate, madeUpEvent, madeUpIncident } from '../../../support/made-up-records';

function madeUpClaim(key: string, changes: Partial<Claim> = {}): Claim {
  return {
    key,
    topic: 'Alder: the 500 figure',
    claim: `Claim ${key}`,
    claimant: 'Alder Gazette',
    role: 'news',
    value: null,
    low: null,
    high: null,
    eventOn: dayOf('2026-01-30'),
    status: 'disputed',
    note: null,
    sources: ['alder-gazette'],
    ...changes,
  };
}

test('claims stand by day, then from the smallest figure to the largest, those without a figure or day last', () => {
  const claims = [
    madeUpClaim('no day', { eventOn: null, low: 1 }),
    madeUpClaim('late', { eventOn: dayOf('2026-01-31'), low: 5 }),
    madeUpClaim('no figure'),
    madeUpClaim('at least 500', { low: 500 }),
    madeUpClaim('500', { low: 500, high: 500 }),
    madeUpClaim('up to 90', { high: 90 }),
  ];
  expect(groupClaimsByDay(claims).map(({ on, claims: ofDay }) => [on, ...ofDay.map(({ key }) => key)])).toEqual([
    ['2026-01-30', 'up to 90', '500', 'at least 500', 'no figure'],
    ['2026-01-31', 'late'],
    [null, 'no day'],
  ]);
});

test('topics keep the order of the record, and lose no claim', () => {
  const claims = [madeUpClaim('a'), madeUpClaim('b', { topic: 'Other' }), madeUpClaim('c')];
  expect(groupByTopic(claims).map(({ topic, claims: own }) => [topic, own.map(({ key }) => key)])).toEqual([
    ['Alder: the 500 figure', ['a', 'c']],
    ['Other', ['b']],
  ]);
});

test('a timeline is told by day, and a day in the order of the record', () => {
  const entry = (key: string, on: string): TimelineEntry => ({
    key,
    on: dayOf(on),
    timeText: null,
    place: null,
    position: null,
    title: key,
    summary: key,
    kind: 'protest',
    status: 'confirmed',
    sources: ['alder-gazette'],
  });
  const days = groupByDay([entry('noon', '2026-01-30'), entry('before', '2025-12-04'), entry('evening', '2026-01-30')]);
  expect(days.map(({ on, entries }) => [on, ...entries.map(({ key }) => key)])).toEqual([
    ['2025-12-04', 'before'],
    ['2026-01-30', 'noon', 'evening'],
  ]);
});

describe('what the account says on what is disputed about an event', () => {
  const event = madeUpEvent({ estimates: [madeUpEstimate({ status: 'disputed' })] });
  const keysOn = (claims: Claim[], of = event) => topicsOnDisputes(of, 'Alder', claims).map(({ key }) => key);

  test('is a topic of the city with a disputed claim about the day from the same source, once', () => {
    expect(keysOn([madeUpClaim('a'), madeUpClaim('b')])).toEqual(['a']);
    expect(keysOn([madeUpClaim('a')], madeUpEvent({ incidents: [madeUpIncident({ status: 'disputed' })] }))).toEqual([
      'a',
    ]);
  });

  test.each<[string, Partial<Claim>]>([
    ['another city whose name begins alike', { topic: 'Alderwood: crowd' }],
    ['no city', { topic: 'Government stance' }],
    ['another day', { eventOn: dayOf('2026-01-31') }],
    ['no single day', { eventOn: null }],
    ['what nobody disputes', { status: 'confirmed' }],
    ['another source', { sources: ['radio'] }],
  ])('is nothing on %s', (_, changes) => {
    expect(keysOn([madeUpClaim('a', changes)])).toEqual([]);
  });

  test('is nothing where no figure or incident of the event is disputed', () => {
    expect(keysOn([madeUpClaim('a')], madeUpEvent({ estimates: [madeUpEstimate()] }))).toEqual([]);
  });
});
