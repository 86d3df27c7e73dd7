import { useCombobox } from 'downshift';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useRef, useState } from 'react';
import { KeptReading, useReading } from '#components/ui/reading-link';
import { withReading } from '#data/model/address';
import styles from './search.module.css';
import { SEARCH_INPUT } from './search-input';
import { type SearchResult, useSearchResults } from './use-search-results';

const KIND_LABELS: Record<SearchResult['kind'], string> = {
  place: 'Place',
  venue: 'Venue',
  organization: 'Organization',
  event: 'Event',
};

function isChoice(type: unknown): boolean {
  return type === useCombobox.stateChangeTypes.ItemClick || type === useCombobox.stateChangeTypes.InputKeyDownEnter;
}

type Props = { /** What was typed before this field took the plain one's place. */ typed: string; hasFocus: boolean };

/** The search field with results while one types: arrows and Enter choose, Escape leaves. */
export function SearchCombobox({ typed, hasFocus }: Props) {
  const router = useRouter();
  const reading = useReading();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(typed);
  const { results, state } = useSearchResults(words);
  const combobox = useCombobox<SearchResult>({
    id: 'search',
    inputId: 'search-input',
    items: results,
    // The field keeps its own text: a controlled one would lose letters to the round trip through state.
    initialInputValue: typed,
    // Enter takes the best find; without one it asks the page of results.
    defaultHighlightedIndex: 0,
    stateReducer: (_state, { type, changes }) => (isChoice(type) ? { ...changes, inputValue: '' } : changes),
    itemToString: (item) => item?.label ?? '',
    onInputValueChange: ({ inputValue }) => setWords(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem === null) return;
      input.current?.blur();
      router.push(withReading(selectedItem.href, reading));
    },
    // A choice leads away, so the field keeps nothing chosen and the same place can be chosen twice.
    selectedItem: null,
  });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Downshift would take the key for itself although there is nothing to choose.
    if (event.key === 'Enter' && results.length === 0)
      Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
  };
  const isOpen = combobox.isOpen && words.trim() !== '';
  return (
    <>
      <form action="/search" method="get">
        <label className="visually-hidden" htmlFor="search-input" {...combobox.getLabelProps()}>
          Search places, venues, organizations and events
        </label>
        <input
          {...combobox.getInputProps({ ref: input, onKeyDown })}
          {...SEARCH_INPUT}
          // biome-ignore lint/a11y/noAutofocus: the reader was typing in the field that this one replaces
          autoFocus={hasFocus}
        />
        <KeptReading />
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      </form>
      <ul {...combobox.getMenuProps()} className={isOpen ? styles.menu : styles.closed}>
        {isOpen &&
          results.map((result, index) => (
            <li
              key={`${result.href} ${result.label}`}
              {...combobox.getItemProps({ item: result, index })}
              className={styles.item}
            >
              <span>{result.label}</span>
              <span className={styles.detail}>
                {KIND_LABELS[result.kind]} · {result.detail}
              </span>
            </li>
          ))}
        {isOpen && results.length === 0 && <li className={styles.none}>{STATE_WORDS[state]}</li>}
      </ul>
    </>
  );
}

const STATE_WORDS = {
  waiting: 'Looking…',
  done: 'Nothing of that name is in the record.',
  failed: 'The search could not be reached.',
};
