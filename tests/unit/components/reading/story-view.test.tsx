import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StoryView } from '#components/reading/story-view';
import { dossierImporter } from '#data/importers/dossier/importer';
import { importDataset } from '#data/importers/run';
import { isByCompilers } from '#data/model/claimant';
import { formatDay } from '#data/model/day';
import { ACTOR_KINDS, ACTOR_SIDES, CLAIMANT_ROLES, STATUSES, TIMELINE_KINDS } from '#data/model/vocabulary';
import { readAccount } from '#data/store/read-account';
import { readPlaces } from '#data/store/read-places';
import { readDossierAccount } from '../../../support/dossier-account';
import { dayOf } from '../../../support/made-up-records';
import { citedUrls, elementsOf, textOf } from '../../../support/rendered-text';
import { createTemporaryStore } from '../../data/store/temporary-store';

const CITATION = { text: 'A citation', bibtex: '@misc{a}', csl: '[]', href: '/api/cite/story/a?' };
const record = readDossierAccount();
let page = '';
let text = '';
let remove: () => Promise<void>;

beforeAll(async () => {
  const { store, remove: removeStore } = await createTemporaryStore();
  remove = removeStore;
  await importDataset(store, dossierImporter, 'data/dossier');
  const account = await readAccount(store, 'january-2026');
  const places = new Map((await readPlaces(store)).map((place) => [place.slug, place]));
  const [campaign] = account.campaigns;
  if (campaign === undefined) throw new Error('Got no campaign when expected the one of the record.');
  page = renderToStaticMarkup(<StoryView {...{ campaign, account, places }} citation={CITATION} map={null} />);
  text = textOf(page);
});
afterAll(() => remove());

/** Expects a part to lead to the addresses of exactly these sources. */
function expectCites(part: string, sources: readonly string[]): void {
  expect(citedUrls(part, page)).toEqual(new Set(sources.map((id) => record.urls.get(id))));
}

/** The only one of the parts whose text holds all the words. */
function partWith(parts: readonly string[], ...words: readonly string[]): string {
  const found = parts.filter((part) => words.every((word) => textOf(part).includes(word)));
  expect(found, words.join(' | ')).toHaveLength(1);
  return found[0] ?? '';
}

