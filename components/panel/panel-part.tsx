import type { ReactNode } from 'react';
import styles from './panel.module.css';

/** A part of the panel under a heading of its own. */
export function PanelPart({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section className={styles.part} id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
