import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { IncidentList } from '#components/evidence/incident-list';
import type { Incident } from '#data/model/event';
import { madeUpIncident } from '../../../support/made-up-records';
import { elementsOf, textOf } from '../../../support/rendered-text';

/** The line below an incident's title: when, by whom, how many. */
function circumstancesOf(changes: Partial<Incident>): string {
  const incidents = [madeUpIncident(changes)];
  const markup = renderToStaticMarkup(<IncidentList incidents={incidents} numbers={new Map()} Title="h3" />);
  return textOf(elementsOf(markup, 'p')[0] ?? '');
}

test.each<[Partial<Incident>, string]>([
  [{ kind: 'arrests', count: 2, countBound: 'at_least' }, 'Time not given · at least 2 arrested'],
  [{ kind: 'arrests', count: 1_200, countBound: 'about' }, 'Time not given · about 1,200 arrested'],
  [{ kind: 'injuries', count: 1, countBound: null }, 'Time not given · 1 hurt'],
  [{ kind: 'property-damage', count: 5, countBound: 'exact' }, 'Time not given · 5 counted'],
  [{ kind: 'vehicle', count: 3, countBound: 'at_most' }, 'Time not given · at most 3 counted'],
  [{ kind: 'arrests', count: null }, 'Time not given'],
])('a number never stands without a word: %o', (changes, line) => {
  expect(circumstancesOf(changes)).toBe(line);
});

test('who did it is said, also when nobody knows', () => {
  expect(circumstancesOf({ timeText: 'about 6 p.m.', actor: 'federal agents' })).toBe(
    'About 6 p.m. · by federal agents',
  );
  expect(circumstancesOf({ timeText: 'about 6 p.m.', actor: 'unknown' })).toBe('About 6 p.m. · not known who did it');
});
