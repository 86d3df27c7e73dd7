import { describe, expect, test } from 'vitest';
import { readActors, readOrganizations } from '#data/importers/ccc/organizers';
import { cccPhase1 } from '#data/importers/ccc/phase-1';
import { cccPhase3 } from '#data/importers/ccc/phase-3';
import { readTypes } from '#data/importers/ccc/types';
import type { Format, RowEvent } from '#data/importers/format';

const GOOD = { date: '4/12/2025', locality: 'Eugene', state: 'OR', event_type: 'rally' };

function read(record: Record<string, string>, format: Format = cccPhase3): RowEvent {
  const outcome = format.read({ ...GOOD, ...record });
  if (outcome.kind !== 'event') throw new Error(JSON.stringify(outcome));
  return outcome.event;
}

function typesOf(text: string) {
  const unknown: string[] = [];
  const { words, actions } = readTypes(text, 'type', (_reason, _field, got) => unknown.push(got));
  return { words, actions, unknown };
}

describe('types of action', () => {
  // Spellings of the Consortium's own table, and what it makes of them.
  test.each([
    ['demonstartion', ['demonstration']],
    ['deomnstration', ['demonstration']],
    ['macrh', ['march']],
    ['raly', ['rally']],
    ['vigi', ['vigil']],
    ['ptotest', ['protest']],
    ['picket-line', ['picket']],
    ['counter- protest', ['counter-protest']],
    ['Counterprotest', ['counter-protest']],
    ['protest (walk-out)', ['protest', 'walkout']],
    ['march & rally', ['march', 'rally']],
    ['Rally and march', ['rally', 'march']],
    ['car caravan', ['caravan']],
    ['drive-by protest', ['caravan', 'protest']],
    ['bike ride', ['bicycle ride']],
    ['sit in', ['sit-in']],
    ['sickout', ['sick-out']],
    ['hunger-strike', ['hunger strike']],
    ['railroad blockade', ['blockade']],
  ])('%s is %j', (text, words) => {
    expect(typesOf(text)).toMatchObject({ words, unknown: [] });
  });

  test('a type that we have no word for stays a word, and one that nobody knows is noted', () => {
    expect(typesOf('banner drop; yodelling')).toEqual({ words: ['banner drop'], actions: [], unknown: ['yodelling'] });
  });

  test('a hunger strike is no strike, and a counter-protest no counter-rally', () => {
    expect(typesOf('hunger strike').actions).toEqual([]);
    expect(typesOf('counter-protest').actions).toEqual(['rally']);
  });
});

describe('sizes', () => {
  const claimsOf = (record: Record<string, string>) =>
    read(record).estimates.map(({ words, low, high, bound }) => [words, low, high, bound]);

  test('one figure that follows from the words is not told twice', () => {
    expect(claimsOf({ size_text: 'more than 100', size_low: '100', size_high: '100' })).toEqual([
      ['more than 100', 100, null, 'at_least'],
    ]);
    expect(claimsOf({ size_text: 'hundreds; 450', size_low: '200', size_high: '450' })).toEqual([
      ['hundreds', null, null, 'vague'],
      ['450', 450, 450, 'exact'],
    ]);
  });

  test('figures without words are "about", for the dataset codes "more than 200" as 200', () => {
    expect(claimsOf({ size_low: '200', size_high: '200' })).toEqual([['about 200', 200, 200, 'about']]);
    expect(claimsOf({ size_low: '', size_high: '40' })).toEqual([['about 40', 40, 40, 'about']]);
  });

  test('the mean is not read beside its ends, nor in a file that has them', () => {
    expect(claimsOf({ size_mean: '150' })).toEqual([]);
    expect(claimsOf({ size_low: '100', size_high: '200', size_mean: '150' })).toEqual([
      ['100 to 200', 100, 200, 'range'],
    ]);
  });

  test('zero is an unknown size', () => {
    expect(claimsOf({ size_low: '0', size_high: '0' })).toEqual([]);
  });

  test('a count of a video takes what other words leave', () => {
    expect(claimsOf({ size_text: 'count video; over 150', size_low: '100', size_high: '150' })).toEqual([
      ['over 150', 150, null, 'at_least'],
      ['count video', 100, 100, 'about'],
    ]);
    expect(claimsOf({ size_text: 'count video; 40', size_low: '40', size_high: '40' })).toEqual([
      ['40', 40, 40, 'exact'],
      ['count video', null, null, 'none'],
    ]);
  });
});

describe('police measures', () => {
  const kindsOf = (police_measures: string) =>
    read({ police_measures }).incidents.map(({ kind, actor }) => (actor === null ? kind : `${kind} by ${actor}`));

  test.each([
    ['on scene; riot gear', ['police-deployment']],
    ['threatened to use tear gas', ['police-deployment']],
    ['some carried pepper spray', ['police-deployment']],
    ['used tear gas to disperse crowd', ['tear-gas']],
    ['federal agents fired pepper balls', ['pepper-balls by federal agents']],
    ['sheriff’s deputies fired rubber bullets', ['impact-munitions by local police']],
    ['declared unlawful assembly and gave dispersal order', ['unlawful-assembly', 'dispersal-order']],
    ['declared riot', ['riot-declared']],
    ['pushed protesters back', ['use-of-force']],
    ['officer struck by bottle', ['police-deployment']],
    ['forcibly removing art installation', ['police-deployment']],
    ['NA', []],
  ])('%s: %j', (measures, kinds) => {
    expect(kindsOf(measures)).toEqual(kinds);
  });
});

test('two sides on one day at one place are two events, and one told twice is one', () => {
  const pro = read({ claims_summary: 'for the dam' });
  expect(read({ claims_summary: 'against the dam' }).identity).not.toEqual(pro.identity);
  expect(read({ claims_summary: 'for the dam', size_text: 'hundreds', date: '2025-04-12' }).identity).toEqual(
    pro.identity,
  );
});

test('coders, participants, notables and notes leave no word behind', () => {
  const secret = 'Zebulon Quux';
  const columns = ['coder', 'participants', 'notables', 'targets', 'notes', 'claims_verbatim'];
  const event = read(Object.fromEntries(columns.map((column) => [column, secret])));
  expect(JSON.stringify(event)).not.toContain('Zebulon');
  const phase1 = read(
    { date: '2018-04-12', actors: `${secret}; Judge ${secret}; teachers; Elm Union`, notes: secret },
    cccPhase1,
  );
  expect(phase1.organizers).toEqual(['Elm Union']);
  expect(JSON.stringify(phase1.summary)).not.toContain('Zebulon');
});

test('organizations are told from people and crowds in phase 1 only', () => {
  const cell = '50501.0; na; general protestors; 150 Union workers; Sam Placeholder; Harbor Alliance';
  expect(readOrganizations(cell)).toEqual([
    '50501',
    'general protestors',
    '150 Union workers',
    'Sam Placeholder',
    'Harbor Alliance',
  ]);
  expect(readActors(cell)).toEqual(['50501', 'Harbor Alliance']);
});
