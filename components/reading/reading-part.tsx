import type { ReactNode } from 'react';
import styles from './reading.module.css';
import type { SpotAttributes } from './story-spot';

type Props = {
  title: string;
  id: string;
  children: ReactNode;
  /** What the part tells the map beside it that it speaks of. */
  spot?: SpotAttributes | undefined;
};

/** A part of a reading page under a heading that the table of contents leads to. */
export function ReadingPart({ title, id, children, spot }: Props) {
  return (
    <section className={styles.part} {...spot} id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
