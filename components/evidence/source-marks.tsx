import { Fragment } from 'react';
import type { SourceKey } from '#data/model/event';
import type { SourceNumbers } from '#data/model/source-numbers';
import styles from './evidence.module.css';

/** Superscript numbers that lead to the page's list of sources. */
export function SourceMarks({ sources, numbers }: { sources: readonly SourceKey[]; numbers: SourceNumbers }) {
  const marks = sources.map((key) => numbers.get(key)).filter((number) => number !== undefined);
  return (
    <sup className={styles.marks}>
      {marks
        .sort((a, b) => a - b)
        .map((number) => (
          // The space lets a long row of numbers break like any other text.
          <Fragment key={number}>
            {' '}
            <a href={`#source-${number}`} aria-label={`Source ${number}`}>
              {number}
            </a>
          </Fragment>
        ))}
    </sup>
  );
}
