'use client';

import { useCombobox } from 'downshift';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import styles from './search.module.css';
import { type SearchResult, useSearchResults } from './use-search-results';

const KIND_LABELS: Record<SearchResult['kind'], string> = {
  place: 'Place',
  venue: 'Venue',
  organization: 'Organization',
  event: 'Event',
};

/**
 * The search field: `/` focuses it, arrows and Enter choose, Escape leaves. Without scripts it is a form that leads to
 * the page of results.
 */
export function SearchBox() {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const { results, state } = useSearchResults(words);
  const combobox = useCombobox<SearchResult>({
    id: 'search',
    items: results,
    inputValue: words,
    itemToString: (item) => item?.label ?? '',
    onInputValueChange: ({ inputValue }) => setWords(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem === null) return;
      input.current?.blur();
      router.push(selectedItem.href);
    },
    // A choice leads away, so the field keeps nothing chosen and the same place can be chosen twice.
    selectedItem: null,
  });
  useSlashKey(input);
  const isOpen = combobox.isOpen && words.trim() !== '';
  return (
    <search className={styles.search}>
      <form action="/search" method="get">
        <label className="visually-hidden" {...combobox.getLabelProps()}>
          Search places, venues, organizations and events
        </label>
        <input
          {...combobox.getInputProps({ ref: input })}
          className={styles.input}
          type="search"
          name="q"
          maxLength={100}
          placeholder="Search places, groups, events"
          autoComplete="off"
          enterKeyHint="search"
        />
        <kbd className={styles.key} aria-hidden="true">/</kbd>
      </form>
      <ul {...combobox.getMenuProps()} className={isOpen ? styles.menu : styles.closed}>
        {isOpen &&
          results.map((result, index) => (
            <li key={`${result.href} ${result.label}`} {...combobox.getItemProps({ item: result, index })} className={styles.item}>
              <span>{result.label}</span>
              <span className={styles.detail}>
                {KIND_LABELS[result.kind]} · {result.detail}
              </span>
            </li>
          ))}
        {isOpen && results.length === 0 && <li className={styles.none}>{STATE_WORDS[state]}</li>}
      </ul>
    </search>
  );
}

const STATE_WORDS = { waiting: 'Looking…', done: 'Nothing of that name is in the record.', failed: 'The search could not be reached.' };

/** `/` anywhere outside a field puts the cursor into the search. */
function useSlashKey(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [input]);
}