describe('the account of the record, page against files', () => {
  test('tells every text of the campaign', () => {
    for (const told of textsOf(record.campaign)) expect(text).toContain(told);
    expect(text).toContain(formatDay(dayOf(record.campaign.date.value)));
  });

  test('says of every text of the campaign from which sources it is', () => {
    const { background, organization, goals, methods, demands, seeAlso, strike, status, concessions } = record.campaign;
    const parts = [...elementsOf(page, 'p'), ...elementsOf(page, 'li'), ...elementsOf(page, 'dd')];
    for (const told of [...background, ...organization, ...goals, ...methods, ...demands, ...seeAlso]) {
      expectCites(partWith(parts, told.text), told.sources);
    }
    for (const told of [strike, status, concessions]) expectCites(partWith(parts, told.text), told.sources);
  });

  test('names everybody of each side and every lead figure', () => {
    const nameOf = new Map(record.actors.map(({ id, name }) => [id, name]));
    const parts = page.split(/(?=<h2|<h3)/);
    const { sides, leadFigures } = record.campaign;
    for (const { name, actorIds, note, sources } of [
      ...sides,
      ...leadFigures.map(({ side, ...figures }) => ({ name: side, ...figures })),
    ]) {
      const naming = parts.filter((part) => actorIds.every((id) => part.includes(`href="#actor-${id}"`)));
      const part = partWith(naming, name, note ?? '', ...actorIds.map((id) => nameOf.get(id) ?? id));
      expectCites(part, sources);
    }
  });

  test('says of each response who, which day, how it stands and from where', () => {
    const parts = elementsOf(page, 'li');
    for (const { text: told, who, date, status, sources } of record.campaign.responses) {
      const day = date === null ? 'day not given' : formatDay(dayOf(date));
      expectCites(partWith(parts, told, who, day, STATUSES[status].label), sources);
    }
  });

  test('tells all entries of the timeline, each under its day, in order', () => {
    const days = page.split(/(?=<li id="day-)/);
    const articles = elementsOf(page, 'article');
    for (const { title, summary, kind, status, timeText, place, date, sources } of record.timeline) {
      const home = place === null ? '' : `${place.city}, ${place.state}`;
      const words = [title, summary, TIMELINE_KINDS[kind].label, STATUSES[status].label, timeText ?? '', home];
      expectCites(partWith(articles, ...words), sources);
      partWith(days, formatDay(dayOf(date)), summary);
    }
    const told = record.timeline.toSorted((a, b) => (a.date < b.date ? -1 : 1)).map(({ summary }) => summary);
    const positions = told.map((summary) => text.indexOf(summary));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  test('tells all claims, each under its topic and with the way to its own page', () => {
    const topics = page.split(/(?=<section id="topic-)/);
    const articles = elementsOf(page, 'article');
    for (const { id, topic, claim, claimant, claimantType, value, eventDate, status, note, sources } of record.claims) {
      const day = eventDate === null ? 'no single day' : formatDay(dayOf(eventDate));
      const role = claimantType === 'unknown' ? 'Role unknown' : CLAIMANT_ROLES[claimantType].label;
      const who = isByCompilers({ claimant }) ? ['Turnout’s compilers, comparing the sources'] : [role, claimant];
      // Words that the sentence repeats are not told twice.
      const figure = value === null || claim.toLowerCase().includes(value.toLowerCase()) ? '' : value;
      const words = [claim, ...who, figure, day, STATUSES[status].label, note ?? ''];
      const article = partWith(
        articles.filter((part) => part.includes(`href="/claims/${id}"`)),
        ...words,
      );
      expectCites(article, sources);
      expect(topics.filter((part) => part.includes(`href="/claims/${id}"`)).map(textOf)).toEqual([
        expect.stringContaining(topic),
      ]);
    }
  });

  test('tells who everybody is', () => {
    const parts = elementsOf(page, 'li');
    for (const { id, name, kind, side, role, city, state, inArticle, sources } of record.actors) {
      const own = parts.filter((part) => part.startsWith(`<li id="actor-${id}"`));
      const home = [city, state].filter((part) => part !== null).join(', ');
      const part = partWith(own, name, ACTOR_KINDS[kind].label, role, home);
      expect(textOf(part).includes('named in the encyclopedia article')).toBe(inArticle);
      expectCites(part, sources);
      partWith(page.split(/(?=<section)/), `${ACTOR_SIDES[side].label} ${ACTOR_SIDES[side].definition}`, role);
    }
  });

  test('lists every source that anything names once, and prints no address', () => {
    const { campaign, timeline, claims, actors } = record;
    const named = [campaign, timeline, claims, actors].flatMap((part) => [...sourcesOf(part)]);
    const listed = [...page.matchAll(/<li id="source-\d+".*?<a href="([^"]*)"/gs)].map(([, url]) => textOf(url ?? ''));
    expect(listed.toSorted()).toEqual([...new Set(named.map((id) => record.urls.get(id)))].toSorted());
    expect(text).not.toMatch(/https?:|www\./);
  });

  test('the table of contents leads to every part', () => {
    const ids = [...page.matchAll(/<section[^>]* id="([^"]*)"><h2>/g)].map(([, id]) => `#${id}`);
    const contents = elementsOf(page, 'nav')[0] ?? '';
    expect([...contents.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(ids);
    expect(ids.length).toBeGreaterThan(12);
  });
});

/** Every text below a value but for ids of sources and actors, days, and words of the vocabulary. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const left = new Set(['sources', 'actorIds', 'date', 'value']);
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'status' && typeof inner === 'string') return [];
    return left.has(key) ? [] : textsOf(inner);
  });
}

/** Every id below a key named `sources`. */
function sourcesOf(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(
    Object.entries(value).flatMap(([key, inner]) =>
      key === 'sources' && Array.isArray(inner) ? inner.map(String) : [...sourcesOf(inner)],
    ),
  );
}
