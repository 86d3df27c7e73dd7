import { expect, test } from 'vitest';
import { describeNeed, keepLargest, listGroundClaims } from '#data/crowds/lay-claims';
import { parseDay } from '#data/model/day';
import type { Estimate } from '#data/model/event';

const CLAIM: Estimate = {
  words: 'about 50,000',
  low: 50_000,
  high: 50_000,
  bound: 'about',
  unit: 'people',
  scopeKind: 'whole',
  scope: null,
  role: 'organizers',
  claimant: 'Organizers',
  status: 'disputed',
  note: null,
  sources: ['s'],
};

function eventWith(held: 'held' | 'announced', ...estimates: Estimate[]) {
  const day = parseDay('2026-01-23');
  if (day === null) throw new Error('Got no day.');
  return { key: 'e', title: 'A march', startsOn: day, endsOn: day, held, estimates };
}

test.each([
  [{ floor: 50_000, top: 50_000 }, 'Needs at least 11,600 m² at 4.31/m²'],
  [{ floor: 200, top: 999 }, 'Needs at least 46 m² at 4.31/m², its highest figure 231 m²'],
  [{ floor: 2_000, top: null }, 'Needs at least 464 m² at 4.31/m²'],
  [{ floor: null, top: 100 }, 'States no least number; its most needs at least 23 m² at 4.31/m²'],
])('%o needs what the inverse says', (span, words) => {
  expect(describeNeed(span, 4.31)).toBe(words);
});

test('claims about the whole or the peak, in persons and with a number, are laid against ground; others are not', () => {
  const claims = [
    CLAIM,
    { ...CLAIM, words: 'thousands', low: null, high: null, bound: 'vague' as const, scopeKind: 'peak' as const },
    { ...CLAIM, scopeKind: 'part' as const },
    { ...CLAIM, unit: 'tickets' as const },
    { ...CLAIM, words: 'a large crowd', low: null, high: null, bound: 'vague' as const },
  ];
  const [event] = listGroundClaims([eventWith('held', ...claims)], 'interval');
  expect(event?.claims.map(({ span }) => span)).toEqual([
    { floor: 50_000, top: 50_000 },
    { floor: 2_000, top: 9_999 },
  ]);
});

test('what was only announced is a plan and stands against no ground', () => {
  expect(listGroundClaims([eventWith('announced', CLAIM)], 'interval')).toEqual([]);
});

test('of many events those with the largest figures stay, in their order', () => {
  const events = [300, 20, 5_000, 100].map((people) => ({
    ...eventWith('held', { ...CLAIM, words: String(people), low: people, high: people }),
    key: String(people),
  }));
  expect(keepLargest(listGroundClaims(events, 'interval'), 2).map(({ key }) => key)).toEqual(['300', '5000']);
});
