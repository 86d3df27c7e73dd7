import Link from 'next/link';
import type { ReactNode } from 'react';
import { ThemeSwitch } from '#components/ui/theme-switch';
import { DATA_HREF, METHODS_HREF, STORY_HREF } from '#data/model/address';
import styles from './reading.module.css';

/** A page for reading: a light header with the way to the map, and the text in one column. */
export function ReadingFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className={styles.header}>
        <p className={styles.brand}>
          <Link href="/" prefetch={false}>
            Turnout
          </Link>
          <span className={styles.motto}>Protests, and who says so</span>
        </p>
        <nav aria-label="Site" className={styles.nav}>
          <Link href="/" prefetch={false}>
            Map
          </Link>
          <Link href={STORY_HREF} prefetch={false}>
            Account
          </Link>
          <Link href={METHODS_HREF} prefetch={false}>
            Methods
          </Link>
          <Link href={DATA_HREF} prefetch={false}>
            Data
          </Link>
        </nav>
        <ThemeSwitch />
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </>
  );
}
