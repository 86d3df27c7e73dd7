import { ReadingLink } from '#components/ui/reading-link';
import { countNoun } from '#data/crowds/describe-range';
import { toCompareHref } from '#data/model/place-set';
import { EVERYTHING } from '#data/model/query';
import type { SearchEntry } from '#data/model/stored';
import { KIND_LABELS } from './kind-labels';
import styles from './search.module.css';

/** The results of a search as a list of links; there may be more than `most`, of which these are the best. */
export function ResultList({ words, results, most }: { words: string; results: readonly SearchEntry[]; most: number }) {
  return (
    <>
      <h1>{words === '' ? 'Search' : `Found for “${words}”`}</h1>
      <p className={styles.count}>
        {words === ''
          ? 'Type the name of a place, a venue, an organization or an event into the field above.'
          : results.length === 0
            ? 'Nothing of that name is in the record. That does not mean that nothing happened there.'
            : results.length < most
              ? countNoun(results.length, 'result')
              : `The best ${most} results`}
        {results.some(({ kind }) => kind === 'event' || kind === 'venue') && (
          <>
            {' · '}
            <ReadingLink href={`/?${new URLSearchParams({ q: words })}`}>All events with these words</ReadingLink>
          </>
        )}
        {words !== '' && results.length === 0 && (
          <>
            {' '}
            <ReadingLink href="/">See all places</ReadingLink>
          </>
        )}
      </p>
      <ul className={styles.results}>
        {results.map((result) => (
          <li key={`${result.href} ${result.label}`}>
            <ReadingLink href={result.href}>{result.label}</ReadingLink>
            <span className={styles.detail}>
              {KIND_LABELS[result.kind]} · {result.detail}
            </span>
            {result.kind === 'place' && (
              <ReadingLink
                className={styles.add}
                href={toCompareHref([result.href.replace('/places/', '')], EVERYTHING)}
              >
                Compare
                <span className="visually-hidden">
                  {' '}
                  {result.label} ({result.detail})
                </span>
              </ReadingLink>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
