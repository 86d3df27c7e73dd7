import type { ComparisonCell } from '#data/crowds/comparison-table';
import { countNoun } from '#data/crowds/describe-range';
import styles from './compare.module.css';

/** One value in words, large where it is what a row is about, with what it rests on beside it. */
export function Cell({ cell, isLarge = false }: { cell: ComparisonCell; isLarge?: boolean }) {
  // Nought, and words that say only that nothing is known, step back.
  const saysSomething = cell.value !== 0 && (cell.value !== null || cell.high !== null || cell.sources !== null);
  const behind = describeBehind(cell);
  return (
    <span>
      <span className={saysSomething ? (isLarge ? styles.figure : undefined) : styles.none}>{cell.text}</span>
      {behind !== '' && <span className={styles.behind}> {behind}</span>}
    </span>
  );
}

/** `3 claims, 5 sources`: what a value rests on; nothing for nought and for what rests on neither. */
function describeBehind({ value, claims, sources }: ComparisonCell): string {
  if (value === 0) return '';
  const parts = [claims !== null && countNoun(claims, 'claim'), sources !== null && countNoun(sources, 'source')];
  return parts.filter((part) => part !== false).join(', ');
}
