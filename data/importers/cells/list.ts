import { tidy } from './row';

/** The entries of a list in one cell, in order, each once; entries that stand for nothing are left out. */
export function splitList(text: string, separator: RegExp | string = ';'): string[] {
  return [...new Set(text.split(separator).map(tidy))].filter((entry) => entry !== '');
}

/** The text cut at the last whole word within a number of characters, with an ellipsis when something was cut. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > longest / 2 ? lastSpace : longest - 1)}…`;
}

/** The text with its first letter as a capital. */
export function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  const [last = '', ...others] = words.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
}
