import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SourceMarks } from '#components/evidence/source-marks';
import { citedNumbers, elementsOf, textOf } from '../../../support/rendered-text';

/** The marks of the sources with these numbers. */
function render(...wanted: number[]): string {
  const numbers = new Map(wanted.map((number) => [`paper-${number}`, number]));
  return renderToStaticMarkup(<SourceMarks sources={[...numbers.keys()]} numbers={numbers} />);
}

const linksOf = (markup: string) => elementsOf(markup, 'a');
const targetOf = (link: string) => /href="([^"]*)"/.exec(link)?.[1];
const nameOf = (link: string) => /aria-label="([^"]*)"/.exec(link)?.[1];

test('up to four sources are numbers in order, each leading to its source', () => {
  const links = linksOf(render(9, 2, 30, 4));
  expect(links.map(textOf)).toEqual(['2', '4', '9', '30']);
  expect(links.map(targetOf)).toEqual(['#source-2', '#source-4', '#source-9', '#source-30']);
  expect(links.map(nameOf)).toEqual(['Source 2', 'Source 4', 'Source 9', 'Source 30']);
});

test('numbers that follow each other stand as a span of the first and the last; what lies apart stands alone', () => {
  const whole = render(...Array.from({ length: 28 }, (_, index) => index + 5));
  expect(linksOf(whole).map(targetOf)).toEqual(['#source-5', '#source-32']);
  expect(whole).toContain('</a>–<a');
  const mixed = linksOf(render(1, 2, 3, 7, 10, 11, 12, 13, 20));
  expect(mixed.map(textOf)).toEqual(['1', '2', '3', '7', '10', '13', '20']);
});

test('no source is in none of the numbers and spans', () => {
  const wanted = [2, 3, 4, 5, 6, 9, 10, 14, 15, 16, 17, 40];
  expect(citedNumbers(render(...wanted))).toEqual(wanted);
});
