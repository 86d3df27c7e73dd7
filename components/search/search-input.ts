import { SEARCH_HREF } from '#data/model/address';
import styles from './search.module.css';

/** What the plain field and the one with results have in common. */
export const SEARCH_INPUT = {
  className: styles.input,
  type: 'search',
  maxLength: 100,
  autoComplete: 'off',
  enterKeyHint: 'search',
} as const;

/** What tells one search field from another. */
export type SearchField = {
  /** Begins the ids of its parts. */
  id: string;
  label: string;
  placeholder: string;
  /** Where its words go without scripts, and under which name. */
  action: string;
  name: string;
  /** What else of the address the form gives back. */
  kept: readonly (readonly [name: string, value: string])[];
  /** Whether a choice is added to the comparison; only places are then found. */
  adds: boolean;
};

/** The field in the header. */
export const WHOLE_SEARCH: SearchField = {
  id: 'search',
  label: 'Search places, venues, organizations and events',
  placeholder: 'Search places, groups, events',
  action: SEARCH_HREF,
  name: 'q',
  kept: [],
  adds: false,
};
