import { type UseComboboxStateChangeTypes, useCombobox } from 'downshift';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { useCompare } from '#components/panel/compared-places';
import { useFollow } from '#components/ui/followed-link';
import { useReading } from '#components/ui/reading-link';
import { withReading } from '#data/model/address';
import { HiddenFields } from './hidden-fields';
import { KIND_LABELS } from './kind-labels';
import styles from './search.module.css';
import { SEARCH_INPUT, type SearchField } from './search-input';
import { type SearchResult, useSearchResults } from './use-search-results';

/**
 * What a choice does to the text: it empties the field. Downshift would do so once more when it learns that nothing stays
 * chosen, which is at the first letter of the next search.
 */
function textAfter(type: UseComboboxStateChangeTypes, typed: string): { inputValue?: string } {
  const { ItemClick, InputKeyDownEnter, ControlledPropUpdatedSelectedItem } = useCombobox.stateChangeTypes;
  if (type === ItemClick || type === InputKeyDownEnter) return { inputValue: '' };
  return type === ControlledPropUpdatedSelectedItem ? { inputValue: typed } : {};
}

type Props = {
  /** What was typed before this field took the plain one's place. */
  typed: string;
  hasFocus: boolean;
  field: SearchField;
};

/**
 * The search field with results while one types: arrows and Enter choose, Escape leaves. Shift with either Enter or a
 * click takes a place into the comparison, and so does its word "Compare".
 */
export function SearchCombobox({ typed, hasFocus, field }: Props) {
  const follow = useFollow();
  const reading = useReading();
  const compare = useCompare();
  const input = useRef<HTMLInputElement>(null);
  const isToCompare = useRef(false);
  const [words, setWords] = useState(typed);
  const { results, state } = useSearchResults(words, field.adds);
  const combobox = useCombobox<SearchResult>({
    id: field.id,
    inputId: `${field.id}-input`,
    items: results,
    // The field keeps its own text: a controlled one would lose letters to the round trip through state.
    initialInputValue: typed,
    // Enter takes the best find; without one it asks the page of results.
    defaultHighlightedIndex: 0,
    stateReducer: (state, { type, changes }) => ({ ...changes, ...textAfter(type, state.inputValue) }),
    itemToString: (item) => item?.label ?? '',
    onInputValueChange: ({ inputValue }) => setWords(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem === null) return;
      const slug = slugOf(selectedItem);
      // Who adds a place may want to add another; who opens one goes to read.
      if (!field.adds) input.current?.blur();
      if (slug !== null && (field.adds || isToCompare.current)) compare(slug);
      else follow(withReading(selectedItem.href, reading));
    },
    // A choice leads away, so the field keeps nothing chosen and the same place can be chosen twice.
    selectedItem: null,
  });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    isToCompare.current = event.shiftKey;
    // Downshift would take the key for itself although there is nothing to choose.
    if (event.key === 'Enter' && results.length === 0)
      Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
  };
  /** Runs before the choice itself: a click on "Compare" in a result, or with Shift, is a wish to compare. */
  const noteWish = (event: MouseEvent) => {
    isToCompare.current = event.shiftKey || (event.target instanceof Element && event.target.matches('[data-compare]'));
  };
  const isOpen = combobox.isOpen && words.trim() !== '';
  return (
    <>
      <form action={field.action} method="get">
        <HiddenFields field={field} />
        <label
          className={field.adds ? undefined : 'visually-hidden'}
          htmlFor={`${field.id}-input`}
          {...combobox.getLabelProps()}
        >
          {field.label}
        </label>
        <input
          {...combobox.getInputProps({ ref: input, onKeyDown })}
          {...SEARCH_INPUT}
          name={field.name}
          placeholder={field.placeholder}
          // biome-ignore lint/a11y/noAutofocus: the reader was typing in the field that this one replaces
          autoFocus={hasFocus}
        />
        {!field.adds && (
          <span className={styles.key} aria-hidden="true">
            /
          </span>
        )}
      </form>
      <ul {...combobox.getMenuProps()} className={isOpen ? styles.menu : styles.closed}>
        {isOpen &&
          results.map((result, index) => (
            <li
              key={`${result.href} ${result.label}`}
              {...combobox.getItemProps({ item: result, index, onClick: noteWish })}
              className={styles.item}
            >
              <span>{result.label}</span>
              {slugOf(result) !== null && !field.adds && (
                <span className={styles.compare} data-compare="">
                  Compare
                </span>
              )}
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

/** What a find would be compared by; null for what is no place. */
function slugOf({ kind, href }: SearchResult): string | null {
  return kind === 'place' ? (/^\/places\/([^/?#]+)$/.exec(href)?.[1] ?? null) : null;
}

const STATE_WORDS = {
  waiting: 'Looking…',
  done: 'Nothing of that name is in the record.',
  failed: 'The search could not be reached.',
};
