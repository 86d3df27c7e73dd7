'use client';

import { useState } from 'react';
import styles from './ui.module.css';

type Props = { label: string /** What to copy; this page's address when left out. */; text?: string };

/** Copies a text and says whether that worked. */
export function CopyButton({ label, text }: Props) {
  const [outcome, setOutcome] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text ?? window.location.href);
      setOutcome('Copied');
    } catch (error) {
      setOutcome(`Could not copy: ${error instanceof Error ? error.message : 'the browser refused'}`);
    }
  };
  return (
    <>
      <button type="button" className={styles.button} onClick={copy}>
        {label}
      </button>
      <span role="status" className={styles.outcome}>
        {outcome}
      </span>
    </>
  );
}
