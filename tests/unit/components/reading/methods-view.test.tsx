import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { MethodsView } from '#components/reading/methods-view';
import { CONVENTIONS } from '#data/crowds/conventions';
import { readVagueWords } from '#data/crowds/vague-words';
import { PRECISIONS } from '#data/model/position';
import { READINGS } from '#data/model/query';
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

test('every size word stands with what each reading makes of it', () => {
  const rows = elementsOf(page, 'tr').map((row) => [...elementsOf(row, 'th'), ...elementsOf(row, 'td')].map(textOf));
  const phrases = [
    ...['hundreds', 'several hundred', 'a few hundred', 'a couple hundred', 'thousands', 'several thousand'],
    ...['tens of thousands', 'hundreds of thousands', 'dozens', 'several dozen', 'a couple dozen', 'scores'],
    ...['a handful', '1,000s', 'a few thousand', 'a couple thousand', 'several hundred thousand', 'a dozen'],
  ];
  for (const phrase of phrases) {
    const own = rows.filter(([words]) => words?.split(/, (?=[a-z])/).includes(phrase));
    const told = READINGS.map((reading) => {
      const span = readVagueWords(phrase, reading);
      if (span === null) return 'no figure';
      const ends = [span.floor, span.top].map((end) => end?.toLocaleString('en-US'));
      return [...new Set(ends)].join('–');
    });
    expect(own, phrase).toHaveLength(1);
    expect(own[0]?.slice(1).map((cell) => cell.replace(/ [*†]$/, ''))).toEqual(told);
  }
});

test('each reading has a sentence of its own and, where it is somebody else’s, an address', () => {
  for (const reading of READINGS) {
    const { title, sentence, source } = CONVENTIONS[reading];
    expect(definitions[terms.indexOf(title)]).toContain(sentence);
    if (source !== null) expect(page).toContain(`href="${source.url}"`);
  }
  expect(new Set(READINGS.map((reading) => CONVENTIONS[reading].sentence)).size).toBe(READINGS.length);
});

test('the records on this server are named with licence and release', () => {
  expect(textOf(page)).toContain('A made-up record. Nobody, A made-up record. Licence: CC0. Release abc123.');
  expect(textOf(page)).toContain('def456');
});
