import type { ReactNode } from 'react';
import styles from './reading.module.css';

type Props = { title: string; id: string; children: ReactNode };

/** A part of a reading page under a heading that the table of contents leads to. */
export function ReadingPart({ title, id, children }: Props) {
  return (
    <section className={styles.part} id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
