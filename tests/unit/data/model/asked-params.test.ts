import { expect, test } from 'vitest';
import { withoutEmptyKeys } from '#data/model/asked-params';

test.each([
  ['?from=&to=&actions=march&min=&max=&reading=ccc&unknown=&held=', '?actions=march&reading=ccc'],
  ['?from=&to=', ''],
  ['?q=+', ''],
  ['?q', ''],
  ['', ''],
])('a form that leaves fields empty asks only for the others: %s', (sent, asked) => {
  expect(withoutEmptyKeys(sent)).toBe(asked);
});

test.each(['?at=-98%2C39,4&q=a+b', '?q=%ff&from=%25', '?min=0', '?q=a=b'])(
  'what asks for something stays: %s',
  (search) => {
    expect(withoutEmptyKeys(search)).toBe(search);
  },
);
