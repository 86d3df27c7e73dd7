'use client';

import { useEffect, useSyncExternalStore } from 'react';
import styles from './ui.module.css';

/** Whether the browser has a connection at all; it may still be a bad one. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}

/**
 * Says that the connection is gone, and keeps links and forms from trading the page for the browser's page of errors:
 * what is loaded can still be read.
 */
export function ConnectionNote() {
  const isOnline = useIsOnline();
  useEffect(holdWhileOffline, []);
  return (
    <div role="status">
      {!isOnline && (
        <p className={styles.offline}>
          You are offline. What is loaded can still be read; links work again when the connection is back.
        </p>
      )}
    </div>
  );
}

function holdWhileOffline(): () => void {
  const hold = (event: Event) => {
    if (navigator.onLine || !leadsAway(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Before anything else hears of it, the router above all.
  window.addEventListener('click', hold, { capture: true });
  window.addEventListener('submit', hold, { capture: true });
  return () => {
    window.removeEventListener('click', hold, { capture: true });
    window.removeEventListener('submit', hold, { capture: true });
  };
}

/** A form, or a link to any other page than this one. */
function leadsAway(target: EventTarget | null): boolean {
  if (target instanceof HTMLFormElement) return true;
  const link = target instanceof Element ? target.closest('a') : null;
  if (link === null || link.href === '') return false;
  const { origin, pathname, search } = new URL(link.href);
  return (
    `${origin}${pathname}${search}` !== `${window.location.origin}${window.location.pathname}${window.location.search}`
  );
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
