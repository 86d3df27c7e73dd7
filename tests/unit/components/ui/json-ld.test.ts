import { expect, test } from 'vitest';
import { escapeForScript } from '#components/ui/json-ld';

test('no text can close the script it stands in, and it still reads back as it was', () => {
  const data = { name: '</script><script>alert(1)</script>', note: '<!-- \u2028 \u2029 -->' };
  const text = escapeForScript(data);
  expect(text).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual(data);
});
