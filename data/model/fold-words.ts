/** Words that are written in full or cut short in the same names: St. Paul, Saint Paul; Ft. and Fort; Mt. and Mount. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['saint', 'st'],
  ['fort', 'ft'],
  ['mount', 'mt'],
]);

/** Most texts have nothing of the kind, and are then folded three times as fast. */
const BEYOND_ASCII = /[^\x20-\x7e]/;

/**
 * The words of a text in a form in which spellings of one name are equal: lower case, without diacritics, dots and
 * apostrophes, with the short form of Saint, Fort and Mount. `Cañon City` gives `canon`, `city`; `Washington, D.C.`
 * gives `washington`, `dc`.
 */
export function foldWords(text: string): string[] {
  const words = BEYOND_ASCII.test(text)
    ? text
        .normalize('NFKD')
        .replace(/[\p{M}.'’]/gu, '')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
    : text
        .replace(/[.']/g, '')
        .toLowerCase()
        .split(/[^a-z0-9]+/);
  return words.filter((word) => word !== '').map((word) => SHORT_FORMS.get(word) ?? word);
}
