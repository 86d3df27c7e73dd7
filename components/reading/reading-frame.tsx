import type { ReactNode } from 'react';
import { ReadingLink } from '#components/ui/reading-link';
import { SiteLinks } from '#components/ui/site-links';
import { ThemeSwitch } from '#components/ui/theme-switch';
import styles from './reading-frame.module.css';

/** A page for reading: a light header with the way to the map, and the text in one column. */
export function ReadingFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className={styles.header}>
        <p className={styles.brand}>
          <ReadingLink href="/">Turnout</ReadingLink>
          <span className={styles.motto}>Protests, and who says so</span>
        </p>
        <SiteLinks className={styles.nav} />
        <ThemeSwitch />
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </>
  );
}
