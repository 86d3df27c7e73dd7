import type { AddressProblem } from '#data/model/address';
import styles from './panel.module.css';

/** Says which parts of the address could not be read and were left out. */
export function ProblemsNote({ problems }: { problems: readonly AddressProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className={styles.notice} role="status">
      <p>Part of this address could not be read and was left out:</p>
      <ul className={styles.plainList}>
        {problems.map(({ key, got, expected }) => (
          <li key={`${key} ${got}`}>
            <code>{key}</code>: got “{got.slice(0, 80)}”, expected {expected}.
          </li>
        ))}
      </ul>
    </div>
  );
}
