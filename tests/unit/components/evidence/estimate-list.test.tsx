import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { EstimateList } from '#components/evidence/estimate-list';
import { reportedRange } from '#data/crowds/reported-range';
import type { Estimate } from '#data/model/event';
import { numberSourcesOf } from '#data/model/source-numbers';
import { madeUpEstimate } from '../../../support/made-up-records';
import { elementsOf, textOf } from '../../../support/rendered-text';

function render(...estimates: Estimate[]): string {
  const range = reportedRange({ held: 'held', estimates }, 'interval');
  const numbers = numberSourcesOf(estimates);
  return renderToStaticMarkup(<EstimateList {...{ estimates, range, numbers }} reading="interval" />);
}

/** The row of the claim with these words. */
function rowOf(markup: string, words: string): string {
  const found = elementsOf(markup, 'tr').filter((row) => textOf(row).includes(words));
  expect(found, words).toHaveLength(1);
  return found[0] ?? '';
}

/** Where a log axis from 8 to 250,000 has a number, in percent, worked out without the chart's own scale. */
function at(people: number): number {
  return (100 * Math.log(people / 8)) / Math.log(250_000 / 8);
}

const percentsOf = (markup: string, attribute: string) =>
  [...markup.matchAll(new RegExp(` ${attribute}="([\\d.]+)%"`, 'g'))].map(([, percent]) => Number(percent));

test('the axis names five sizes, each where a log scale has it', () => {
  const head = elementsOf(render(madeUpEstimate()), 'thead')[0] ?? '';
  expect(elementsOf(head, 'text').map(textOf)).toEqual(['10', '100', '1,000', '10,000', '100,000']);
  const ticks = percentsOf(head, 'x');
  for (const [index, people] of [10, 100, 1_000, 10_000, 100_000].entries()) {
    expect(ticks[index]).toBeCloseTo(at(people), 0);
  }
});

test('a claim of one number is a point, of two a bar between them, both on the axis', () => {
  const markup = render(
    madeUpEstimate({ words: 'exactly 400', low: 400, high: 400 }),
    madeUpEstimate({ words: '300 to 500', bound: 'range', low: 300, high: 500 }),
  );
  expect(percentsOf(elementsOf(rowOf(markup, 'exactly 400'), 'svg').join(''), 'cx')).toEqual([
    expect.closeTo(at(400), 0),
  ]);
  expect(percentsOf(rowOf(markup, '300 to 500'), 'cx')).toEqual([
    expect.closeTo(at(300), 0),
    expect.closeTo(at(500), 0),
  ]);
});

test('an open end is an arrow, never a dot, also where a figure lies beyond the axis', () => {
  const markup = render(
    madeUpEstimate({ words: 'at least 200', bound: 'at_least', low: 200, high: null }),
    madeUpEstimate({ words: 'up to 90', bound: 'at_most', low: null, high: 90 }),
    madeUpEstimate({ words: 'a million', low: 1_000_000, high: 1_000_000 }),
  );
  const dots = (words: string) => percentsOf(rowOf(markup, words), 'cx');
  const arrows = (words: string) => rowOf(markup, words).match(/<path/g)?.length ?? 0;
  expect(dots('at least 200')).toEqual([expect.closeTo(at(200), 0)]);
  expect(dots('up to 90')).toEqual([expect.closeTo(at(90), 0)]);
  expect([arrows('at least 200'), arrows('up to 90')]).toEqual([1, 1]);
  expect(arrows('a million')).toBe(1);
  expect(dots('a million')).not.toContain(100);
});

test('the reported range is the same band behind every row, drawn before the bar', () => {
  const markup = render(
    madeUpEstimate({ words: '300 or so', low: 300, high: 300 }),
    madeUpEstimate({ words: '900 or so', low: 900, high: 900, role: 'police' }),
    madeUpEstimate({ words: '50 at one gate', low: 50, high: 50, scopeKind: 'part' }),
  );
  for (const words of ['300 or so', '900 or so', '50 at one gate']) {
    const row = rowOf(markup, words);
    const [band] = row.match(/<rect[^>]*>/) ?? [''];
    expect(percentsOf(band, 'x')).toEqual([expect.closeTo(at(300), 0)]);
    expect(percentsOf(band, 'width')).toEqual([expect.closeTo(at(900) - at(300), 0)]);
    expect(row.indexOf('<rect')).toBeLessThan(row.indexOf('<circle'));
  }
});

test('each row stands under who says so, and what is not counted stands last and says so', () => {
  const markup = render(
    madeUpEstimate({ words: 'a part', scopeKind: 'part', scope: 'one school', role: 'police' }),
    madeUpEstimate({ words: 'tickets', unit: 'tickets', role: 'organizers' }),
    madeUpEstimate({ words: 'by news', role: 'news' }),
    madeUpEstimate({ words: 'by organizers', role: 'organizers', status: 'disputed', note: 'Told twice.' }),
  );
  const groups = elementsOf(markup, 'tbody').map(textOf);
  expect(groups).toEqual([
    expect.stringMatching(/^Organizers by organizers .*Alder Gazette.*Disputed.*Told twice\./),
    expect.stringMatching(/^News by news /),
    expect.stringMatching(
      /^Not counted in the range: .* a part .*\(police\).*Part: one school.* tickets .*not persons/,
    ),
  ]);
  expect(rowOf(markup, 'one school')).toContain('not counted in the range');
});

test('words without a number have no bar and say so; size words are dotted and say as what they are read', () => {
  const markup = render(
    madeUpEstimate({ words: 'a large crowd', bound: 'vague', low: null, high: null }),
    madeUpEstimate({ words: 'no estimate', bound: 'none', low: null, high: null, role: 'police' }),
    madeUpEstimate({ words: 'hundreds', bound: 'vague', low: null, high: null }),
  );
  expect(rowOf(markup, 'a large crowd')).not.toContain('<circle');
  expect(textOf(rowOf(markup, 'a large crowd'))).toContain('no number in these words');
  expect(textOf(rowOf(markup, 'no estimate'))).toContain('gave no figure');
  expect(rowOf(markup, 'hundreds')).toContain('aria-label="read as 200–999"');
});
