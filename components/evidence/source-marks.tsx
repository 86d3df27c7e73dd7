import { Fragment } from 'react';
import type { SourceKey } from '#data/model/event';
import type { SourceNumbers } from '#data/model/source-numbers';
import styles from './evidence.module.css';

/** So many numbers in a row stand as a span: the first and the last of them. */
const SHORTEST_SPAN = 4;

/** Superscript numbers that lead to the page's list of sources; numbers that follow each other stand as `5–32`. */
export function SourceMarks({ sources, numbers }: { sources: readonly SourceKey[]; numbers: SourceNumbers }) {
  const marks = sources.map((key) => numbers.get(key)).filter((number) => number !== undefined);
  return (
    <sup className={styles.marks}>
      {toSpans(marks.sort((a, b) => a - b)).map(([first, last]) => (
        // The space lets a long row of numbers break like any other text.
        <Fragment key={first}>
          {' '}
          <SourceLink number={first} />
          {last !== first && (
            <>
              –<SourceLink number={last} />
            </>
          )}
        </Fragment>
      ))}
    </sup>
  );
}

function SourceLink({ number }: { number: number }) {
  return (
    <a href={`#source-${number}`} aria-label={`Source ${number}`}>
      {number}
    </a>
  );
}

/** Ascending numbers as spans of their first and last; those of no long row stand alone. */
function toSpans(numbers: readonly number[]): [first: number, last: number][] {
  const spans: [number, number][] = [];
  for (let at = 0; at < numbers.length; ) {
    const first = numbers[at] ?? 0;
    let end = at + 1;
    while (numbers[end] === first + end - at) end++;
    if (end - at >= SHORTEST_SPAN) spans.push([first, first + end - at - 1]);
    else for (const number of numbers.slice(at, end)) spans.push([number, number]);
    at = end;
  }
  return spans;
}
