import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { MethodsView } from '#components/reading/methods-view';
import { readVagueWords } from '#data/crowds/vague-words';
import { PRECISIONS } from '#data/model/position';
import * as vocabulary from '#data/model/vocabulary';
import { elementsOf, textOf } from '../../../support/rendered-text';

const dataset = {
  id: 'made-up',
  title: 'A made-up record',
  licence: 'CC0',
  citation: 'Nobody, A made-up record.',
  homepage: null,
  redistributable: true,
  version: 'abc123',
};
const page = renderToStaticMarkup(<MethodsView datasets={[dataset]} version="def456" />);
const terms = elementsOf(page, 'dt').map(textOf);
const definitions = elementsOf(page, 'dd').map(textOf);

const table = z.record(z.string(), z.object({ label: z.string(), definition: z.string() }));
/** Every table of words that the model exports, found without a list that could be forgotten. */
const tables = Object.entries(vocabulary).flatMap(([name, exported]) => {
  const parsed = table.safeParse(exported);
  return parsed.success ? [{ name, terms: Object.values(parsed.data) }] : [];
});

test('every term of every vocabulary stands with its definition', () => {
  expect(tables.length).toBeGreaterThanOrEqual(13);
  for (const { name, terms: told } of tables) {
    for (const { label, definition } of told) {
      const at = terms.flatMap((term, position) => (term === label ? [definitions[position]] : []));
      expect(at, `${name}: ${label}`).toContain(definition);
    }
  }
  for (const precision of PRECISIONS) expect(terms.map((term) => term.toLowerCase())).toContain(precision);
});

test('every size word stands with the span as which it is read', () => {
  const rows = elementsOf(page, 'tr').map(textOf);
  const phrases = [
    ...['hundreds', 'several hundred', 'a few hundred', 'a couple hundred', 'thousands', 'several thousand'],
    ...['tens of thousands', 'hundreds of thousands', 'dozens', 'several dozen', 'a couple dozen', 'scores of'],
    ...['a handful', '1,000s', 'a few thousand', 'a couple thousand', 'several hundred thousand'],
  ];
  for (const phrase of phrases) {
    const span = readVagueWords(phrase, 'interval');
    const words = `${span?.floor?.toLocaleString('en-US')}–${span?.top?.toLocaleString('en-US')}`;
    const own = rows.filter((row) =>
      row
        .split(/,? (?=[\d,]+–)/)[0]
        ?.split(', ')
        .includes(phrase),
    );
    expect(own, phrase).toEqual([expect.stringContaining(words)]);
  }
});

test('the records on this server are named with licence and release', () => {
  expect(textOf(page)).toContain('A made-up record. Nobody, A made-up record. Licence: CC0. Release abc123.');
  expect(textOf(page)).toContain('def456');
});
