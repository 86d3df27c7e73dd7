/** The mask with the bit of one word of a vocabulary table; the n-th word has bit n. */
export function bitOf<Table extends object>(table: Table, word: keyof Table & string): number {
  return (1 << Object.keys(table).indexOf(word)) >>> 0;
}

/**
 * A reader of word lists into masks for one vocabulary table, without a search per word. Throws for a table with more
 * words than the mask has bits, and for a word that is not in the table.
 */
export function createMaskOf<Table extends object>(
  table: Table,
  bits: 8 | 32,
): (words: readonly (keyof Table & string)[]) => number {
  const words = Object.keys(table);
  if (words.length > bits) throw new Error(`Got ${words.length} words when expected at most ${bits}, one a bit.`);
  const bitOfWord = new Map(words.map((word, position) => [word, 1 << position]));
  return (asked) => {
    let mask = 0;
    for (const word of asked) {
      const bit = bitOfWord.get(word);
      if (bit === undefined) throw new Error(`Got "${word}" when expected one of ${words.join(', ')}.`);
      mask |= bit;
    }
    return mask >>> 0;
  };
}
