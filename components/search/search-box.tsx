'use client';

import { type ComponentType, useEffect, useRef, useState } from 'react';
import { HiddenFields } from './hidden-fields';
import styles from './search.module.css';
import { SEARCH_INPUT, type SearchField, WHOLE_SEARCH } from './search-input';

type Combobox = ComponentType<{ typed: string; hasFocus: boolean; field: SearchField }>;

/**
 * A search field; `/` anywhere leads to the one of the header. It is a plain form, which works without scripts and weighs
 * nothing, until the page has come to rest; then the field with results takes its place.
 */
export function SearchBox({ field = WHOLE_SEARCH }: { field?: SearchField }) {
  const [combobox, setCombobox] = useState<{ Combobox: Combobox; typed: string; hasFocus: boolean } | null>(null);
  const root = useRef<HTMLElement>(null);
  useSlashKey(root, !field.adds);
  useEffect(() => {
    let isMounted = true;
    const load = async () => {
      const { SearchCombobox } = await import('./search-combobox');
      const input = root.current?.querySelector<HTMLInputElement>('input[type=search]');
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
        <form action={field.action} method="get">
          <HiddenFields field={field} />
          <label className={field.adds ? undefined : 'visually-hidden'} htmlFor={`${field.id}-plain`}>
            {field.label}
          </label>
          <input id={`${field.id}-plain`} {...SEARCH_INPUT} name={field.name} placeholder={field.placeholder} />
          {!field.adds && (
            <span className={styles.key} aria-hidden="true">
              /
            </span>
          )}
        </form>
      ) : (
        <combobox.Combobox typed={combobox.typed} hasFocus={combobox.hasFocus} field={field} />
      )}
    </search>
  );
}

/** `/` anywhere outside a field puts the cursor into the search. */
function useSlashKey(root: React.RefObject<HTMLElement | null>, isMeant: boolean): void {
  useEffect(() => {
    if (!isMeant) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      root.current?.querySelector<HTMLInputElement>('input[type=search]')?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [root, isMeant]);
}
