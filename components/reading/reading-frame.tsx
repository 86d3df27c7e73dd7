import type { ReactNode } from 'react';
import { ReadingLink } from '#components/ui/reading-link';
import { ThemeSwitch } from '#components/ui/theme-switch';
import { DATA_HREF, METHODS_HREF, STORY_HREF } from '#data/model/address';
import styles from './reading.module.css';

/** A page for reading: a light header with the way to the map, and the text in one column. */
export function ReadingFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className={styles.header}>
        <p className={styles.brand}>
          <ReadingLink href="/">Turnout</ReadingLink>
          <span className={styles.motto}>Protests, and who says so</span>
        </p>
        <nav aria-label="Site" className={styles.nav}>
          <ReadingLink href="/">Map</ReadingLink>
          <ReadingLink href={STORY_HREF}>Account</ReadingLink>
          <ReadingLink href={METHODS_HREF}>Methods</ReadingLink>
          <ReadingLink href={DATA_HREF}>Data</ReadingLink>
        </nav>
        <ThemeSwitch />
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </>
  );
}
