/**
 * The query part of an address without its keys that ask for nothing, as a form sends them for each field left empty;
 * all else to the letter. Begins with `?`, or is empty.
 */
export function withoutEmptyKeys(search: string): string {
  const asked = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => /=[+]*[^+]/.test(part));
  return asked.length === 0 ? '' : `?${asked.join('&')}`;
}
