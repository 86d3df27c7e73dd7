import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { repeatsSentence } from '#components/reading/claim-summary';
import { ClaimView } from '#components/reading/claim-view';
import type { Claim } from '#data/model/account';
import { nameClaimant } from '#data/model/claimant';
import type { Source } from '#data/model/event';
import { STATUSES } from '#data/model/vocabulary';
import { readDossierAccount } from '../../../support/dossier-account';
import { dayOf } from '../../../support/made-up-records';
import { citedUrls, elementsOf, textOf } from '../../../support/rendered-text';

const record = readDossierAccount();
const claims: readonly Claim[] = record.claims.map(({ id, claimantType, eventDate, sources, ...claim }) => {
  const [lead = '', ...further] = sources;
  return {
    ...claim,
    key: id,
    role: claimantType,
    eventOn: eventDate === null ? null : dayOf(eventDate),
    sources: [lead, ...further],
  };
});
const sources = new Map(
  [...record.urls].map(([key, url]): [string, Source] => [
    key,
    { key, url, publisher: 'A paper', title: null, publishedOn: null, via: null, note: null },
  ]),
);

const CITATION = { text: 'A citation', bibtex: '@misc{a}', csl: '[]', href: '/api/cite/claims/a?' };

function render(claim: Claim): string {
  const ofTopic = claims.filter(({ topic }) => topic === claim.topic);
  return renderToStaticMarkup(<ClaimView {...{ claim, ofTopic, sources }} citation={CITATION} />);
}

test('every claim of the record is told whole: who, figure in words, how it stands, note, sources', () => {
  for (const claim of claims) {
    const page = render(claim);
    const head = page.slice(0, page.indexOf('<section'));
    const told = textOf(head);
    for (const words of [
      claim.claim,
      nameClaimant(claim),
      claim.value ?? 'none given',
      claim.note ?? '',
      claim.topic,
    ]) {
      expect(told).toContain(words);
    }
    expect(told).toContain(`${STATUSES[claim.status].label} ${STATUSES[claim.status].definition}`);
    expect(citedUrls(head, page)).toEqual(new Set(claim.sources.map((key) => record.urls.get(key))));
  }
});

test('how a claim stands and who makes it comes before the claim itself', () => {
  for (const claim of claims) {
    const page = render(claim);
    const before = textOf(page.slice(0, page.indexOf('<h1')));
    const status = STATUSES[claim.status].label;
    const between = claim.status === 'claimed' ? ' ' : ' · claimed ';
    expect(before).toBe(`${claim.topic} ${status}${between}by ${nameClaimant(claim)}`);
  }
});

test('a finding of those who compiled the record is told as theirs, in no role', () => {
  const claim = claims.find(({ key }) => key === 'mpls-50000-editors-finding');
  if (claim === undefined) throw new Error('Got no such claim when expected the one of the record.');
  const page = render(claim);
  const head = page.slice(0, page.indexOf('<section'));
  expect(textOf(head)).toContain('Who says so Turnout’s compilers, comparing the sources');
  expect(head).not.toContain('#role-');
  const own = elementsOf(page, 'article').find((part) => part.includes('aria-current="true"')) ?? '';
  expect(textOf(own)).toContain('Turnout’s compilers, comparing the sources');
  expect(own).not.toContain('#role-');
});

test('the words of a figure are quoted, unless the sentence repeats them', () => {
  for (const claim of claims) {
    const page = render(claim);
    const own = elementsOf(page, 'article').find((part) => part.includes('aria-current="true"')) ?? '';
    const isRepeated = claim.claim.toLowerCase().includes(claim.value?.toLowerCase() ?? '');
    expect(elementsOf(own, 'q').map(textOf)).toEqual(isRepeated ? [] : [claim.value]);
  }
});

test('no claim stands alone: all others of its topic are beside it, each with its status and sources', () => {
  for (const claim of claims) {
    const page = render(claim);
    const others = elementsOf(page, 'article');
    const ofTopic = claims.filter(({ topic }) => topic === claim.topic);
    expect(others).toHaveLength(ofTopic.length);
    for (const other of ofTopic) {
      const article = others.find(
        (part) => textOf(part).includes(other.claim) && textOf(part).includes(nameClaimant(other)),
      );
      expect(textOf(article ?? '')).toContain(STATUSES[other.status].label);
      expect(citedUrls(article ?? '', page)).toEqual(new Set(other.sources.map((key) => record.urls.get(key))));
    }
    expect(page.match(/aria-current="true"/g)).toHaveLength(1);
  }
});

test('the 50,000 of Minneapolis is laid out over the three days that sources tie it to', () => {
  const claim = claims.find(({ key }) => key === 'mpls-50000-jan31-encyclopedia');
  if (claim === undefined) throw new Error('Got no such claim when expected the one of the record.');
  const page = render(claim);
  const timeline = textOf(page.slice(page.indexOf('</nav>')));
  const days = ['Fri, Jan 23, 2026 ', 'Fri, Jan 30, 2026 ', 'Sat, Jan 31, 2026 around 50,000', 'Tied to no single day'];
  const positions = days.map((day) => timeline.indexOf(day));
  expect(positions).not.toContain(-1);
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  expect(timeline).toContain('Minneapolis police gave no crowd estimate for January 23');
});

test.each([
  ['around 50,000', 'Around 50,000 marched on January 23', true],
  ['200', 'More than 1,200 came', false],
  ['200', 'About 200,000 came', false],
  ['hundred', 'Hundreds came', false],
  ['200', 'Of 1,200 invited, 200 came.', true],
])('"%s" is left out beside "%s" only where it stands there whole', (words, claim, isRepeated) => {
  expect(repeatsSentence(words, { claim })).toBe(isRepeated);
});
