'use client';

import Link from 'next/link';
import { type MouseEvent, useEffect, useRef } from 'react';
import styles from './filters.module.css';

type Props = {
  chips: readonly { label: string; href: string }[];
  /** The address without any of them. */
  clearHref: string;
};

/**
 * One chip for each filter in force. The chip that is clicked goes away with its filter, so the focus passes to the one
 * that takes its place, and after the last of them to the heading of what is listed: it must not be lost to the page.
 */
export function FilterChips({ chips, clearHref }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const taken = useRef<number | null>(null);
  const key = chips.map(({ label }) => label).join('\n');

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when other filters are in force than before.
  useEffect(() => {
    const position = taken.current;
    taken.current = null;
    // A reader who has gone on meanwhile is left there.
    const isLost = document.activeElement === document.body || document.activeElement?.id === 'content';
    if (position === null || !isLost) return;
    const links = list.current?.querySelectorAll('a') ?? [];
    focusOn(links[Math.min(position, links.length - 1)] ?? document.querySelector<HTMLElement>('#content h1'));
  }, [key]);

  const noteTaken = ({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest('a') : null;
    taken.current = link === null ? null : [...(list.current?.querySelectorAll('a') ?? [])].indexOf(link);
  };
  if (chips.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys on the links inside arrive as clicks.
    <ul className={styles.chips} aria-label="Filters in force" ref={list} onClick={noteTaken}>
      {chips.map(({ label, href }) => (
        <li key={label}>
          <Link className={styles.chip} href={href} prefetch={false}>
            {label}
            <span aria-hidden="true"> ×</span>
            <span className="visually-hidden">: take this filter off</span>
          </Link>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Link className={styles.clear} href={clearHref} prefetch={false}>
            Clear all
          </Link>
        </li>
      )}
    </ul>
  );
}

/** A heading is no stop of the Tab key, but may be begun from. */
function focusOn(element: HTMLElement | null): void {
  if (element?.tagName === 'H1') element.tabIndex = -1;
  element?.focus({ preventScroll: true });
}
