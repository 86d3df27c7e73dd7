import styles from './search.module.css';

/** What the plain field and the one with results have in common. */
export const SEARCH_INPUT = {
  className: styles.input,
  type: 'search',
  name: 'q',
  maxLength: 100,
  placeholder: 'Search places, groups, events',
  autoComplete: 'off',
  enterKeyHint: 'search',
} as const;
