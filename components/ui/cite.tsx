import type { Citation } from '#data/model/citation';
import { CopyButton } from './copy-button';
import styles from './ui.module.css';

type Props = { citation: Citation /** What is cited, in a word: `place`, `event`. */; what: string };

/** How to cite the page: the words to read, each form to copy, and files that need no scripts. */
export function Cite({ citation, what }: Props) {
  return (
    <details className={styles.cite}>
      <summary>Cite this {what}</summary>
      <p className={styles.citation}>{citation.text}</p>
      <div className={styles.citeTools}>
        <CopyButton label="Copy as text" text={citation.text} />
        <CopyButton label="Copy BibTeX" text={citation.bibtex} />
        <CopyButton label="Copy CSL JSON" text={citation.csl} />
      </div>
      <p className={styles.citeTools}>
        <a href={`${citation.href}format=bibtex`}>Download .bib</a>
        <a href={`${citation.href}format=csl`}>Download .json</a>
        <a href={`${citation.href}format=text`}>Plain text</a>
      </p>
    </details>
  );
}
