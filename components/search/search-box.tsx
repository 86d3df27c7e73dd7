'use client';

import { type ComponentType, useEffect, useRef, useState } from 'react';
import { KeptReading } from '#components/ui/reading-link';
import styles from './search.module.css';
import { SEARCH_INPUT } from './search-input';

type Combobox = ComponentType<{ typed: string; hasFocus: boolean }>;

/**
 * The search field; `/` anywhere leads to it. It is a plain form, which works without scripts and weighs nothing, until
 * the page has come to rest; then the field with results takes its place.
 */
export function SearchBox() {
  const [combobox, setCombobox] = useState<{ Combobox: Combobox; typed: string; hasFocus: boolean } | null>(null);
  const root = useRef<HTMLElement>(null);
  useSlashKey(root);
  useEffect(() => {
    let isMounted = true;
    const load = async () => {
      const { SearchCombobox } = await import('./search-combobox');
      const input = root.current?.querySelector('input');
      if (!isMounted || !input) return;
      setCombobox({ Combobox: SearchCombobox, typed: input.value, hasFocus: document.activeElement === input });
    };
    const timer = setTimeout(load, 300);
    return () => {
      isMounted = false;
      clearTimeout(timer);
    };
  }, []);
  return (
    <search className={styles.search} ref={root}>
      {combobox === null ? (
        <form action="/search" method="get">
          <label className="visually-hidden" htmlFor="search-plain">
            Search places, venues, organizations and events
          </label>
          <input id="search-plain" {...SEARCH_INPUT} />
          <KeptReading />
          <span className={styles.key} aria-hidden="true">
            /
          </span>
        </form>
      ) : (
        <combobox.Combobox typed={combobox.typed} hasFocus={combobox.hasFocus} />
      )}
    </search>
  );
}

/** `/` anywhere outside a field puts the cursor into the search. */
function useSlashKey(root: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      root.current?.querySelector('input')?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [root]);
}
