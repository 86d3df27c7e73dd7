import styles from './contents.module.css';

/** A part of a page as the table of contents names it. */
export type ContentsEntry = { id: string; title: string };

/** The parts of the page, in its order. Beside the text where there is room. */
export function Contents({ entries }: { entries: readonly ContentsEntry[] }) {
  return (
    <nav aria-label="On this page" className={styles.contents}>
      <p className={styles.contentsTitle}>On this page</p>
      <ol>
        {entries.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
