import { expect, test } from 'vitest';
import { STATE_NAMES, stateName } from '#data/model/states';

test('fifty states and the federal district, each with a name of its own', () => {
  expect(Object.keys(STATE_NAMES)).toHaveLength(51);
  expect(new Set(Object.values(STATE_NAMES)).size).toBe(51);
});

test('a code that is none of them stays as it is', () => {
  expect(stateName('OR')).toBe('Oregon');
  expect(stateName('PR')).toBe('PR');
});
