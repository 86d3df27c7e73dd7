'use client';

import { useSyncExternalStore } from 'react';
import { parseTheme, THEME_COOKIE, type Theme } from '#data/model/theme';
import styles from './ui.module.css';

const A_YEAR_IN_SECONDS = 31_536_000;

/** The theme in force: the reader's choice, else the system's. `light` on the server, corrected when the page wakes. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme, () => 'light');
}

/** Switches between light and dark and remembers it for a year. */
export function ThemeSwitch() {
  const theme = useTheme();
  const other: Theme = theme === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className={styles.theme}
      onClick={() => chooseTheme(other)}
      aria-label={`Switch to ${other} theme`}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M10 1.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17Zm0 1.6v13.8a6.9 6.9 0 0 1 0-13.8Z" />
      </svg>
    </button>
  );
}

function chooseTheme(theme: Theme): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${A_YEAR_IN_SECONDS}; samesite=lax`;
  document.documentElement.dataset.theme = theme;
}

function currentTheme(): Theme {
  const chosen = parseTheme(document.documentElement.dataset.theme);
  return chosen ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

function subscribe(onChange: () => void): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const attribute = new MutationObserver(onChange);
  system.addEventListener('change', onChange);
  attribute.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    system.removeEventListener('change', onChange);
    attribute.disconnect();
  };
}
