import type { Metadata } from 'next';
import { BackToList } from '#components/panel/back-to-list';
import { ResultList } from '#components/search/result-list';
import { MAX_WORDS_LENGTH, parseQuery } from '#data/model/query';
import { type SearchParams, toUrlParams } from '../../request';
import { searchAll } from '../../search';

const MAX_RESULTS = 50;

export const metadata: Metadata = { title: 'Search', robots: { index: false } };

/** What the search finds, as a page: for readers without scripts and for links. */
export default async function SearchPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await toUrlParams(searchParams);
  const words = (params.get('q') ?? '').slice(0, MAX_WORDS_LENGTH).trim();
  const results = words === '' ? [] : await searchAll(words, MAX_RESULTS);
  const { query } = parseQuery(params);
  return (
    <>
      <BackToList query={{ ...query, words: '' }} />
      <ResultList words={words} results={results} most={MAX_RESULTS} />
    </>
  );
}
