/** Light or dark as the reader chose it; null follows the system. */
export type Theme = 'light' | 'dark';

export const THEME_COOKIE = 'theme';

/** Reads the cookie's value; null for anything but the two themes. */
export function parseTheme(text: string | undefined): Theme | null {
  return text === 'light' || text === 'dark' ? text : null;
}
