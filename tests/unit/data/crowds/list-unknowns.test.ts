import { expect, test } from 'vitest';
import { listUnknowns } from '#data/crowds/list-unknowns';
import { readDossierAccount } from '../../../support/dossier-account';
import { dayOf } from '../../../support/made-up-records';

const claims = readDossierAccount().claims.map(({ claimantType, eventDate, ...claim }) => ({
  ...claim,
  role: claimantType,
  eventOn: eventDate === null ? null : dayOf(eventDate),
}));
const unknownsOf = (topic: string) => listUnknowns(claims.filter((claim) => claim.topic === topic)).join(' ');

test('the 50,000 of Minneapolis: no figure by police, and two days of which every figure is disputed', () => {
  // Of January 23 the tickets are undisputed; of January 30 and 31 no claim in numbers is.
  const unknowns = unknownsOf('Minneapolis crowd: the 50,000 figure');
  expect(unknowns).toContain('No figure by police or officials is recorded on this topic.');
  expect(unknowns).toContain('Every figure in numbers for Fri, Jan 30, 2026 and for Sat, Jan 31, 2026 is disputed.');
  expect(unknowns).toContain('Sources contradict each other on 18 of 26 claims.');
});

test('Eugene: what sources looked for and did not find is named, and no figure is missed where none was asked', () => {
  const unknowns = unknownsOf('Eugene: building entry, gas and windows');
  const unsupported = claims.filter(
    ({ topic, status }) => topic.startsWith('Eugene') && status === 'no known evidence',
  );
  expect(unsupported.length).toBeGreaterThan(0);
  expect(unknowns).toContain(`For ${unsupported.length} of 6 claims, sources that looked found nothing in support.`);
  expect(unknowns).not.toContain('No figure by police');
});

test('nothing is called unknown where one outlet says one thing', () => {
  const only = claims.find(({ role, status }) => role === 'news' && status === 'confirmed');
  expect(listUnknowns(only === undefined ? [] : [only])).toEqual([]);
  expect(only).toBeDefined();
});

test('what the compilers of the record found comes from nobody unknown', () => {
  const finding = claims.find(({ id }) => id === 'mpls-50000-editors-finding');
  if (finding === undefined) throw new Error('Got no such claim when expected the one of the record.');
  expect(finding.role).toBe('unknown');
  expect(listUnknowns([finding]).join(' ')).not.toContain('In what role');
  expect(listUnknowns([{ ...finding, claimant: 'somebody on a video' }]).join(' ')).toContain('In what role');
});
