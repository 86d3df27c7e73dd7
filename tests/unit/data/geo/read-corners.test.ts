import { expect, test } from 'vitest';
import { readCorners } from '#data/geo/read-corners';

test('one corner a line, with comma, semicolon or space, empty lines passed over', () => {
  expect(readCorners('-93.266, 44.978\r\n\n-93.264;44.978\n -93.264 44.977 \n')).toEqual({
    ok: true,
    corners: [
      [-93.266, 44.978],
      [-93.264, 44.978],
      [-93.264, 44.977],
    ],
  });
});

test.each([
  ['0, 0\nnorth of the park', /^Line 2: got “north of the park”/],
  ['44.978, -93.266', /^Line 1: .*longitude comes first/],
  ['1, 2, 3', /^Line 1/],
  ['500, 600', /^Line 1: 500, 600 is not on Earth\.$/],
])('“%s” is refused by its line', (text, reason) => {
  const read = readCorners(text);
  expect(read.ok ? 'taken' : read.reason).toMatch(reason);
});
