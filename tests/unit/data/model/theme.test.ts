import { expect, test } from 'vitest';
import { parseTheme } from '#data/model/theme';

test('light and dark are themes; anything else follows the system', () => {
  expect(parseTheme('light')).toBe('light');
  expect(parseTheme('dark')).toBe('dark');
  for (const text of [undefined, '', 'sepia', 'Dark', 'constructor']) expect(parseTheme(text)).toBeNull();
});
