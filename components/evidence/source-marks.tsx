import type { SourceKey } from '#data/model/event';
import type { SourceNumbers } from '#data/model/source-numbers';
import styles from './evidence.module.css';

/** Superscript numbers that lead to the page's list of sources. */
export function SourceMarks({ sources, numbers }: { sources: readonly SourceKey[]; numbers: SourceNumbers }) {
  return (
    <sup className={styles.marks}>
      {sources.map((key) => {
        const number = numbers.get(key);
        return (
          <a key={key} href={`#source-${number}`} aria-label={`Source ${number}`}>
            {number}
          </a>
        );
      })}
    </sup>
  );
}
